/** A day from now, as a field of date and time takes it: `2026-12-07T10:00`. */
export const inDays = (days: number, time: string): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

/** Whether the week, which begins on Monday in UTC, has more than ten minutes left. */
export const weekGoesOn = (): boolean => (Date.now() + 3 * 86_400_000) % 604_800_000 < 604_200_000
