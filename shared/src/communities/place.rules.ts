import { roundPeopleFrom } from '../core/round-people.js'

/** Fewer people than this are not counted aloud: it would rather point at them. */
export const FEW = 5

/** A count as one says it: as it is below ten, to the nearest five below a hundred, to the nearest ten above. */
export function roundly(count: number): number {
  const step = count < 10 ? 1 : count < 100 ? 5 : 10
  return Math.round(count / step) * step
}

/** People, to the nearest five; null where they are fewer than five. */
export const peopleRoundly = (count: number): number | null => roundPeopleFrom(FEW, count)

/** How many in ten; null where there are fewer than five to speak of. */
export const inTen = (part: number, whole: number): number | null =>
  whole < FEW ? null : Math.round((part / whole) * 10)
