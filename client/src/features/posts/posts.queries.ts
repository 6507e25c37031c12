import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type CommunityCard, listCommunities } from '@osmose/shared/communities/communities.contract'
import {
  type Comment,
  listComments,
  listReactions,
  readCommentHistory,
  readPost,
  readPostHistory,
} from '@osmose/shared/posts/posts.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export const postKeys = {
  all: ['posts'] as const,
  detail: (postId: string) => ['posts', 'detail', postId] as const,
  threads: (postId: string) => ['posts', 'thread', postId] as const,
  thread: (postId: string, around?: string) => ['posts', 'thread', postId, around ?? ''] as const,
  reactions: (postId: string, commentId?: string) => ['posts', 'reactions', postId, commentId ?? ''] as const,
  history: (postId: string, commentId?: string) => ['posts', 'history', postId, commentId ?? ''] as const,
}

export const postQuery = (postId: string) =>
  queryOptions({
    queryKey: postKeys.detail(postId),
    queryFn: ({ signal }) => call(readPost, { params: { postId }, signal }),
  })

type ThreadPlace = { around?: string; cursor?: string }
export interface ThreadPage {
  items: Comment[]
  nextCursor: string | null
  previousCursor: string | null
}

/** Comments of a post, oldest first; with `around`, from the page on which this comment stands. */
export const threadQuery = (postId: string, around?: string) =>
  infiniteQueryOptions({
    queryKey: postKeys.thread(postId, around),
    queryFn: ({ pageParam, signal }) => call(listComments, { params: { postId }, query: pageParam, signal }),
    initialPageParam: { around } as ThreadPlace,
    getNextPageParam: (last: ThreadPage): ThreadPlace | undefined =>
      last.nextCursor ? { cursor: last.nextCursor } : undefined,
    getPreviousPageParam: (first: ThreadPage): ThreadPlace | undefined =>
      first.previousCursor ? { cursor: first.previousCursor } : undefined,
  })

export const reactionsQuery = (postId: string, commentId?: string) =>
  infiniteQueryOptions({
    queryKey: postKeys.reactions(postId, commentId),
    queryFn: ({ pageParam, signal }) =>
      call(listReactions, { params: { postId }, query: { comment: commentId, cursor: pageParam }, signal }),
    ...byCursor,
  })

export const historyQuery = (postId: string, commentId?: string) =>
  queryOptions({
    queryKey: postKeys.history(postId, commentId),
    queryFn: ({ signal }) =>
      commentId
        ? call(readCommentHistory, { params: { postId, commentId }, signal })
        : call(readPostHistory, { params: { postId }, signal }),
  })

/** The communities I am in, all of them: where I may write, and the list beside the navigation. */
export const myCommunitiesQuery = queryOptions({
  queryKey: ['communities', 'mine'] as const,
  queryFn: async ({ signal }) => {
    const mine: CommunityCard[] = []
    let cursor: string | undefined
    do {
      const page = await call(listCommunities, { query: { mine: 'true', cursor }, signal })
      mine.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor && mine.length < 500)
    return mine
  },
  staleTime: 5 * 60_000,
})
