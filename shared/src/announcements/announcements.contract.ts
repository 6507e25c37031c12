import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, pageOf, pageQuery } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { post } from '../posts/posts.contract.js'

export const announcementsErrors = {
  'announcements.leaders_only': { status: 403 },
  'announcements.out_of_your_sight': { status: 403 },
  'announcements.deadline_wrong': { status: 422 },
  'announcements.audience_fixed': { status: 422 },
  'announcements.not_asked': { status: 403 },
  'announcements.changed_meanwhile': { status: 409 },
} as const

export const acknowledgeAnnouncement = endpoint('announcements.acknowledge', {
  route: 'PUT /posts/:postId/acknowledgement',
  access: 'signedIn',
  params: z.object({ postId: id }),
  /** The version I have before me; refused when it is no longer the one to read. */
  body: z.object({ version: z.int().check(z.minimum(1)) }),
  reply: post,
  errors: announcementsErrors,
  summary: 'I have read this version of an announcement. Saying it again changes nothing.',
})

export const listDueAnnouncements = endpoint('announcements.list_due', {
  route: 'GET /announcements/due',
  access: 'signedIn',
  query: z.object(pageQuery),
  reply: pageOf(post),
  summary: 'What I am asked to read and have not, nearest deadline first.',
})

const ids = z.optional(z.string().check(z.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/i)))
const choice = z.array(z.object({ id, name: z.string() }))

export const readReach = endpoint('announcements.read_reach', {
  route: 'GET /communities/:communityId/announcements/reach',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  query: z.object({
    /** Ids with commas between. */
    departments: ids,
    sites: ids,
  }),
  reply: z.object({
    can: z.object({ announce: z.boolean() }),
    /** About how many people it would speak to, without me; null below five, and where I may not announce. */
    people: z.nullable(z.int()),
    /** I would see it myself; else it is not published. */
    withMe: z.boolean(),
    /** Those that members of this place are in. */
    departments: choice,
    sites: choice,
  }),
  summary: 'Whom an announcement in this place would speak to, in round numbers.',
})

/** What I am asked to read is no longer the same. */
export const announcementsChanged = socketMessage('announcements.changed', z.object({}))
