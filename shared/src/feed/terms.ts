/** What a feed takes into account, in the order in which it is explained. */
export const feedTerms = [
  'followed',
  'knows',
  'forAll',
  'topic',
  'department',
  'waiting',
  'fresh',
  'seen',
] as const
export type FeedTerm = (typeof feedTerms)[number]

/** How much a reader lets a term count: not at all, less, as is, more. */
export const feedLevels = [0, 1, 2, 3] as const
export type FeedLevel = (typeof feedLevels)[number]

/** What a reader chose; a term that is absent counts as is. */
export type FeedLevels = Readonly<Partial<Record<FeedTerm, FeedLevel>>>
