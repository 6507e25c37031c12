import type { FileInfo } from '@osmose/shared/files/files.contract'
import { embeddedIn, embeddedToMarkdown } from '@osmose/shared/text/embedded'

/** Files as they stand in the Markdown of a reply; `alts` says by id what is to be seen on an image. */
export function filesAsText(
  files: readonly Pick<FileInfo, 'id' | 'name' | 'image'>[],
  alts: Readonly<Record<string, string>>,
): string {
  return files
    .map(({ id: fileId, name, image }) =>
      embeddedToMarkdown(
        image
          ? { type: 'image', attrs: { fileId, alt: alts[fileId]?.trim() ?? '', ...image } }
          : { type: 'file', attrs: { fileId, name } },
      ),
    )
    .join('\n')
}

/** The words of such a text, without what shows its files. */
export const withoutFiles = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !embeddedIn(line))
    .join('\n')
    .trim()
