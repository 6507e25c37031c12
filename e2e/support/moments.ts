/** A day from now, as a field of date and time takes it: `2026-12-07T10:00`. */
export const inDays = (days: number, time: string): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`
