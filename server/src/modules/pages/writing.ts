import type { Locale } from '@osmose/shared/core/fields'
import { keptPageHref, linkedPage, linkedPageIds } from '@osmose/shared/pages/address'
import type { TextDocument } from '@osmose/shared/text/document'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { toPlain } from '@osmose/shared/text/to-plain'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/database/database.js'

/** A text of a page, ready to be stored. */
export interface Written {
  id: string
  lang: Locale
  title: string
  document: TextDocument
  plain: string
  /** People it names. */
  mentioned: string[]
  /** Pages it links to. */
  links: string[]
}

/**
 * Turns what somebody wrote into what is stored: names in mentions come from the directory, as far as its writer knows
 * it or the page names them already; links to pages name their id alone. `writerId` null: brought from elsewhere.
 */
export async function write(
  db: Db,
  { title, lang, document }: { title: string; lang: Locale; document: TextDocument },
  writerId: string | null,
  already: readonly string[] = [],
): Promise<Written> {
  const named = mentionedPersonIds(document)
  const people =
    named.length === 0
      ? []
      : await db.many<{ id: string; name: string }>(
          `select p.id, p.name from people p where p.id = any($1::uuid[]) and p.erased_at is null
             and ($2::uuid is null or p.id = any($3::uuid[]) or exists (select 1 from known_people($2) k where k.person_id = p.id))`,
          [named, writerId, already],
        )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const kept = settled(document, names) as TextDocument
  return {
    id: uuid(),
    lang,
    title,
    document: kept,
    plain: toPlain(kept),
    mentioned: mentionedPersonIds(kept),
    links: linkedPageIds(kept),
  }
}

/** The contract bounded size and depth before: this walk ends. */
function settled(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((part) => settled(part, names))
  if (typeof node !== 'object' || node === null) return node
  const { type, attrs } = node as { type?: string; attrs?: Record<string, unknown> }
  if (type === 'mention' && attrs) {
    const name = names.get(String(attrs.personId))
    return name
      ? { ...node, attrs: { ...attrs, label: name } }
      : { type: 'text', text: `@${String(attrs.label)}` }
  }
  if (type === 'link' && typeof attrs?.href === 'string') {
    const found = linkedPage(attrs.href)
    return found ? { ...node, attrs: { ...attrs, href: keptPageHref(found.pageId, found.hash) } } : node
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, settled(value, names)]))
}
