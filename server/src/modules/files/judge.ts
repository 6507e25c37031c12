import type { FileKind } from '@osmose/shared/files/files.contract'
import { extensionOf } from '@osmose/shared/files/file-name'
import { fileTypeFromBuffer } from 'file-type'
import { isImageType } from './image.js'

/** How much of the beginning of a file tells what it is. */
export const HEAD_BYTES = 1024 * 1024

export type Judgement =
  | { readonly kind: FileKind; readonly mediaType: string }
  | { readonly refused: 'program' | 'svg' | 'heic' }

const OCTETS = 'application/octet-stream'

const programs = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/x.ms.shortcut',
  'application/x.apple.alias',
  'application/x-shockwave-flash',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/wasm',
  'application/x-google-chrome-extension',
  'application/x-deb',
  'application/x-rpm',
])

/** Endings that start something when they are opened, whatever the bytes look like. */
const startsSomething =
  /^\.(exe|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|lnk|scf|url|reg|jar|app|command|desktop|apk|dll|sys|chm|svg|svgz)$/

const offices: readonly [FileKind, RegExp][] = [
  ['document', /wordprocessingml|opendocument\.text|ms-word|rtf$/],
  ['sheet', /spreadsheetml|opendocument\.spreadsheet|ms-excel/],
  ['slides', /presentationml|opendocument\.presentation|ms-powerpoint/],
]

const archives =
  /^application\/(zip|x-7z-compressed|x-rar-compressed|x-tar|gzip|x-bzip2|x-xz|zstd|x-compress|x-lzip|x-lz4|vnd\.ms-cab-compressed)/

/**
 * What a file is, from its first bytes. What somebody says it is, by name or by declaration, counts only against it: an
 * ending that starts a program is refused, whatever it stands behind.
 */
export async function judge(head: Buffer, name: string): Promise<Judgement> {
  const ending = extensionOf(name)
  if (startsSomething.test(ending)) return { refused: ending.startsWith('.svg') ? 'svg' : 'program' }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const type = found?.mime as string | undefined
  if (type === undefined || type === 'application/xml') return judgeText(head)
  if (programs.has(type)) return { refused: 'program' }
  if (isImageType(type)) return { kind: 'image', mediaType: type }
  if (type === 'image/apng') return { kind: 'image', mediaType: 'image/png' }
  if (/^image\/hei[cf]/.test(type)) return { refused: 'heic' }
  if (type === 'image/svg+xml') return { refused: 'svg' }
  if (type === 'application/pdf') return { kind: 'pdf', mediaType: type }
  const office = offices.find(([, pattern]) => pattern.test(type))
  if (office) return { kind: office[0], mediaType: type }
  if (type.startsWith('audio/') || type.startsWith('video/'))
    return { kind: type.startsWith('audio/') ? 'audio' : 'video', mediaType: type }
  if (archives.test(type)) return { kind: 'archive', mediaType: OCTETS }
  return { kind: 'other', mediaType: OCTETS }
}

/** Text, unless it is one that a browser or a system would act upon. */
function judgeText(head: Buffer): Judgement {
  const charset = charsetOf(head)
  if (!charset) return { kind: 'other', mediaType: OCTETS }
  const text = head.subarray(0, 65_536).toString(charset === 'utf-16le' ? 'utf16le' : 'latin1')
  if (/<(?:[\w-]+:)?svg[\s>]/i.test(text)) return { refused: 'svg' }
  if (/^\s*(?:\u00ef\u00bb\u00bf)?#!/.test(text)) return { refused: 'program' }
  if (/<(?:!doctype|html|head|body|script|iframe|style|\?xml|xsl:)/i.test(text))
    return { kind: 'other', mediaType: OCTETS }
  return { kind: 'text', mediaType: `text/plain; charset=${charset}` }
}

/** The encoding of what reads as text: without the control characters that only machines write. */
function charsetOf(head: Buffer): 'utf-8' | 'utf-16le' | 'windows-1252' | undefined {
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  for (const byte of head) if (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) return undefined
  const tail = head.length < HEAD_BYTES ? head : head.subarray(0, -4)
  return isUtf8(tail) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: bytes.length > HEAD_BYTES - 5 })
    return true
  } catch {
    return false
  }
}
