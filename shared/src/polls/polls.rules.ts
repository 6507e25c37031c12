import type { PollDetails } from './poll.contract.js'

/** Below this many answers a choice could be guessed: nothing is shown, to nobody. */
export const FEWEST_ANSWERS = 5

/** Whether these are places of options that the method allows, each once. */
export function isChoice(method: PollDetails['method'], options: number, choice: readonly number[]): boolean {
  const known = choice.every((place) => Number.isInteger(place) && place >= 0 && place < options)
  return (
    known &&
    new Set(choice).size === choice.length &&
    choice.length >= 1 &&
    (method !== 'single' || choice.length === 1)
  )
}

/**
 * What one answer adds to each option: 1 for what was chosen. Where options are ranked, the count of Jean-Charles de
 * Borda (Mémoire sur les élections au scrutin, 1781): among m options the first gets m points, the second m - 1, and
 * so on; those left out get none. Sums are all that has to be kept, whatever the number of answers.
 */
export function pointsOf(
  method: PollDetails['method'],
  options: number,
  choice: readonly number[],
): number[] {
  return Array.from({ length: options }, (_, place) => {
    const rank = choice.indexOf(place)
    return rank === -1 ? 0 : method === 'ranked' ? options - rank : 1
  })
}
