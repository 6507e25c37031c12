import type { QueryClient } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { closeThread, pinThread } from '@osmose/shared/threads/threads.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, speakWhole, t } from '../../lib/i18n'
import { patchPost } from '../posts/posts.public'

/** Takes a thread down from the top, or opens it again. */
export async function undoThread(client: QueryClient, act: 'pin' | 'close', post: Post): Promise<void> {
  const params = { postId: post.id }
  try {
    await speakWhole()
    const changed =
      act === 'pin'
        ? await call(pinThread, { params, body: { until: null } })
        : await call(closeThread, { params, body: { reason: null } })
    patchPost(client, post.id, () => changed)
    await client.invalidateQueries({ queryKey: ['threads', 'pinned', post.community.id] })
    showToast(t(act === 'pin' ? 'threads.unpinned' : 'threads.reopened'))
  } catch (error) {
    showToast(errorText(error as ApiError))
  }
}
