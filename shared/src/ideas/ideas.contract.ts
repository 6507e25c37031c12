import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, line, pageOf, pageQuery } from '../core/fields.js'
import { post } from '../posts/posts.contract.js'
import { ideaState } from './idea.contract.js'

export const ideasErrors = {
  'ideas.same_state': { status: 409 },
  'ideas.decided_meanwhile': { status: 409 },
} as const

const params = z.object({ postId: id })

export const voteForIdea = endpoint('ideas.vote', {
  route: 'PUT /posts/:postId/idea/vote',
  access: 'signedIn',
  params,
  body: z.object({ voted: z.boolean() }),
  reply: post,
  summary: 'Gives my vote to an idea, or takes it back.',
})

export const decideIdea = endpoint('ideas.decide', {
  route: 'PUT /posts/:postId/idea/state',
  access: 'signedIn',
  params,
  /** The reason is read by everybody who reads the idea. `from`: what had become of it when it was read. */
  body: z.object({ state: ideaState, reason: line(500), from: z.optional(ideaState) }),
  reply: post,
  errors: ideasErrors,
  summary: 'Those who look after the place say what becomes of an idea, and why.',
})

export const ideaOrder = z.enum(['votes', 'date', 'state'])
export type IdeaOrder = z.output<typeof ideaOrder>

export const listIdeas = endpoint('ideas.list', {
  route: 'GET /communities/:communityId/ideas',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  query: z.object({ ...pageQuery, order: z._default(ideaOrder, 'votes'), state: z.optional(ideaState) }),
  reply: pageOf(post),
  summary: 'The ideas of a community: most votes first, newest first, or by state in the order of its way.',
})
