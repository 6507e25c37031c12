import { lazy } from 'react'
import type { PostActs } from '../features/posts/post-actions.public'

/**
 * Dialogs that features above posts bring to the menu of a post or comment. One line each:
 * `flag: lazy(() => import('../features/moderation/flag-dialog').then((module) => ({ default: module.FlagDialog }))),`
 */
export const postActs: PostActs = {
  keep: lazy(() =>
    import('../features/bookmarks/keep-dialog').then((module) => ({ default: module.KeepDialog })),
  ),
  keepNow: (client, postId) =>
    import('../features/bookmarks/keep-now').then((module) => module.keepNow(client, postId)),
  flag: lazy(() =>
    import('../features/moderation/flag-dialog').then((module) => ({ default: module.FlagDialog })),
  ),
  note: lazy(() =>
    import('../features/moderation/decision-note').then((module) => ({ default: module.DecisionNote })),
  ),
  moderate: lazy(() =>
    import('../features/moderation/moderate-dialog').then((module) => ({ default: module.ModerateDialog })),
  ),
}
