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
  thread: lazy(() =>
    import('../features/threads/thread-dialog').then((module) => ({ default: module.ThreadDialog })),
  ),
  languages: lazy(() =>
    import('../features/languages/languages-dialog').then((module) => ({ default: module.LanguagesDialog })),
  ),
  inTwoLanguages: lazy(() =>
    import('../features/languages/language-note').then((module) => ({ default: module.InTwoLanguages })),
  ),
  undoThread: (client, act, post) =>
    import('../features/threads/undo-thread').then((module) => module.undoThread(client, act, post)),
  standing: lazy(() =>
    import('../features/threads/standing-note').then((module) => ({ default: module.StandingNote })),
  ),
  went: lazy(() => import('../features/threads/went').then((module) => ({ default: module.Went }))),
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
