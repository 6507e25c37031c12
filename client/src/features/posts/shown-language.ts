import type { Post } from '@osmose/shared/posts/posts.contract'
import { store, useStore } from '../../lib/store'

/** The languages that posts were turned to on this page; the others are read as they came. */
const turned = store<ReadonlyMap<string, Post['lang']>>(new Map())

export const showIn = (postId: string, lang: Post['lang']): void =>
  turned.set((was) => new Map(was).set(postId, lang))

/** What is shown of a post for now: title, text and language, in the one it was turned to where it has it. */
export function useShown(post: Post): Pick<Post, 'title' | 'document' | 'lang'> {
  const other = post.standing?.other
  const lang = useStore(turned).get(post.id)
  return other && lang === other.lang ? other : post
}
