import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { postKeys, type ThreadPage } from './posts.queries'

/**
 * A post may stand in several lists at once. Lists that hold posts say so by `meta: holdsPosts`; a post is then
 * changed or taken away in place, without moving anything under the reader.
 */
export const holdsPosts = { holdsPosts: true } as const

interface Page {
  items: Post[]
  nextCursor: string | null
}
type Pages = InfiniteData<Page, string | undefined>

function lists(client: QueryClient) {
  return client.getQueryCache().findAll({ predicate: (query) => query.meta?.holdsPosts === true })
}

/** Whether anything on this page knows the post; what nobody looks at need not be fetched. */
export function knowsPost(client: QueryClient, postId: string): boolean {
  return (
    client.getQueryData(postKeys.detail(postId)) !== undefined || findInLists(client, postId) !== undefined
  )
}

export function findInLists(client: QueryClient, postId: string): Post | undefined {
  for (const query of lists(client)) {
    const data = query.state.data as Pages | undefined
    for (const page of data?.pages ?? []) for (const post of page.items) if (post.id === postId) return post
  }
  return undefined
}

export function patchPost(client: QueryClient, postId: string, change: (post: Post) => Post): void {
  client.setQueryData<Post>(postKeys.detail(postId), (post) => post && change(post))
  eachList(client, postId, (items) => items.map((post) => (post.id === postId ? change(post) : post)))
}

/** Takes a post out of every list; its own page keeps what it shows and asks again. */
export function removePost(client: QueryClient, postId: string): void {
  eachList(client, postId, (items) => items.filter((post) => post.id !== postId))
}

function eachList(client: QueryClient, postId: string, change: (items: Post[]) => Post[]): void {
  for (const query of lists(client)) {
    const data = query.state.data as Pages | undefined
    if (!data?.pages.some((page) => page.items.some((post) => post.id === postId))) continue
    client.setQueryData<Pages>(query.queryKey, {
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: change(page.items) })),
    })
  }
}

export function patchComment(
  client: QueryClient,
  postId: string,
  commentId: string,
  change: (comment: Comment) => Comment,
): void {
  client.setQueriesData<InfiniteData<ThreadPage>>(
    { queryKey: postKeys.threads(postId) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === commentId ? change(item) : item)),
        })),
      },
  )
}
