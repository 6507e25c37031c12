/** Embeddings, overrides and isolates: they turn round how what follows is read, `exe.gpj` as `jpg.exe`. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g

/** A line without what would make it read otherwise than it is written. */
export const unturned = (text: string): string => text.replace(turns, '')

/**
 * The name of a file as it may be shown, whoever gave it: its last part, NFC, without control and direction characters,
 * single spaces, at most `max` characters of which the last ones are kept, because they say what kind of file it is.
 * May be empty. Never an address in a file system.
 */
export function plainName(name: string, max = 200): string {
  const plain = unturned(name)
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u061c\u200e\u200f\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/^.*[/\\]/, '')
    .trim()
  const letters = [...plain]
  if (letters.length <= max) return plain
  return [...letters.slice(0, max - 41), '…', ...letters.slice(-40)].join('')
}
