import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { post, postsErrors } from '../posts/posts.contract.js'
import { askingErrors } from './asking.contract.js'
import { sessionLimits } from './session.contract.js'

export const readAnnouncing = endpoint('asking.read_announcing', {
  route: 'GET /communities/:communityId/session',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  reply: z.object({
    can: z.object({ announce: z.boolean() }),
    /** Who may be named to answer, by their mandate; null: whoever reads the place. */
    leaders: z.nullable(z.array(personRef)),
  }),
  summary: 'Whether I may announce a session there, and with whom.',
})

const params = z.object({ postId: id })
const named = z.array(id).check(z.minLength(1), z.maxLength(sessionLimits.leaders))

export const nameLeaders = endpoint('asking.name_leaders', {
  route: 'PUT /posts/:postId/session/leaders',
  access: 'signedIn',
  params,
  /** All who answer from now on, in the order in which they are named. */
  body: z.object({
    leaderIds: named,
    /** Those I began with. */
    before: named,
  }),
  reply: post,
  errors: { ...askingErrors, 'posts.conflict': postsErrors['posts.conflict'] },
  summary:
    'A moderator says who answers, or its author as far as they may announce one, until a session is over; whoever comes or goes is told. What was answered stays. Refused when others were named meanwhile.',
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
