import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnnouncementDetails } from '@osmose/shared/announcements/announcement.contract'
import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import { type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call, isApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { patchPost } from '../posts/posts.public'

/** Says « J’ai lu » of the version on screen. If it has just changed, the new one is shown instead. */
export function useAcknowledge({ id: postId }: Post, { version }: AnnouncementDetails, onDone?: () => void) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(acknowledgeAnnouncement, { params: { postId }, body: { version } }),
    onSuccess: (post) => {
      onDone?.()
      patchPost(client, postId, () => post)
      showToast(t('announcements.thanks'))
    },
    onError: async (error) => {
      showToast(errorText(error as ApiError))
      if (!isApiError<typeof acknowledgeAnnouncement>(error, 'announcements.changed_meanwhile')) return
      const post = await call(readPost, { params: { postId } })
      patchPost(client, postId, () => post)
    },
  })
}
