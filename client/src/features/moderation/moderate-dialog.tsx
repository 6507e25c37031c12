import { useEffect } from 'react'
import { useMutation } from '@tanstack/react-query'
import { openCase } from '@osmose/shared/moderation/moderation.contract'
import { openPageCase } from '@osmose/shared/moderation/pages.contract'
import { Dialog } from '../../ui/dialog'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { type ApiError, call, isApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import type { About } from './about'
import { casePath } from './moderation.queries'

/** « Masquer ou restaurer »: opens the text in moderation, where a decision has its context and its reason. */
export function ModerateDialog({ target, onClose }: { target: About; onClose: () => void }) {
  const t = useT()
  const { mutate, error } = useMutation({
    mutationFn: () => {
      const { postId, commentId, pageId } = target
      return pageId !== undefined
        ? call(openPageCase, { params: { pageId } })
        : call(openCase, { params: { postId }, body: { commentId } })
    },
    onSuccess: ({ caseId }) => {
      onClose()
      go(casePath(caseId))
    },
  })
  useEffect(() => mutate(), [mutate])
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('moderation.opening')}>
      {error ? (
        <p role="alert">
          {isApiError(error, 'not_found') ? t('moderation.not_yours') : errorText(error as ApiError)}
        </p>
      ) : (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
    </Dialog>
  )
}
