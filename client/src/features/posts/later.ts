import { DAY_MS, instantOf } from '@osmose/shared/core/local-day'

/** `2026-11-24T13:30` on the clocks of a time zone, as an instant; undefined while it is no whole date and time. */
export function instantIn(timeZone: string, typed: string): Date | undefined {
  const midnight = Date.parse(`${typed.slice(0, 10)}T00:00Z`)
  const [hours, minutes] = typed.slice(11).split(':').map(Number)
  if (Number.isNaN(midnight) || hours === undefined || minutes === undefined) return undefined
  return new Date(instantOf(midnight / DAY_MS, hours * 60 + minutes, timeZone))
}

/** And back, as a field of date and time takes it. */
export function typedIn(timeZone: string, iso: string): string {
  const parts = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(iso)).replace(' ', 'T')
}

/** When people mostly want it to appear: tomorrow and next Monday, at nine, as a field takes it. */
export function likelyHours(timeZone: string, now: Date): string[] {
  const today = Date.parse(`${typedIn(timeZone, now.toISOString()).slice(0, 10)}T00:00Z`)
  const toMonday = (8 - new Date(today).getUTCDay()) % 7 || 7
  return [...new Set([1, toMonday])].map(
    (days) => `${new Date(today + days * DAY_MS).toISOString().slice(0, 10)}T09:00`,
  )
}
