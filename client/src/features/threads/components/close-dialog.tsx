import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { closeThread, threadLimits } from '@osmose/shared/threads/threads.contract'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { patchPost } from '../../posts/posts.public'
import { ActDialog } from './act-dialog'

export function CloseDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const send = async () => {
    if (reason.trim() === '') return t('threads.reason_missing')
    const closed = await call(closeThread, {
      params: { postId: post.id },
      body: { reason: reason.trim() },
    })
    patchPost(client, post.id, () => closed)
    showToast(t('threads.closed_done'))
    return undefined
  }
  return (
    <ActDialog
      title={t('threads.close_title')}
      why={t('threads.close_why')}
      send={t('threads.close')}
      onClose={onClose}
      onSend={send}
    >
      <TextField
        label={t('threads.reason')}
        value={reason}
        maxLength={threadLimits.reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}
