import type { QueryClient } from '@tanstack/react-query'
import type { MessageBody } from '@osmose/shared/core/socket-message'
import { commentHint, postChangedHint, readPost } from '@osmose/shared/posts/posts.contract'
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

export const postsRealtime = [
  hears(
    postChangedHint,
    ({ postId }) => postId,
    (client, { postId }) => renewPost(client, postId),
  ),
  hears(commentHint, ({ postId }) => postId, renewThread),
]
