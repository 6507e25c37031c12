import type { EventOf } from '@osmose/shared/core/event'
import type {
  eventCancelled,
  eventChanged,
  eventReminderDue,
  seatsFreed,
} from '../../../events/gatherings.events.js'
import { type Notice, oncePerPerson } from '../notice.js'

/** What people are told about events: only of those they said they would or might come to. */

type About = { postId: string; communityId: string; audienceId: string }

const tell = (
  { postId, communityId, audienceId }: About,
  personIds: readonly string[],
  actorId: string | null,
  line: Pick<Notice, 'kind' | 'groupKey'> & { detail?: string },
): Notice[] =>
  oncePerPerson(
    personIds.map((personId) => ({ ...line, personId, actorId, postId, communityId, audienceId })),
  )

/** Whose leaving freed the seat is nobody's business. */
export const onSeatFreed = ({ payload }: EventOf<typeof seatsFreed>): Notice[] =>
  tell(payload, payload.personIds, null, {
    kind: 'event_promoted',
    groupKey: `event_promoted:${payload.postId}`,
  })

export const onEventChanged = (
  { payload, actorId }: EventOf<typeof eventChanged>,
  personIds: readonly string[],
): Notice[] =>
  payload.what === null
    ? []
    : tell(payload, personIds, actorId, {
        kind: 'event_changed',
        groupKey: `event_changed:${payload.postId}:${payload.what}`,
        detail: payload.what,
      })

export const onEventCancelled = (
  { payload, actorId }: EventOf<typeof eventCancelled>,
  personIds: readonly string[],
): Notice[] =>
  payload.removed === undefined
    ? tell(payload, personIds, actorId, {
        kind: 'event_cancelled',
        groupKey: `event_cancelled:${payload.postId}`,
      })
    : onEventRemoved(payload, personIds, payload.removed)

/** Of a post that is gone nothing is shown but when and where one was expected. */
const onEventRemoved = (
  { postId, communityId, audienceId }: About,
  personIds: readonly string[],
  startsAt: string,
): Notice[] =>
  oncePerPerson(
    personIds.map((personId) => ({
      personId,
      actorId: null,
      communityId,
      audienceId,
      kind: 'event_cancelled',
      groupKey: `event_removed:${postId}`,
      source: postId,
      detail: startsAt,
    })),
  )

export const onEventReminder = (
  { payload }: EventOf<typeof eventReminderDue>,
  personIds: readonly string[],
): Notice[] =>
  tell(payload, personIds, null, {
    kind: 'event_reminder',
    groupKey: `event_reminder:${payload.postId}`,
    detail: payload.which,
  })
