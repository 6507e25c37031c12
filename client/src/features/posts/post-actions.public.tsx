import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext, type ComponentType } from 'react'

/** What an act of another feature is about: a post, or one of its comments. */
export interface PostTarget {
  postId: string
  commentId: string | null
  communityId: string
  /** First words, to quote back. */
  about: string
  authorName: string
}

export interface PostActProps {
  target: PostTarget
  onClose: () => void
}

/** Dialogs that features above posts bring to its menus; absent, the item is not offered. Filled in `app/slots.tsx`. */
export interface PostActs {
  /** Opened by « Garder en signet ». */
  keep?: ComponentType<PostActProps>
  /** The same for a post, at once, by its key. */
  keepNow?: (client: QueryClient, postId: string) => Promise<void>
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
