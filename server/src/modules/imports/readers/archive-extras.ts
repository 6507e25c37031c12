import { type ArchivedDetails, archivedDetails, renamed } from '@osmose/shared/imports/archived'
import { archiveId, isArchiveFile } from './archive-fields.js'
import { dateOfIso, fieldsOf, line, listOf, optionalLine, prose, type Fields } from './clean.js'
import type { PostRecord, Translation } from './records.js'

type Extras = Pick<
  PostRecord,
  'byId' | 'closed' | 'pinned' | 'shares' | 'duplicateOf' | 'translations' | 'audience'
>

/** What an archive tells of a post beside its text and its kind. */
export function extrasOf(fields: Fields, now: Date): Extras | 'broken_record' {
  const date = (value: unknown) => dateOfIso(value, now)
  const audience = audienceOf(fields.audience)
  if (audience === 'broken_record') return audience
  const closedAt = date(fields.closedAt)
  const until = typeof fields.pinnedUntil === 'string' ? new Date(fields.pinnedUntil) : undefined
  return {
    audience,
    byId: archiveId(fields.by),
    closed: closedAt && {
      at: closedAt,
      personId: archiveId(fields.closedBy),
      reason: line(fields.closeReason, 280),
    },
    pinned:
      until && !Number.isNaN(until.getTime()) ? { until, personId: archiveId(fields.pinnedBy) } : undefined,
    shares: archiveId(fields.shares),
    duplicateOf: archiveId(fields.duplicateOf),
    translations: listOf(fields.translations)
      .slice(0, 2)
      .flatMap((one) => translationOf(fieldsOf(one), date) ?? []),
  }
}

/** Whom a post is addressed to. What narrows without saying to whom must not come in for all. */
function audienceOf(value: unknown): PostRecord['audience'] | 'broken_record' {
  if (value === undefined || value === null) return undefined
  const names = (list: unknown) => [
    ...new Set(
      listOf(list)
        .slice(0, 50)
        .flatMap((name) => optionalLine(name, 120) ?? []),
    ),
  ]
  const fields = fieldsOf(value)
  const departments = names(fields?.departments)
  const sites = names(fields?.sites)
  const given = listOf(fields?.departments).length + listOf(fields?.sites).length
  return departments.length + sites.length === 0 || given > departments.length + sites.length
    ? 'broken_record'
    : { departments, sites }
}

function translationOf(
  fields: Fields | undefined,
  date: (value: unknown) => Date | undefined,
): Translation | undefined {
  const at = date(fields?.at)
  if (!fields || !at || (fields.lang !== 'fr' && fields.lang !== 'en')) return undefined
  return {
    lang: fields.lang,
    title: line(fields.title, 300),
    text: prose(fields.text),
    approved: fields.approved !== false,
    personId: archiveId(fields.by),
    at,
    outdated: fields.outdated === true,
  }
}

/**
 * What the kind of a post adds, as far as it is told; its people are ones of the archive. `lost`: how many others had a
 * part in it.
 */
export function detailsOf(
  kind: string,
  value: unknown,
  known: (person: string) => boolean,
): { details: ArchivedDetails | undefined; lost: number } {
  const given = archivedDetails(kind, value)
  if (!given) return { details: undefined, lost: 0 }
  const person = (id: string) => (known(id) ? id : undefined)
  const file = (path: string) => (isArchiveFile(path) ? path : undefined)
  const { details, lost } = renamed(given, { person, file })
  return { details: archivedDetails(kind, details), lost }
}

/** Nobody knows who answered an anonymous poll, so one that was open could be answered twice. */
export const closesWithImport = (details: ArchivedDetails, now: Date): boolean =>
  'anonymous' in details &&
  details.anonymous &&
  details.closedAt === undefined &&
  !(details.closesAt !== undefined && new Date(details.closesAt) <= now)
