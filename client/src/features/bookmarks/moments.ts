/** When one may be reminded, on the clock of this device. */
export const moments = ['in_an_hour', 'tomorrow', 'monday'] as const
export type Moment = (typeof moments)[number]

const HOUR = 3_600_000
const MORNING = 9

/** The instant of a moment: in an hour, tomorrow at nine, next Monday at nine. */
export function instantOf(moment: Moment, now: Date): Date {
  if (moment === 'in_an_hour') return new Date(now.getTime() + HOUR)
  const days = moment === 'tomorrow' ? 1 : (8 - now.getDay()) % 7 || 7
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING)
}

/** What can be offered now, no moment twice: on a Sunday, Monday is tomorrow. */
export const offered = (now: Date): Moment[] =>
  moments.filter((moment) => moment !== 'monday' || now.getDay() !== 0)
