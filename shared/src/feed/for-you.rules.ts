import { type FeedLevel, type FeedLevels, type FeedTerm, feedTerms } from './terms.js'

/**
 * The order of « Pour vous », in full. A post has points: the sum of what its terms are worth to its reader. More
 * points come first; at equal points the newer post, then the greater id. Nothing else has a say, nothing is learnt,
 * and the same choices give the same order to everybody. Described for readers in docs/for-you.md.
 */

/** What a term is worth at the normal level. Even numbers, so that half of each is whole. */
export const termPoints: Readonly<Record<FeedTerm, number>> = {
  followed: 30,
  knows: 30,
  forAll: 30,
  topic: 24,
  department: 10,
  waiting: 10,
  fresh: 40,
  seen: -40,
}

export const normalLevel: FeedLevel = 2
export const levelFactors: Readonly<Record<FeedLevel, number>> = { 0: 0, 1: 0.5, 2: 1, 3: 2 }

/** The points of the term `fresh` halve each time so many hours have passed. */
export const freshHalfLifeHours = 48

/**
 * Candidates: posts of so many days; the newest of each of my places, and of them all; the newest of each person and of
 * each topic I follow where I may read, and of them all. Of a topic, its newest are looked at.
 */
export const forYouBounds = {
  days: 30,
  ofEachPlace: 40,
  ofPlaces: 150,
  ofEachPerson: 5,
  ofEachTopic: 20,
  amongOfTopic: 60,
  ofFollowed: 100,
} as const

/** What is true of a post for its reader. `hours`: its age in whole hours. */
export type FeedFacts = Readonly<Record<Exclude<FeedTerm, 'fresh'>, boolean> & { hours: number }>

/** What each term is worth to somebody, in points, in the order of `feedTerms`; absent levels are normal. */
export const worthOf = (levels: FeedLevels): number[] =>
  feedTerms.map((term) => termPoints[term] * levelFactors[levels[term] ?? normalLevel])

/** The terms a post really has, with their points, in the order of `feedTerms`; those worth nothing are left out. */
export function termsOf(facts: FeedFacts, worth: readonly number[]): { term: FeedTerm; points: number }[] {
  const told: { term: FeedTerm; points: number }[] = []
  for (const [at, term] of feedTerms.entries()) {
    const full = worth[at] ?? 0
    const points =
      term === 'fresh' ? Math.floor(full * 2 ** (-facts.hours / freshHalfLifeHours)) : facts[term] ? full : 0
    if (points !== 0) told.push({ term, points })
  }
  return told
}

export const pointsOf = (facts: FeedFacts, worth: readonly number[]): number =>
  termsOf(facts, worth).reduce((sum, { points }) => sum + points, 0)

export interface Ranked {
  id: string
  /** Instant, ISO. */
  publishedAt: string
  points: number
}

/** Negative when `a` comes before `b`. A strict order: no two posts are equal. */
export const inOrder = (a: Ranked, b: Ranked): number =>
  b.points - a.points || compare(b.publishedAt, a.publishedAt) || compare(b.id, a.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
