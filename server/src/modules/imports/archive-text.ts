import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import type { TextDocument } from '@osmose/shared/text/document'
import { fileIdsIn } from '@osmose/shared/text/files'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { toMarkdown } from '@osmose/shared/text/to-markdown'

export type Line = Record<string, unknown>

interface Translated {
  document: TextDocument
}

/** The ids of the files that a line shows, in order. */
export const filesOf = ({ document, translations }: Line, details?: ArchivedDetails): string[] => {
  const cover = details && 'cover' in details ? details.cover?.file.slice(0, 36) : undefined
  const texts = [
    document as TextDocument,
    ...((translations ?? []) as Translated[]).map((one) => one.document),
  ]
  return [...new Set([...(cover ? [cover] : []), ...texts.flatMap(fileIdsIn)])]
}

/** The line of a message, with its texts as people write them. */
export function withText(
  { document, translations, ...row }: Line,
  { details, paths }: { details: ArchivedDetails | undefined; paths: readonly string[] },
): Line {
  const tree = document as TextDocument
  const mentions = mentionedPersonIds(tree)
  return {
    ...row,
    text: toMarkdown(tree),
    ...(mentions.length > 0 && { mentions }),
    ...(paths.length > 0 && { files: paths }),
    ...(translations !== null &&
      translations !== undefined && {
        translations: (translations as (Line & Translated)[]).map(({ document: other, ...one }) => ({
          ...one,
          text: toMarkdown(other),
        })),
      }),
    ...(details && { details }),
  }
}

export const toLine = (type: string, row: Line): string =>
  JSON.stringify({ type, ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) })
