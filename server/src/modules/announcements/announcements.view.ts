import type { AnnouncementDetails } from '@osmose/shared/announcements/announcement.contract'
import {
  type AnnouncementFacts,
  canReadProgress,
  isDue,
  isStale,
  shownProgress,
} from './announcements.policy.js'

export interface AnnouncementRow {
  postId: string
  mustRead: boolean
  readBy: Date | null
  version: number
  askedVersion: number
  departments: string[]
  sites: string[]
  /** It speaks to the reader, and did so while it was asking. */
  addressed: boolean
  acknowledgedVersion: number | null
  acknowledgedAt: Date | null
  /** People it speaks to, and those among them who have read what counts; counted where asked for. */
  addressedCount: number | null
  acknowledgedCount: number | null
}

/** What the post itself says about its reader. */
export type PostFacts = Pick<AnnouncementFacts, 'mine' | 'moderates' | 'open'>

export const factsOf = (row: AnnouncementRow, post: PostFacts): AnnouncementFacts => ({
  ...post,
  mustRead: row.mustRead,
  addressed: row.addressed,
  askedVersion: row.askedVersion,
  acknowledged: row.acknowledgedVersion,
})

export function toDetails(row: AnnouncementRow, post: PostFacts): AnnouncementDetails {
  const facts = factsOf(row, post)
  return {
    kind: 'announcement',
    mustRead: row.mustRead,
    readBy: row.readBy?.toISOString() ?? null,
    version: row.version,
    audience: { departments: row.departments, sites: row.sites },
    mine:
      row.acknowledgedVersion === null || row.acknowledgedAt === null
        ? null
        : {
            version: row.acknowledgedVersion,
            at: row.acknowledgedAt.toISOString(),
            stale: isStale(facts),
          },
    progress: canReadProgress(facts)
      ? shownProgress({
          acknowledged: row.acknowledgedCount ?? 0,
          addressed: row.addressedCount ?? 0,
        })
      : null,
    can: { acknowledge: isDue(facts) },
  }
}
