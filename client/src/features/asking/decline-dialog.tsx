import { useState } from 'react'
import { declineInSession, type SessionQuestion } from '@osmose/shared/asking/asking.contract'
import { sessionLimits } from '@osmose/shared/asking/session.contract'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { useQuestionAct } from './asking.queries'
import styles from './session.module.css'

/** Why a question is not answered, for all to read. */
export function DeclineDialog({ question, onClose }: { question: SessionQuestion; onClose: () => void }) {
  const t = useT()
  const { id, postId } = question
  const [reason, setReason] = useState('')
  const [withheld, setWithheld] = useState(false)
  const [missing, setMissing] = useState(false)
  const decline = useQuestionAct(postId, () =>
    call(declineInSession, {
      params: { postId, questionId: id },
      body: { reason: reason.replace(/\s+/g, ' '), withheld },
    }),
  )
  const send = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    decline.mutate(undefined as never, {
      onSuccess: () => {
        onClose()
        showToast(t('asking.declined'))
      },
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('asking.decline_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('asking.cancel')}
          </Button>
          <Button kind="primary" loading={decline.isPending} onClick={send}>
            {t('asking.decline')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.text} dir="auto">
          {question.text}
        </p>
        <TextArea
          label={t('asking.reason')}
          hint={t('asking.reason_hint')}
          error={missing ? t('asking.reason_needed') : undefined}
          rows={2}
          maxLength={sessionLimits.reason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Checkbox
          checked={withheld}
          hint={t('asking.withhold_hint')}
          onChange={(event) => setWithheld(event.target.checked)}
        >
          {t('asking.withhold')}
        </Checkbox>
      </div>
    </Dialog>
  )
}
