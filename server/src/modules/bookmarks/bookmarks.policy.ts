import { bookmarkLimits, type bookmarksErrors } from '@osmose/shared/bookmarks/bookmarks.contract'

/** When one may ask to be reminded; milliseconds since 1970, null for never. */
export function canRemind(at: number | null, now: number): true | keyof typeof bookmarksErrors {
  if (at === null) return true
  if (at <= now) return 'bookmarks.in_the_past'
  return at - now > bookmarkLimits.aheadMs ? 'bookmarks.too_far_ahead' : true
}

export const canKeepMore = (kept: number): true | keyof typeof bookmarksErrors =>
  kept < bookmarkLimits.most || 'bookmarks.too_many'
