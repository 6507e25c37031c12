import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { moveThread } from '@osmose/shared/threads/threads.contract'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { patchPost } from '../../posts/posts.public'
import { ActDialog } from './act-dialog'
import { PlaceField } from './place-field'

export function MoveDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [communityId, setCommunityId] = useState('')
  const send = async () => {
    if (!communityId) return t('threads.choose')
    const moved = await call(moveThread, { params: { postId: post.id }, body: { communityId } })
    patchPost(client, post.id, () => moved)
    showToast(t('threads.moved_done', { name: moved.community.name }))
    return undefined
  }
  return (
    <ActDialog
      title={t('threads.move_title')}
      why={t('threads.move_why')}
      send={t('threads.move')}
      onClose={onClose}
      onSend={send}
      communityId={communityId}
    >
      <PlaceField not={post.community.id} value={communityId} onSelect={setCommunityId} />
    </ActDialog>
  )
}
