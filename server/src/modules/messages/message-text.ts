import type { Locale } from '@osmose/shared/core/fields'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toPlain } from '@osmose/shared/text/to-plain'
import type { Written } from './messages.repository.js'

/** What somebody wrote, ready to be stored. Only people of the conversation can be named in it, under their own names. */
export function toWritten(
  given: { text: string; lang?: Locale },
  people: readonly { id: string; name: string }[],
  fallback: Locale,
): Written {
  const document = parseMarkdown(given.text, {
    mentions: people.map(({ id, name }) => ({ personId: id, label: name })),
  })
  return {
    lang: given.lang ?? detectLanguage(given.text, fallback),
    document,
    plain: toPlain(document),
    mentioned: mentionedPersonIds(document),
  }
}
