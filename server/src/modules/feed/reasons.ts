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
  hours: number
  muted: 'person' | 'topic' | 'post' | 'community' | null
  mutedTarget: string | null
  worth: number[]
}

export function reasonOf({ topic, knows, muted, mutedTarget, worth, ...row }: ReasonRow): FeedReason {
  const about: Partial<Record<FeedTerm, string | null>> = { topic, knows }
  const terms = termsOf({ ...row, topic: topic !== null, knows: knows !== null }, worth)
  return {
    terms: terms.map(({ term, points }) => ({ term, points, about: about[term] ?? null })),
    muted: muted === null || mutedTarget === null ? null : { kind: muted, target: mutedTarget },
  }
}

export const reasonsOf = (rows: readonly ReasonRow[]): Record<string, FeedReason> =>
  Object.fromEntries(rows.map((row) => [row.id, reasonOf(row)]))
