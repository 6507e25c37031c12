import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  type FeedReason,
  readCommunityFeed,
  readCommunityPlace,
  readFeed,
  readForYou,
  readPlace,
} from '@osmose/shared/feed/feed.contract'
import type { Post, PostKind } from '@osmose/shared/posts/posts.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'

/** Which posts: those of my communities by date, of one kind, without an accepted answer, of one community; or in order for me. */
export interface FeedSource {
  forYou?: boolean
  kind?: PostKind
  unanswered?: boolean
  communityId?: string
}

export const feedKeys = {
  all: ['feed'] as const,
  lists: ['feed', 'list'] as const,
  list: (source: FeedSource) => ['feed', 'list', source] as const,
  arrivals: ['feed', 'arrivals'] as const,
  place: (communityId?: string) => ['feed', 'place', communityId ?? 'all'] as const,
}

interface Page {
  items: Post[]
  nextCursor: string | null
  /** Why each is there, by its id; not within one community. */
  reasons?: Readonly<Record<string, FeedReason>>
  /** Of an order for me: its instant, and after how many posts nothing is new. */
  at?: string
  newUntil?: number | null
}

export function readPage(
  { forYou, kind, unanswered, communityId }: FeedSource,
  cursor?: string,
  signal?: AbortSignal,
): Promise<Page> {
  if (forYou) return call(readForYou, { query: { cursor }, signal })
  if (communityId)
    return call(readCommunityFeed, { params: { communityId }, query: { kind, cursor }, signal })
  return call(readFeed, { query: { kind, unanswered: unanswered ? 'true' : undefined, cursor }, signal })
}

/** By date, newest first. It never renews itself: what is new waits in `arrivals` until the reader asks. */
export const feedQuery = (source: FeedSource) =>
  infiniteQueryOptions({
    queryKey: feedKeys.list(source),
    queryFn: ({ pageParam, signal }) => readPage(source, pageParam, signal),
    ...byCursor,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    meta: holdsPosts,
  })

/** A post that came while one was reading. `kind` is known where a feed of one kind is on screen. */
export interface Arrival {
  postId: string
  communityId: string
  kind?: PostKind
}

export const arrivalsQuery = queryOptions({
  queryKey: feedKeys.arrivals,
  queryFn: (): Arrival[] => [],
  initialData: [] as Arrival[],
  enabled: false,
  gcTime: Infinity,
})

/** Asked for once a visit: the line does not move while one reads. */
export const placeQuery = (communityId?: string) =>
  queryOptions({
    queryKey: feedKeys.place(communityId),
    queryFn: ({ signal }) =>
      communityId
        ? call(readCommunityPlace, { params: { communityId }, signal })
        : call(readPlace, { signal }),
    staleTime: Infinity,
    ...(communityId ? { gcTime: 0 } : {}),
  })

/** Those of the arrivals that belong in a feed and are not in it yet. */
export function waitingFor(
  source: FeedSource,
  arrivals: readonly Arrival[],
  shown: ReadonlySet<string>,
): Arrival[] {
  return arrivals.filter(
    ({ postId, communityId, kind }) =>
      !shown.has(postId) &&
      (!source.communityId || source.communityId === communityId) &&
      (!source.kind || source.kind === kind),
  )
}

/** Begins a feed again at its newest post. What waited is in it, or is gone. */
export async function showNewest(client: QueryClient, source: FeedSource): Promise<void> {
  const { queryKey } = feedQuery(source)
  const waited = new Set(
    waitingFor(source, client.getQueryData<Arrival[]>(feedKeys.arrivals) ?? [], new Set()).map(
      ({ postId }) => postId,
    ),
  )
  client.setQueryData(
    queryKey,
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  )
  await client.invalidateQueries({ queryKey })
  forgetArrivals(client, (postId) => waited.has(postId))
}

export const forgetArrivals = (client: QueryClient, which: (postId: string) => boolean): void =>
  void client.setQueryData<Arrival[]>(feedKeys.arrivals, (arrivals = []) =>
    arrivals.filter(({ postId }) => !which(postId)),
  )
