const MAX = 200
const MAX_EXTENSION = 12

/**
 * A name to show and to save under: the last part of a path, in NFC, without what controls, turns or hides letters, at
 * most 200 characters of which the ending survives. `file` when nothing is left.
 */
export function cleanFileName(given: string): string {
  const name = (given.slice(-4_000).split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
    .replace(/[\s<>:"|?*]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return 'file'
  if (name.length <= MAX) return name
  const ending = extensionOf(name)
  const kept = Array.from(name.slice(0, MAX - ending.length))
  // Half of a character is none.
  if (/^[\ud800-\udfff]$/.test(kept.at(-1) ?? '')) kept.pop()
  return kept.join('').trimEnd() + ending
}

/** `.pdf`, with its dot and in small letters; empty when the name has none. */
export function extensionOf(name: string): string {
  const found = /\.([\p{L}\p{N}]{1,11})$/u.exec(name)?.[0] ?? ''
  return found.length > MAX_EXTENSION || found.length === name.length ? '' : found.toLowerCase()
}

/**
 * The name that people gave a file, for what it becomes next: the ending is that of the bytes that came. What came without
 * one keeps the former ending where it is `alike`.
 */
export function nameOfNext(given: string, came: string, alike: boolean): string {
  const [former, next] = [extensionOf(given), extensionOf(came)]
  if (next === former || (next === '' && alike)) return given
  return cleanFileName((former ? given.slice(0, -former.length) : given) + next)
}

/** The name with the ending that says what the file truly is, when it says something else. */
export function withExtension(name: string, endings: readonly `.${string}`[]): string {
  const ending = extensionOf(name)
  const [right] = endings
  if (right === undefined || endings.includes(ending as `.${string}`)) return name
  return cleanFileName((ending ? name.slice(0, -ending.length) : name) + right)
}
