import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listBookmarks, readBookmark } from '@osmose/shared/bookmarks/bookmarks.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export const bookmarkKeys = {
  all: ['bookmarks'] as const,
  list: (filter: { q?: string; due?: 'true' }) => ['bookmarks', 'list', filter] as const,
  of: (postId: string, commentId: string | null) => ['bookmarks', 'of', postId, commentId ?? ''] as const,
}

export const bookmarksQuery = (filter: { q?: string; due?: 'true' }) =>
  infiniteQueryOptions({
    queryKey: bookmarkKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      call(listBookmarks, { query: { ...filter, cursor: pageParam }, signal }),
    ...byCursor,
  })

/** Whether I keep this post or comment. */
export const bookmarkQuery = (postId: string, commentId: string | null) =>
  queryOptions({
    queryKey: bookmarkKeys.of(postId, commentId),
    queryFn: ({ signal }) =>
      call(readBookmark, { params: { postId }, query: { comment: commentId ?? undefined }, signal }),
    staleTime: 0,
    gcTime: 0,
  })
