import type { Range } from './bins.rules.js'

/** Who belonged to a group, at two releases. */
interface Movement {
  readonly left: number
  readonly came: number
}

export function movementBetween(before: ReadonlySet<string>, now: ReadonlySet<string>): Movement {
  const left = [...before].filter((person) => !now.has(person)).length
  return { left, came: now.size - (before.size - left) }
}

/** Some people, and fewer than may be told of. */
export const isFew = (people: number, k: number): boolean => people > 0 && people < k

/**
 * Step 4 of the suppression: the second of two consecutive monthly releases of a group is withheld when 1 to k − 1
 * people came or went between them, because the two differ by these few. It is compared with the month before whether or
 * not that one was shown: after a month in hiding without movement a group is shown again, two windows apart from the
 * last time. Where the rule would leave a breakdown without any row it is not applied to that breakdown: the windows of
 * two months never overlap, so what somebody did in one of them is no part of the other, and the bins protect.
 */
export function isWithheld({ left, came }: Movement, k: number): boolean {
  return isFew(left + came, k)
}

/**
 * "Activated" is the one figure that accumulates: whoever stays, stays activated. So if low(before) − high(now) reaches
 * the number of those who left, all of them were activated; and if high(now) − low(before) + left is 0, none of those
 * who came is. Whether two releases, however far apart, prove such a thing about fewer than k people.
 */
export function provesActivation(before: Range, now: Range, { left, came }: Movement, k: number): boolean {
  const everyoneWhoLeft = isFew(left, k) && before.low - now.high >= left
  const nobodyWhoCame = isFew(came, k) && now.high - before.low + left <= 0
  return everyoneWhoLeft || nobodyWhoCame
}
