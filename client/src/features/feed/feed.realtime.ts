import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { communityChanged } from '@osmose/shared/communities/communities.contract'
import type { MessageBody } from '@osmose/shared/core/socket-message'
import { type Post, postChangedHint, postPublishedHint, readPost } from '@osmose/shared/posts/posts.contract'
import { call, isApiError } from '../../lib/call'
import { hears } from '../../lib/realtime'
import { patchPost } from '../posts/posts.public'
import { type Arrival, feedKeys, type FeedSource, forgetArrivals, readPage } from './feed.queries'

type Pages = InfiniteData<{ items: Post[]; nextCursor: string | null; at?: string }, string | undefined>

const lists = (client: QueryClient) => client.getQueriesData<Pages>({ queryKey: feedKeys.lists })

function arrive(client: QueryClient, arrival: Arrival): void {
  client.setQueryData<Arrival[]>(feedKeys.arrivals, (known = []) =>
    known.some(({ postId }) => postId === arrival.postId) ? known : [...known, arrival],
  )
}

/** A new post waits behind the pill. Its kind is asked for only where a feed of one kind is open. */
async function published(
  client: QueryClient,
  { postId, communityId }: MessageBody<typeof postPublishedHint>,
): Promise<void> {
  const narrow = lists(client).some(([key]) => (key[2] as FeedSource).kind !== undefined)
  const kind = narrow
    ? await call(readPost, { params: { postId } }).then(
        (post) => post.kind,
        () => undefined,
      )
    : undefined
  arrive(client, { postId, communityId, kind })
}

/** A post that waits and is taken back, or hidden from me, waits no longer. */
async function changed(client: QueryClient, { postId }: MessageBody<typeof postChangedHint>): Promise<void> {
  const waits = client
    .getQueryData<Arrival[]>(feedKeys.arrivals)
    ?.some((arrival) => arrival.postId === postId)
  if (!waits) return
  await call(readPost, { params: { postId } }).catch((error: unknown) => {
    if (isApiError(error, 'not_found')) forgetArrivals(client, (id) => id === postId)
  })
}

/** Which communities I am in decides what a feed holds: here the list itself must be asked for again. */
async function belonging(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['communities'] }),
    client.invalidateQueries({ queryKey: feedKeys.lists }),
  ])
}

/**
 * After a gap: each open feed is compared with its newest page. What is known is brought up to date in place, what is
 * new waits behind the pill; nothing moves under the reader.
 */
export async function catchUpFeeds(client: QueryClient): Promise<void> {
  for (const [key, data] of lists(client)) {
    if (!data) continue
    const shown = new Set(data.pages.flatMap((page) => page.items.map(({ id }) => id)))
    const newest = await readPage(key[2] as FeedSource).catch(() => undefined)
    // In an order for me a post may be missing because it stands further down.
    const since = data.pages[0]?.at
    for (const post of newest?.items ?? []) {
      if (shown.has(post.id)) patchPost(client, post.id, () => post)
      else if (!since || post.publishedAt > since)
        arrive(client, { postId: post.id, communityId: post.community.id, kind: post.kind })
    }
  }
}

export const feedRealtime = [
  hears(postPublishedHint, ({ postId }) => postId, published),
  hears(postChangedHint, ({ postId }) => postId, changed),
  hears(communityChanged, ({ communityId }) => communityId, belonging),
]
