import type { ImageType } from './image.js'

/** Tables that say how pixels are packed take less than this in any picture; what is beyond hides something. */
const MOST_TABLES = 8192

/**
 * Whether an image holds nothing but its pixels: only the parts that a drawing of ours has, and nothing behind its end.
 * True only of JPEG and of WebP that stands still; others say no. Never throws.
 */
export function isBare(bytes: Buffer, type: ImageType): boolean {
  try {
    return type === 'image/jpeg' ? isBareJpeg(bytes) : type === 'image/webp' && isBareWebp(bytes)
  } catch (error) {
    if ((error as Error).name === 'RangeError') return false
    throw error
  }
}

/** Quantisation, Huffman tables, restart interval, frames and scans (ITU-T T.81, B.1.1.3). */
const segments = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xda])
const [APP0, SOS, EOI] = [0xe0, 0xda, 0xd9]

function isBareJpeg(bytes: Buffer): boolean {
  if (bytes.readUInt16BE(0) !== 0xffd8) return false
  let at = 2
  let tables = 0
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return false
    const marker = bytes.readUInt8(at + 1)
    if (marker === EOI) return at + 2 === bytes.length
    const length = bytes.readUInt16BE(at + 2)
    // JFIF, without the small picture it may hold.
    if (marker === APP0 ? length !== 16 : !segments.has(marker)) return false
    tables += length
    if (tables > MOST_TABLES) return false
    at += 2 + length
    if (marker === SOS) at = endOfScan(bytes, at)
  }
}

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0) throw new RangeError('The scan has no end.')
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at += 2
  }
}

/** Pixels, their transparency, and the header that announces it without profile, place or moving pictures. */
function isBareWebp(bytes: Buffer): boolean {
  const name = (at: number) => bytes.toString('latin1', at, at + 4)
  if (name(0) !== 'RIFF' || name(8) !== 'WEBP' || bytes.readUInt32LE(4) + 8 !== bytes.length) return false
  const found = new Set<string>()
  for (let at = 12; at < bytes.length;) {
    const chunk = name(at)
    if (found.has(chunk) || !['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(chunk)) return false
    if (chunk === 'VP8X' && (bytes.readUInt8(at + 8) & ~0x10) !== 0) return false
    found.add(chunk)
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
    if (at > bytes.length) return false
  }
  return found.has('VP8 ') !== found.has('VP8L')
}
