import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnnouncementDetails } from '@osmose/shared/announcements/announcement.contract'
import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { patchPost, postQuery } from '../posts/posts.public'
import { announcementKeys } from './announcements.queries'

/** Says « J’ai lu » of the version on screen. If it has just changed, the new one is asked for. */
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
    onError: (error) => {
      showToast(errorText(error as ApiError))
      void client.invalidateQueries({ queryKey: announcementKeys.due })
      void client.invalidateQueries({ queryKey: postQuery(postId).queryKey })
    },
  })
}
