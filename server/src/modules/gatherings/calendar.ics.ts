import type { TextDocument } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarRow } from './calendar.query.js'

interface Options {
  readonly method: 'publish' | 'cancel'
  readonly publicUrl: string
  /** The address of the instance, never that of a person. */
  readonly organiser: string
  /** Of a feed; a single event has none. */
  readonly name?: string
}

/**
 * Events as iCalendar (RFC 5545). Times are instants in UTC, so no zone has to be described and no reader can read
 * another one; each reader's program shows them on its own clocks. The identifier of an event is that of its post for
 * ever, and SEQUENCE rises with each change of time or place.
 */
export function toIcs(rows: readonly CalendarRow[], { method, publicUrl, organiser, name }: Options): string {
  const calendar = ical({
    prodId: { company: 'Osmose', product: 'Osmose', language: 'FR' },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ...(name ? { name, ttl: 3600 } : {}),
  })
  for (const row of rows)
    calendar.createEvent({
      id: row.postId,
      sequence: row.sequence,
      stamp: row.changedAt,
      created: row.publishedAt,
      lastModified: row.changedAt,
      start: row.startsAt,
      end: row.endsAt,
      summary: plain(row.title),
      description: description(row),
      location: row.place === '' ? null : plain(row.place),
      url: `${publicUrl}/posts/${row.postId}`,
      // No quotation mark has a place in a quoted name (RFC 5545, 3.2): it would end there, and an address of one's own begin.
      organizer: { name: (row.author ?? row.community).replaceAll('"', '’'), email: organiser },
      status: statusOf(row),
      // What I have not answered does not make me busy.
      transparency:
        row.mine === null || row.mine === 'no'
          ? ICalEventTransparency.TRANSPARENT
          : ICalEventTransparency.OPAQUE,
    })
  // Each content line ends with a line break, the last one too.
  return `${calendar.toString()}\r\n`
}

function statusOf({ cancelled, mine }: CalendarRow): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED
  return mine === 'maybe' || mine === 'waiting' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

const description = ({ document, link, cancelReason, community }: CalendarRow): string =>
  plain(
    [cancelReason, toPlain(document as TextDocument).slice(0, 4_000), link, community]
      .filter(Boolean)
      .join('\n\n'),
  )

/** No control character has a place in a content line (RFC 5545, 3.1); a tab is a space, a line break is escaped. */
const plain = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replaceAll('\u2028', '\n')
    .replaceAll('\u2029', '\n')
