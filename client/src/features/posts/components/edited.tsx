import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'

const HistoryDialog = lazy(() =>
  import('./history-dialog').then((module) => ({ default: module.HistoryDialog })),
)

/** « modifié », and the way to what it said before. */
export function Edited({ post, comment }: { post: Post; comment?: Comment }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!(comment ?? post).can.history) return t('posts.edited')
  return (
    <>
      <TextButton kind="quiet" data-paper onClick={() => setOpen(true)}>
        {t('posts.edited')}
      </TextButton>
      {open &&
        createPortal(
          <Suspense>
            <HistoryDialog post={post} comment={comment} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
