import { plausible, textOf } from './clean.js'

/**
 * The `ts` of a message is its date and, by six decimals that count rather than measure, its identity in the channel.
 * Returned as one whole number of millionths, exact below 2^53; undefined for anything else.
 */
export function momentOf(ts: unknown): number | undefined {
  if (typeof ts === 'number')
    return Number.isFinite(ts) && ts >= 0 && ts < 9e9 ? Math.round(ts * 1e6) : undefined
  const parts = /^\s*(\d{1,10})(?:\.(\d{1,6}))?\s*$/.exec(textOf(ts))
  if (!parts) return undefined
  const moment = Number(parts[1]) * 1e6 + Number((parts[2] ?? '').padEnd(6, '0'))
  return Number.isSafeInteger(moment) ? moment : undefined
}

/** As Slack writes it, `1433558319.000002`. */
export function tsOf(moment: number): string {
  return `${Math.floor(moment / 1e6)}.${String(moment % 1e6).padStart(6, '0')}`
}

export function dateOfMoment(moment: number, now: Date): Date | undefined {
  const at = new Date(Math.floor(moment / 1000))
  return plausible(at, now) ? at : undefined
}
