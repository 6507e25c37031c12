import { DAY_MS } from '@osmose/shared/core/local-day'
/** From whatever a file holds to what our tables take: small total functions that never throw. */

export type Fields = Readonly<Record<string, unknown>>

/** An object's own fields; undefined for anything else, also for lists and null. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

/** A list's items; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The string itself, or a number written out; otherwise empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** One line: NFC, no control, direction or broken characters, single spaces, trimmed, at most `max` characters. */
export function line(value: unknown, max = 200): string {
  const clean = textOf(value)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
    .trim()
  return cut(clean, max).trim()
}

/** Several lines: NFC, line breaks as `\n`, tabs kept, no other control or broken characters, trimmed. */
export function prose(value: unknown): string {
  return textOf(value)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .normalize('NFC')
    .trim()
}

/** `line`, or undefined where nothing is left. */
export function optionalLine(value: unknown, max = 200): string | undefined {
  return line(value, max) || undefined
}

export function emailOf(value: unknown): string | undefined {
  const address = line(value, 320)
  return /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/.test(address) ? address.toLowerCase() : undefined
}

/** The name as `Intl` knows it. */
export function timeZoneOf(value: unknown): string | undefined {
  const name = line(value, 60)
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Only http and https, as written, but without passwords and without the download tokens that Slack appends. */
export function webAddress(value: unknown): string | undefined {
  const text = textOf(value).trim()
  if (text.length > 4000 || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const token = url.searchParams.get('t')?.startsWith('xox')
  if (!token && url.username === '' && url.password === '') return text
  if (token) url.searchParams.delete('t')
  url.username = ''
  url.password = ''
  return url.href
}

/** Nothing that people wrote to each other on a screen is older, and nothing is from after tomorrow. */
export function plausible(at: Date, now: Date): boolean {
  return at.getTime() >= OLDEST && at.getTime() <= now.getTime() + DAY_MS
}
const OLDEST = Date.UTC(1990, 0, 1)

/** A plausible date from seconds since 1970, a number or its text. */
export function dateOfSeconds(value: unknown, now: Date): Date | undefined {
  const seconds = Number.parseFloat(textOf(value))
  const at = new Date(Math.floor(seconds * 1000))
  return plausible(at, now) ? at : undefined
}

/** A plausible date from ISO 8601, a day or an instant. */
export function dateOfIso(value: unknown, now: Date): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined
  const at = new Date(value)
  return plausible(at, now) ? at : undefined
}

/** Never between the two halves of a character. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}
