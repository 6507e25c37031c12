import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SessionQuestion, withdrawFromSession } from '@osmose/shared/asking/asking.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { askingKeys } from './asking.queries'

/** Whoever asked takes it back; the votes of others would be lost, so it is asked first. */
export function WithdrawDialog({ question, onClose }: { question: SessionQuestion; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const { id, postId, text, votes } = question
  const withdraw = useMutation({
    mutationFn: () => call(withdrawFromSession, { params: { postId, questionId: id } }),
    onSuccess: async () => {
      onClose()
      showToast(t('asking.withdrawn'))
      await client.invalidateQueries({ queryKey: askingKeys.questions(postId) })
    },
    onError: (error) => showToast(errorText(error as ApiError)),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('asking.withdraw_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('asking.cancel')}
          </Button>
          <Button kind="danger" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('asking.withdraw')}
          </Button>
        </>
      }
    >
      <p dir="auto">{text}</p>
      <p>{t('asking.withdraw_why', { count: votes })}</p>
    </Dialog>
  )
}
