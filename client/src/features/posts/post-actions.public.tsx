import type { QueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { createContext, useContext, type ComponentType, type ReactNode } from 'react'

/** What an act of another feature is about: a post, or one of its comments. */
export interface PostTarget {
  postId: string
  commentId: string | null
  communityId: string
  /** First words, to quote back. */
  about: string
  lang: Locale
  /** Empty where it was asked without a name. */
  authorName: string
}

export interface PostActProps {
  target: PostTarget
  onClose: () => void
}

export type ThreadAct = 'pin' | 'close' | 'move' | 'share'

/** Dialogs that features above posts bring to its menus; absent, the item is not offered. Filled in `app/slots.tsx`. */
export interface PostActs {
  /** Opened by « Garder en signet ». */
  keep?: ComponentType<PostActProps>
  /** The same for a post, at once, by its key. */
  keepNow?: (client: QueryClient, postId: string) => Promise<void>
  /** What is done with a thread as a whole, where `can` says so. */
  thread?: ComponentType<{ act: ThreadAct; post: Post; onClose: () => void }>
  /** Without a dialog: takes it down from the top, opens it again. */
  undoThread?: (client: QueryClient, act: 'pin' | 'close', post: Post) => Promise<void>
  /** Opened by « Dans l’autre langue », where `can.translate`. */
  languages?: ComponentType<{ post: Post; onClose: () => void }>
  /** Around the text of a post that is in two languages. */
  inTwoLanguages?: ComponentType<{
    post: Post
    other: NonNullable<NonNullable<Post['standing']>['other']>
    children: ReactNode
  }>
  /** What was done with it, on its card and its page. */
  standing?: ComponentType<{ post: Post; place: 'card' | 'thread' }>
  /** In place of a post that cannot be read: where it went, or `otherwise`. */
  went?: ComponentType<{ postId: string; otherwise: ReactNode }>
  /** Opened by « Signaler », where `can.flag`. */
  flag?: ComponentType<PostActProps>
  /** Opened by « Masquer ou restaurer », where `can.moderate` of the post. */
  moderate?: ComponentType<PostActProps>
  /** Why moderation hid a text of mine, shown on it. */
  note?: ComponentType<Pick<PostTarget, 'postId' | 'commentId'>>
}

const Acts = createContext<PostActs>({})
export const PostActsProvider = Acts.Provider
export const usePostActs = (): PostActs => useContext(Acts)
