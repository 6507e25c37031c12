import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant } from '../core/fields.js'
import { laterWords } from './later.rules.js'

export const inboxErrors = { 'notifications.no_such_moment': { status: 422 } } as const

export const placeNotification = endpoint('notifications.place', {
  route: 'PUT /notifications/:notificationId/place',
  access: 'signedIn',
  params: z.object({ notificationId: id }),
  body: z.discriminatedUnion('place', [
    z.object({ place: z.literal('here'), read: z.boolean() }),
    z.object({ place: z.literal('away') }),
    z.object({ place: z.literal('later'), word: z.enum(laterWords) }),
  ]),
  reply: z.object({ backAt: z.nullable(instant) }),
  errors: inboxErrors,
  summary: 'Puts one thread away, off until a moment within my hours, or back among what waits.',
})

export const putAllAway = endpoint('notifications.put_all_away', {
  route: 'PUT /notifications/away',
  access: 'signedIn',
  body: z.object({ until: instant }),
  reply: z.object({ awayAt: z.nullable(instant) }),
  summary: 'Empties what waits, up to an instant; null when nothing did.',
})

export const takeBack = endpoint('notifications.take_back', {
  route: 'PUT /notifications/back',
  access: 'signedIn',
  body: z.object({ awayAt: instant }),
  reply: empty,
  summary: 'Takes back what was put away in one act, read or unread as it was.',
})

export const markPageRead = endpoint('notifications.mark_page_read', {
  route: 'PUT /pages/:pageId/notifications/read',
  access: 'signedIn',
  params: z.object({ pageId: id }),
  reply: z.object({ changed: z.boolean() }),
  summary: 'I opened this page: what I was told of it is read.',
})
