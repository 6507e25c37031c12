import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import type { TextDocument } from '@osmose/shared/text/document'
import { fileIdsIn } from '@osmose/shared/text/files'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { toMarkdown } from '@osmose/shared/text/to-markdown'

export type Line = Record<string, unknown>

type Text = Line & { document: TextDocument }

/** Every text of a row: its own, those in other languages, those of a page. */
const textsOf = ({ document, translations, texts }: Line): TextDocument[] => [
  ...(document ? [document as TextDocument] : []),
  ...[...((translations ?? []) as Text[]), ...((texts ?? []) as Text[])].map((one) => one.document),
]

/** The ids of the files that a line shows, in order. */
export function filesOf(row: Line, details?: ArchivedDetails): string[] {
  const cover = details && 'cover' in details ? details.cover?.file.slice(0, 36) : undefined
  return [...new Set([...(cover ? [cover] : []), ...textsOf(row).flatMap(fileIdsIn)])]
}

/** The line of a message or a page, with its texts as people write them. */
export function withText(
  { document, translations, texts, ...row }: Line,
  { details, paths }: { details: ArchivedDetails | undefined; paths: readonly string[] },
): Line {
  const mentions = document ? mentionedPersonIds(document as TextDocument) : []
  const written = (all: unknown) =>
    (all as Text[]).map(({ document: tree, ...one }) => ({ ...one, text: toMarkdown(tree) }))
  return {
    ...row,
    ...(document ? { text: toMarkdown(document as TextDocument) } : {}),
    ...(texts ? { texts: written(texts) } : {}),
    ...(mentions.length > 0 && { mentions }),
    ...(paths.length > 0 && { files: paths }),
    ...(translations ? { translations: written(translations) } : {}),
    ...(details && { details }),
  }
}

export const toLine = (type: string, row: Line): string =>
  JSON.stringify({ type, ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) })
