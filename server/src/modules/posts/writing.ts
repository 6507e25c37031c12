import type { Locale } from '@osmose/shared/core/fields'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toPlain } from '@osmose/shared/text/to-plain'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/database/database.js'
import type { Written } from './posts.repository.js'

const mention = /\(person:([0-9a-f-]{36})\)/gi

/**
 * Turns what somebody wrote into what is stored. Names in mentions come from the directory, not from the text, so
 * nobody can be made to appear under another name.
 */
export async function write(
  db: Db,
  given: { text: string; title?: string; lang?: Locale },
  fallback: Locale,
): Promise<Written> {
  const asked = [
    ...new Set([...given.text.matchAll(mention)].map((found) => (found[1] ?? '').toLowerCase())),
  ].slice(0, 50)
  const people =
    asked.length === 0
      ? []
      : await db.many<{ id: string; name: string }>(
          `select id, name from people where id = any($1::uuid[]) and erased_at is null`,
          [asked.filter(isUuid)],
        )
  const document = parseMarkdown(given.text, {
    mentions: people.map(({ id, name }) => ({ personId: id, label: name })),
  })
  return {
    id: uuid(),
    lang: given.lang ?? detectLanguage(`${given.title ?? ''} ${given.text}`, fallback),
    title: given.title ?? '',
    document,
    plain: toPlain(document),
    mentioned: mentionedPersonIds(document),
  }
}

const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
