import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import { termsOf } from '@osmose/shared/feed/for-you.rules'
import type { FeedTerm } from '@osmose/shared/feed/terms'

/** What the statements of the feed say of a post besides the post. */
export interface ReasonRow {
  id: string
  followed: boolean
  department: boolean
  topic: string | null
  /** A skill of the reader that the question seems to ask for. */
  knows: string | null
  waiting: boolean
  forAll: boolean
  seen: boolean
  muted: 'person' | 'topic' | 'post' | 'community' | null
  mutedTarget: string | null
  worth: number[]
}

/** Column by column: a row has eighty of them, and a page twenty rows. */
function reasonOf(row: ReasonRow, hours: number): FeedReason {
  const { followed, department, topic, knows, waiting, forAll, seen, muted, mutedTarget } = row
  const facts = {
    followed,
    department,
    topic: topic !== null,
    knows: knows !== null,
    waiting,
    forAll,
    seen,
    hours,
  }
  const about: Partial<Record<FeedTerm, string | null>> = { topic, knows }
  return {
    terms: termsOf(facts, row.worth).map(({ term, points }) => ({
      term,
      points,
      about: about[term] ?? null,
    })),
    muted: muted === null || mutedTarget === null ? null : { kind: muted, target: mutedTarget },
  }
}

/** Why each post of a page is there, by its id. */
export const reasonsOf = <Row extends ReasonRow>(
  rows: readonly Row[],
  hoursOf: (row: Row) => number,
): Record<string, FeedReason> => Object.fromEntries(rows.map((row) => [row.id, reasonOf(row, hoursOf(row))]))
