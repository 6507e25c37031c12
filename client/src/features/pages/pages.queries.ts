import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import {
  findPages,
  listPagesOfPost,
  listPageVersions,
  readPage,
  readPageTree,
  readPageVersion,
} from '@osmose/shared/pages/pages.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export const pageKeys = {
  all: ['pages'] as const,
  tree: (communityId: string) => ['pages', 'tree', communityId] as const,
  details: (pageId: string) => ['pages', 'detail', pageId] as const,
  detail: (pageId: string, lang?: Locale) => ['pages', 'detail', pageId, lang ?? ''] as const,
  /** A version that came while an older one is being read. */
  newer: (pageId: string) => ['pages', 'newer', pageId] as const,
  versions: (pageId: string, lang?: Locale) => ['pages', 'versions', pageId, lang ?? ''] as const,
  history: (pageId: string) => ['pages', 'versions', pageId] as const,
  version: (pageId: string, version: number) => ['pages', 'version', pageId, version] as const,
  found: (q: string, communityId?: string) => ['pages', 'found', communityId ?? '', q] as const,
  ofPost: (postId: string) => ['pages', 'post', postId] as const,
}

export const treeQuery = (communityId: string) =>
  queryOptions({
    queryKey: pageKeys.tree(communityId),
    queryFn: ({ signal }) => call(readPageTree, { params: { communityId }, signal }),
  })

/** What is being read does not change under the reader: a newer version waits behind a pill. */
export const pageQuery = (pageId: string, lang?: Locale) =>
  queryOptions({
    queryKey: pageKeys.detail(pageId, lang),
    queryFn: ({ signal }) => call(readPage, { params: { pageId }, query: { lang }, signal }),
    refetchOnWindowFocus: false,
  })

export const versionsQuery = (pageId: string, lang?: Locale) =>
  infiniteQueryOptions({
    queryKey: pageKeys.versions(pageId, lang),
    queryFn: ({ pageParam, signal }) =>
      call(listPageVersions, { params: { pageId }, query: { cursor: pageParam, lang }, signal }),
    ...byCursor,
  })

/** A version never changes. */
export const versionQuery = (pageId: string, version: number) =>
  queryOptions({
    queryKey: pageKeys.version(pageId, version),
    queryFn: ({ signal }) => call(readPageVersion, { params: { pageId, version: String(version) }, signal }),
    staleTime: Infinity,
  })

export const foundQuery = (q: string, communityId?: string) =>
  queryOptions({
    queryKey: pageKeys.found(q, communityId),
    queryFn: ({ signal }) => call(findPages, { query: { q, community: communityId }, signal }),
    placeholderData: keepPreviousData,
  })

export const pagesOfPostQuery = (postId: string) =>
  queryOptions({
    queryKey: pageKeys.ofPost(postId),
    queryFn: ({ signal }) => call(listPagesOfPost, { params: { postId }, signal }),
  })
