/** Among fewer people a count would be a name. */
export const FEWEST_ADDRESSED = 5
/** How long an announcement without a deadline asks people who joined after it. */
export const ASKS_FOR_DAYS = 90

/** A number of people as it is said before sending: null below five, then by fives, tens and hundreds. */
export function roundedPeople(count: number): number | null {
  if (count < FEWEST_ADDRESSED) return null
  const step = count < 100 ? 5 : count < 1000 ? 10 : 100
  return Math.round(count / step) * step
}
