/** What a release says of a share: its rounded percentage, or that it lies at or beyond the last step of an end. */
export interface Bin {
  readonly kind: 'atMost' | 'about' | 'atLeast'
  readonly percent: number
}

/** A range of whole people, both ends included. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** Percentages come in steps of 10 points below 50 people, of 5 below 200, of 1 from there on. */
export function binStep(n: number): 1 | 5 | 10 {
  return n < 50 ? 10 : n < 200 ? 5 : 1
}

/**
 * The share x/n as a release shows it: rounded half up to the step of n, in whole numbers so that no half is lost; a
 * rounded share in the first or last step becomes "at most" or "at least", so that 0 % and 100 % never appear.
 * `null` when n = 0.
 */
export function bin(x: number, n: number): Bin | null {
  if (n === 0) return null
  const step = binStep(n)
  const percent = Math.floor((200 * x + n * step) / (2 * n * step)) * step
  if (percent <= step) return { kind: 'atMost', percent: step }
  if (percent >= 100 - step) return { kind: 'atLeast', percent: 100 - step }
  return { kind: 'about', percent }
}

/** The whole numbers x for which `bin(x, n)` says the same: all that a reader who knows n can learn from a bin. */
export function peopleInBin({ kind, percent }: Bin, n: number): Range {
  const step = binStep(n)
  const atLeast = Math.ceil(((2 * percent - step) * n) / 200)
  const below = Math.ceil(((2 * percent + step) * n) / 200)
  return { low: kind === 'atMost' ? 0 : atLeast, high: kind === 'atLeast' ? n : below - 1 }
}

/** The headcounts that `roundPeople` shows as this one. */
export function peopleRoundedTo(rounded: number): Range {
  return { low: Math.max(0, rounded - 2), high: rounded + 2 }
}
