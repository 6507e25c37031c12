import type { QueryClient } from '@tanstack/react-query'
import type { MessageBody } from '@osmose/shared/core/socket-message'
import { communityChanged } from '@osmose/shared/communities/communities.contract'
import { commentHint, type Post, postChangedHint, readPost } from '@osmose/shared/posts/posts.contract'
import { call, isApiError } from '../../lib/call'
import { hears } from '../../lib/realtime'
import { knowsPost, patchPost, removePost } from './posts.cache'
import { postKeys } from './posts.queries'

/** Fetches one post again and puts it where it stands; what is no longer visible leaves. */
async function renewPost(client: QueryClient, postId: string): Promise<void> {
  if (!knowsPost(client, postId)) return
  try {
    const post = await call(readPost, { params: { postId } })
    patchPost(client, postId, () => post)
  } catch (error) {
    if (!isApiError(error, 'not_found')) return
    removePost(client, postId)
    await client.invalidateQueries({ queryKey: postKeys.detail(postId) })
  }
}

async function renewThread(client: QueryClient, { postId }: MessageBody<typeof commentHint>): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: postKeys.threads(postId) }),
    renewPost(client, postId),
  ])
}

/** What I may see of a place changed: an open post of it is asked for again, and leaves if it is no longer mine to read. */
async function renewPostsOf(client: QueryClient, communityId: string): Promise<void> {
  await client.invalidateQueries({
    queryKey: postKeys.all,
    predicate: ({ state }) => (state.data as Partial<Post> | undefined)?.community?.id === communityId,
  })
}

export const postsRealtime = [
  hears(
    communityChanged,
    ({ communityId }) => communityId,
    (client, { communityId }) => renewPostsOf(client, communityId),
  ),
  hears(
    postChangedHint,
    ({ postId }) => postId,
    (client, { postId }) => renewPost(client, postId),
  ),
  hears(commentHint, ({ postId }) => postId, renewThread),
]
