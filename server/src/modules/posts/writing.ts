import type { Locale } from '@osmose/shared/core/fields'
import { groupLabel, mayCall } from '@osmose/shared/posts/groups.rules'
import type { GroupKind, TextDocument } from '@osmose/shared/text/document'
import { detectLanguage, languageOf } from '@osmose/shared/text/detect-language'
import type { ResolvedGroup } from '@osmose/shared/text/inline-pieces'
import { mentionedGroups, mentionedPersonIds, topicsIn } from '@osmose/shared/text/mentions'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { resolveDocument } from '@osmose/shared/text/resolve-document'
import { toPlain } from '@osmose/shared/text/to-plain'
import type { GivenText } from '@osmose/shared/text/written'
import { randomUUID } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/database/database.js'
import type { Written } from './posts.repository.js'

/** People a text may name; beyond, a name is a word. */
const mostNamed = 50

interface Place {
  /** The language of a text that does not tell. */
  fallback: Locale
  communityId: string
  writerId: string
}

/**
 * Turns what somebody wrote into what is stored. Names in mentions come from the directory, not from the text, so
 * nobody can be made to appear under another name; a group is called only where its writer may call it.
 */
export async function write(
  db: Db,
  given: GivenText & { title?: string; lang?: Locale },
  place: Place,
): Promise<Written> {
  const title = given.title ?? ''
  const drawn = given.document ?? parseMarkdown(given.text ?? '')
  const people = await peopleNamed(db, mentionedPersonIds(drawn), place.writerId)
  const lang = given.lang ?? languageOf(title, drawn, place.fallback)
  const calls = mentionedGroups(drawn).some(({ communityId }) => communityId === place.communityId)
  const groups = calls ? await callableGroups(db, place.communityId, place.writerId, lang) : []
  const known = { mentions: people, groups }
  const document = given.document ? resolveDocument(drawn, known) : parseMarkdown(given.text ?? '', known)
  const called = await Promise.all(
    mentionedGroups(document).map(({ kind }) => peopleOf(db, place.communityId, kind)),
  )
  const others = called.flat().filter((personId) => personId !== place.writerId)
  return {
    id: uuid(),
    lang,
    title,
    document,
    plain: toPlain(document),
    mentioned: [...new Set([...mentionedPersonIds(document), ...others])],
    topics: topicsIn(document),
  }
}

/** Words as they stand, in paragraphs: nothing in them calls anybody or shows a file. Its id tells no time. */
export function plainly(title: string, text: string, fallback: Locale): Written {
  const paragraphs = text.split(/\n{2,}/).map((part) => part.replace(/\s+/g, ' ').trim())
  const kept = paragraphs.filter((part) => part !== '')
  const document: TextDocument = {
    type: 'doc',
    content:
      kept.length === 0
        ? [{ type: 'paragraph' }]
        : kept.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
  }
  return {
    id: randomUUID(),
    lang: detectLanguage(`${title} ${text}`, fallback),
    title,
    document,
    plain: toPlain(document),
    mentioned: [],
    topics: [],
  }
}

/** The groups of a place that this person may call, with the number of people each would reach besides them. */
export async function callableGroups(
  db: Db,
  communityId: string,
  writerId: string,
  locale: Locale,
): Promise<(ResolvedGroup & { recipients: number })[]> {
  const row = await db.one<{ name: string; moderates: boolean; members: number; moderators: number }>(
    `select c.name, coalesce(bool_or(m.role in ('owner', 'moderator')) filter (where m.person_id = $2), false) as moderates,
       count(*) filter (where m.person_id <> $2)::int as members,
       count(*) filter (where m.person_id <> $2 and m.role in ('owner', 'moderator'))::int as moderators
     from communities c join memberships m on m.community_id = c.id join people p on p.id = m.person_id and p.deactivated_at is null
     where c.id = $1 and exists (select 1 from memberships where community_id = $1 and person_id = $2)
     group by c.id`,
    [communityId, writerId],
  )
  if (!row) return []
  return (['members', 'moderators'] as const)
    .filter((kind) => mayCall(kind, row[kind], row.moderates))
    .map((kind) => ({ kind, communityId, label: groupLabel(kind, row.name, locale), recipients: row[kind] }))
}

/** The active people of a group. */
export async function peopleOf(db: Db, communityId: string, kind: GroupKind): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    `select p.id from memberships m join people p on p.id = m.person_id and p.deactivated_at is null
     where m.community_id = $1 and ($2 = 'members' or m.role in ('owner', 'moderator')) order by p.id`,
    [communityId, kind],
  )
  return rows.map(({ id }) => id)
}

/** Whom the writer may know: to a guest, the others are words. */
async function peopleNamed(db: Db, asked: readonly string[], writerId: string) {
  if (asked.length === 0) return []
  return db.many<{ personId: string; label: string }>(
    `select p.id as "personId", p.name as label from people p
     where p.id = any($1::uuid[]) and p.erased_at is null and exists (select 1 from known_people($2) k where k.person_id = p.id)`,
    [asked.slice(0, mostNamed), writerId],
  )
}
