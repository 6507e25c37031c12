import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { pinThread } from '@osmose/shared/threads/threads.contract'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { patchPost } from '../../posts/posts.public'
import { ActDialog } from './act-dialog'

const WEEK = 7 * 86_400_000
const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-')

/** Until the end of a day on this device's clock; a week is proposed. */
export function PinDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [day, setDay] = useState(() => dayOf(new Date(Date.now() + WEEK)))
  const send = async () => {
    const until = new Date(`${day}T23:59:59`)
    if (Number.isNaN(until.getTime())) return t('errors.field_empty')
    const pinned = await call(pinThread, {
      params: { postId: post.id },
      body: { until: until.toISOString() },
    })
    patchPost(client, post.id, () => pinned)
    await client.invalidateQueries({ queryKey: ['threads', 'pinned', post.community.id] })
    showToast(t('threads.pinned_done'))
    return undefined
  }
  return (
    <ActDialog
      title={t('threads.pin_title')}
      why={t('threads.pin_why')}
      send={t('threads.pin')}
      onClose={onClose}
      onSend={send}
    >
      <TextField
        type="date"
        label={t('threads.until')}
        value={day}
        min={dayOf(new Date())}
        onChange={(event) => setDay(event.target.value)}
      />
    </ActDialog>
  )
}
