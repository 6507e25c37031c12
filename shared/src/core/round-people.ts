/** A number of people as it may be shown: to the nearest five, so that one more or less is not seen. */
export const roundPeople = (n: number): number => Math.round(n / 5) * 5

/** The same; nothing where there are fewer than `least`, of whom a count would be a name. */
export const roundPeopleFrom = (least: number, n: number): number | null =>
  n < least ? null : roundPeople(n)
