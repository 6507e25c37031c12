import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { post } from '../posts/posts.contract.js'
import { askingErrors } from './asking.contract.js'
import { sessionLimits } from './session.contract.js'

const params = z.object({ postId: id })

export const nameLeaders = endpoint('asking.name_leaders', {
  route: 'PUT /posts/:postId/session/leaders',
  access: 'signedIn',
  params,
  /** All who answer from now on, in the order in which they are named. */
  body: z.object({ leaderIds: z.array(id).check(z.minLength(1), z.maxLength(sessionLimits.leaders)) }),
  reply: post,
  errors: askingErrors,
  summary:
    'Its author or a moderator says who answers, until a session is over; whoever comes or goes is told. What was answered stays.',
})

export const listLeaderChanges = endpoint('asking.list_leader_changes', {
  route: 'GET /posts/:postId/session/leaders/changes',
  access: 'signedIn',
  params,
  reply: z.object({
    items: z.array(
      z.object({
        id,
        person: personRef,
        /** False: no longer answers. */
        added: z.boolean(),
        by: z.nullable(personRef),
        at: instant,
      }),
    ),
  }),
  summary: 'Who was asked to answer after a session was announced, or no longer, the latest first.',
})
