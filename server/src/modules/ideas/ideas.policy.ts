/** What a decision about an idea depends on. Whoever asks can already see the post. */
export interface IdeaFacts {
  /** May react to the post: the place is not archived, the post not hidden. */
  readonly open: boolean
  /** Owner or moderator of the place, or network manager. */
  readonly moderates: boolean
  /** Nothing more becomes of it. */
  readonly ended: boolean
}

/** A vote says what to do next; once it is done or declined there is no next. */
export const canVote = ({ open, ended }: IdeaFacts): boolean => open && !ended

export const canDecide = ({ open, moderates }: IdeaFacts): boolean => open && moderates
