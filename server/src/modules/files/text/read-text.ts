import type { FileKind } from '@osmose/shared/files/files.contract'
import iconv from 'iconv-lite'
import { open, readFile, stat } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { officeText } from './office-text.js'

/** How much of a file is searched, in characters. */
export const MAX_CHARACTERS = 200_000
const MAX_PDF_BYTES = 60_000_000
const MAX_PAGES = 400

/** What can be read in a file that lies on this machine. Empty where there is nothing; throws where it cannot be read. */
export async function readText(path: string, kind: FileKind, mediaType: string): Promise<string> {
  if (kind === 'text') return tidy(await plainText(path, /charset=([\w-]+)/.exec(mediaType)?.[1] ?? 'utf-8'))
  if (kind === 'pdf') return tidy(await pdfText(path))
  const isPackage = /openxmlformats|opendocument|macroenabled/i.test(mediaType)
  if (isPackage && (kind === 'document' || kind === 'sheet' || kind === 'slides'))
    return tidy(await officeText(path, kind, MAX_CHARACTERS))
  return ''
}

async function plainText(path: string, charset: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_CHARACTERS * 4), 0, MAX_CHARACTERS * 4, 0)
    return iconv.decode(buffer.subarray(0, bytesRead), charset)
  } finally {
    await file.close()
  }
}

async function pdfText(path: string): Promise<string> {
  if ((await stat(path)).size > MAX_PDF_BYTES) return ''
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)), {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    if (pdf.numPages <= MAX_PAGES) return (await extractText(pdf, { mergePages: true })).text
    let text = ''
    for (let at = 1; at <= MAX_PAGES && text.length < MAX_CHARACTERS; at++) {
      const { items } = await (await pdf.getPage(at)).getTextContent()
      text += `${items.map((item) => ('str' in item ? item.str : '')).join(' ')}\n`
    }
    return text
  } finally {
    await pdf.destroy()
  }
}

/** As the database can keep it: no NUL, no half characters, no runs of blanks. */
const tidy = (text: string): string =>
  text
    .slice(0, MAX_CHARACTERS)
    .replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n+/g, '\n')
    .trim()
