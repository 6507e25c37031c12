/** From the lowest step to the highest; a person stands on exactly one. */
export const ladderLevels = ['inactive', 'reader', 'reactor', 'commenter', 'author'] as const
export type LadderLevel = (typeof ladderLevels)[number]

/** What a person did in the 28 days. */
export interface Deeds {
  /** Posts, polls, events and questions created. */
  readonly posts: number
  /** Comments and answers. */
  readonly comments: number
  /** Reactions and votes. */
  readonly reactions: number
  /** Any other deliberate activity: opening, reading, acknowledging. */
  readonly others: number
}

/**
 * The highest step a person reached in the window: author, commenter, reactor, then reader for any other activity, so
 * that the share of inactive people is exactly 1 − MAU28 / eligible people.
 */
export function ladderLevel({ posts, comments, reactions, others }: Deeds): LadderLevel {
  if (posts > 0) return 'author'
  if (comments > 0) return 'commenter'
  if (reactions > 0) return 'reactor'
  return others > 0 ? 'reader' : 'inactive'
}

/** How many people stand on each step, in the order of `ladderLevels`; the sum is the number of people given. */
export function ladderOf(people: Iterable<Deeds>): number[] {
  const counts = ladderLevels.map(() => 0)
  for (const deeds of people) counts[ladderLevels.indexOf(ladderLevel(deeds))]! += 1
  return counts
}
