import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { id, instant, line } from '../core/fields.js'
import { limits, post, postsErrors } from '../posts/posts.contract.js'
import { textFields } from '../text/written.js'

export const threadLimits = {
  /** Threads on top of one place at once. */
  pins: 3,
  /** How long one may stand there. */
  pinnedMs: 92 * 86_400_000,
  reason: 280,
} as const

export const threadsErrors = {
  'threads.in_the_past': { status: 422 },
  'threads.too_far_ahead': { status: 422 },
  'threads.too_many_pins': { status: 409 },
  'threads.already_there': { status: 409 },
  'threads.kind_stays': { status: 422 },
  'threads.stays_secret': { status: 403 },
  'threads.others_wrote': { status: 403 },
  'threads.case_waits': { status: 409 },
  'threads.not_shareable': { status: 422 },
} as const
const errors = { ...postsErrors, ...threadsErrors }

const params = z.object({ postId: id })

export const pinThread = endpoint('threads.pin', {
  route: 'PUT /posts/:postId/pin',
  access: 'signedIn',
  params,
  /** Null takes it down. */
  body: z.object({ until: z.nullable(instant) }),
  reply: post,
  errors,
  summary: 'Those who look after a place put a thread on top of it until a day.',
})
export const listPinned = endpoint('threads.list_pinned', {
  route: 'GET /communities/:communityId/pinned',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  reply: z.object({ items: z.array(post) }),
  summary: 'What stands on top of a place, at most three, the one that leaves first last.',
})

export const closeThread = endpoint('threads.close', {
  route: 'PUT /posts/:postId/close',
  access: 'signedIn',
  params,
  /** Null opens it again. */
  body: z.object({ reason: z.nullable(line(threadLimits.reason)) }),
  reply: post,
  errors,
  summary: 'Who asked, or who looks after the place, ends a thread and says why.',
})

export const moveThread = endpoint('threads.move', {
  route: 'PUT /posts/:postId/community',
  access: 'signedIn',
  params,
  body: z.object({ communityId: id }),
  reply: post,
  errors,
  summary: 'Moves a thread with its comments and files to another place; its address stays.',
})
export const readMove = endpoint('threads.read_move', {
  route: 'GET /posts/:postId/move',
  access: 'signedIn',
  params,
  reply: z.object({ community: communityRef, movedAt: instant }),
  summary: 'Where a thread went that I could read, if I may know that place; else it does not exist.',
})

export const shareThread = endpoint('threads.share', {
  route: 'POST /communities/:communityId/shares',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  body: z.object({ postId: id, ...textFields(limits.text) }),
  reply: post,
  creates: true,
  errors,
  summary:
    'Shares a post into a place of mine, with a word of my own; who may not read it sees no more than that.',
})
