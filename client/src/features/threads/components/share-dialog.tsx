import { useState } from 'react'
import { limits, type Post } from '@osmose/shared/posts/posts.contract'
import { shareThread } from '@osmose/shared/threads/threads.contract'
import { TextArea } from '../../../ui/text-area'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { ActDialog } from './act-dialog'
import { PlaceField } from './place-field'

export function ShareDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const [communityId, setCommunityId] = useState('')
  const [text, setText] = useState('')
  const send = async () => {
    if (!communityId) return t('threads.choose')
    if (text.trim() === '') return errorText({ code: 'posts.text_missing' })
    const shared = await call(shareThread, { params: { communityId }, body: { postId: post.id, text } })
    onClose()
    showToast(t('threads.shared_done'))
    go(paths.post(shared.id))
    return undefined
  }
  return (
    <ActDialog
      title={t('threads.share_title')}
      why={t('threads.share_why')}
      send={t('threads.share_send')}
      onClose={onClose}
      onSend={send}
      communityId={communityId}
    >
      <PlaceField not={post.community.id} value={communityId} onSelect={setCommunityId} />
      <TextArea
        label={t('threads.share_text')}
        rows={3}
        maxLength={limits.text}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </ActDialog>
  )
}
