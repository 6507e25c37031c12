import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, flag, id, instant, pageOf, pageQuery } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { post } from '../posts/posts.contract.js'
import { cancelReason, eventAnswer, eventFields } from './event.contract.js'

export const gatheringsErrors = {
  'gatherings.time_wrong': { status: 422 },
  'gatherings.over': { status: 409 },
  'gatherings.cancelled': { status: 409 },
  'gatherings.answers_closed': { status: 409 },
  'posts.conflict': { status: 409 },
} as const

const params = z.object({ postId: id })

export const answerEvent = endpoint('gatherings.answer', {
  route: 'PUT /posts/:postId/event/answer',
  access: 'signedIn',
  params,
  /** Null takes my answer back. */
  body: z.object({ answer: z.nullable(eventAnswer) }),
  reply: post,
  errors: gatheringsErrors,
  summary: 'Whether I come. Where seats are taken, yes puts me at the end of those who wait.',
})

export const changeEvent = endpoint('gatherings.change', {
  route: 'PUT /posts/:postId/event/details',
  access: 'signedIn',
  params,
  /** `version`: the one it began with. */
  body: z.object({ ...eventFields, version: z.int().check(z.minimum(1)) }),
  reply: post,
  errors: gatheringsErrors,
  summary:
    'Its author or a moderator changes time, place or seats; those who come are told of time and place. Refused when it was changed meanwhile.',
})

export const cancelEvent = endpoint('gatherings.cancel', {
  route: 'PUT /posts/:postId/event/cancellation',
  access: 'signedIn',
  params,
  body: z.object({ reason: cancelReason }),
  reply: post,
  errors: gatheringsErrors,
  summary: 'Its author or a moderator calls an event off, with a reason; those who come are told.',
})

export const listEventAnswers = endpoint('gatherings.list_answers', {
  route: 'GET /posts/:postId/event/answers',
  access: 'signedIn',
  params,
  query: z.object({ ...pageQuery, of: z.enum(['yes', 'maybe', 'waiting']) }),
  reply: pageOf(personRef),
  summary: 'Who comes or may come, in order of arrival; who waits is shown to its author and moderators.',
})

export const listEvents = endpoint('gatherings.list', {
  route: 'GET /events',
  access: 'signedIn',
  query: z.object({
    ...pageQuery,
    /** Only of this community, mine or not. */
    community: z.optional(id),
    /** Only those to which I said yes or maybe. */
    mine: z.optional(flag),
    when: z._default(z.enum(['coming', 'past']), 'coming'),
  }),
  reply: pageOf(post),
  summary:
    'Events of my communities and those I said I would come to, the next first; past ones, the latest first.',
})

export const readNextEvent = endpoint('gatherings.read_next', {
  route: 'GET /communities/:communityId/events/next',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  reply: z.object({ post: z.nullable(post) }),
  summary: 'The next event of a community, if one is coming.',
})

export const readEventFile = endpoint('gatherings.read_file', {
  route: 'GET /posts/:postId/event.ics',
  access: 'signedIn',
  params,
  reply: empty,
  binary: 'text/calendar; charset=utf-8',
  summary: 'One event as an iCalendar file.',
})

export const calendarContent = z.enum(['mine', 'all'])
export type CalendarContent = z.output<typeof calendarContent>

const calendar = z.object({ content: calendarContent, createdAt: instant })
export type Calendar = z.output<typeof calendar>

export const readCalendar = endpoint('gatherings.read_calendar', {
  route: 'GET /me/calendar',
  access: 'signedIn',
  reply: z.object({ calendar: z.nullable(calendar) }),
  summary:
    'Whether I have a calendar address, and what stands in it. The address itself is shown only when it is made.',
})

/** Not repeatable under a key: the address would be kept with the reply. */
export const makeCalendar = endpoint('gatherings.make_calendar', {
  route: 'PUT /me/calendar',
  access: 'signedIn',
  /** `mine`: what I said yes or maybe to; `all`: everything of my communities. */
  body: z.object({ content: calendarContent }),
  reply: z.object({ calendar, address: z.url() }),
  summary: 'Makes an address under which my calendar program finds my events; the one before stops working.',
})

export const changeCalendar = endpoint('gatherings.change_calendar', {
  route: 'PUT /me/calendar/content',
  access: 'signedIn',
  body: z.object({ content: calendarContent }),
  reply: z.object({ calendar }),
  summary: 'Changes what stands in my calendar; its address stays.',
})

export const endCalendar = endpoint('gatherings.end_calendar', {
  route: 'DELETE /me/calendar',
  access: 'signedIn',
  reply: empty,
  summary: 'The address of my calendar stops working.',
})

export const readFeedOfEvents = endpoint('gatherings.read_feed', {
  route: 'GET /calendars/:token',
  access: 'public',
  params: z.object({ token: z.string().check(z.maxLength(100)) }),
  reply: empty,
  binary: 'text/calendar; charset=utf-8',
  summary:
    'The events of whoever holds this address, as an iCalendar feed: what they may see at this moment.',
})
