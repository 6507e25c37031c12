import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'

export const step = z.enum(['hours', 'profile', 'communities', 'reaction', 'introduction'])
export type Step = z.output<typeof step>
export const steps = step.options
/** Days from the first sign-in during which one is a newcomer. */
export const newcomerDays = 14
export const communitiesToJoin = 3

export const firstSteps = z
  .object({
    /** `open`: offered. `done`: all done or skipped. `resting`: I prefer to read. `over`: the fourteen days have passed. */
    state: z.enum(['open', 'done', 'resting', 'over']),
    /** 1 on the day of the first sign-in. */
    day: z.int(),
    steps: z.array(z.object({ step, state: z.enum(['todo', 'done', 'skipped']) })),
    /** Of the profile step: what is there already. */
    profile: z.object({
      picture: z.boolean(),
      title: z.boolean(),
      department: z.boolean(),
      bio: z.boolean(),
      languages: z.boolean(),
    }),
    communitiesJoined: z.int(),
    /** Who animates the network and welcomes. */
    greeter: z.nullable(personRef),
    /** Something to react to, from where I am. */
    post: z.nullable(
      z.object({ postId: id, lang: z.enum(['fr', 'en']), excerpt: z.string(), author: personRef }),
    ),
    /** How a colleague introduced themselves. */
    example: z.nullable(z.object({ postId: id, author: personRef })),
  })
  .register(z.globalRegistry, { id: 'FirstSteps' })
export type FirstSteps = z.output<typeof firstSteps>

export const readFirstSteps = endpoint('journeys.first_steps', {
  route: 'GET /me/first-steps',
  access: 'signedIn',
  reply: firstSteps,
  summary: 'My first steps, computed from what I did.',
})

const params = z.object({ step })
export const skipStep = endpoint('journeys.skip_step', {
  route: 'PUT /me/first-steps/:step/skip',
  access: 'signedIn',
  params,
  reply: firstSteps,
  summary: 'Leaves a step aside.',
})
export const unskipStep = endpoint('journeys.unskip_step', {
  route: 'DELETE /me/first-steps/:step/skip',
  access: 'signedIn',
  params,
  reply: firstSteps,
  summary: 'Takes a step up again.',
})
export const restFromSteps = endpoint('journeys.rest', {
  route: 'PUT /me/first-steps/rest',
  access: 'signedIn',
  reply: firstSteps,
  summary: 'I prefer to read: nothing more is proposed.',
})
export const resumeSteps = endpoint('journeys.resume', {
  route: 'DELETE /me/first-steps/rest',
  access: 'signedIn',
  reply: firstSteps,
  summary: 'Proposes the first steps again.',
})

/** A step of mine was done. */
export const journeyChanged = socketMessage('journeys.changed', z.object({ at: instant }))
