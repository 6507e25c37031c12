import { useEffect } from 'react'
import { useMutation } from '@tanstack/react-query'
import { openCase } from '@osmose/shared/moderation/moderation.contract'
import { Dialog } from '../../ui/dialog'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { type ApiError, call, isApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import type { PostActProps } from '../posts/post-actions.public'
import { casePath } from './moderation.queries'

/** « Masquer ou restaurer »: opens the text in moderation, where a decision has its context and its reason. */
export function ModerateDialog({ target: { postId, commentId }, onClose }: PostActProps) {
  const t = useT()
  const { mutate, error } = useMutation({
    mutationFn: () => call(openCase, { params: { postId }, body: { commentId } }),
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
