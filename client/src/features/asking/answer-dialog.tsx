import { useState } from 'react'
import { answerInSession, type SessionQuestion } from '@osmose/shared/asking/asking.contract'
import { sessionLimits } from '@osmose/shared/asking/session.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { call, isApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { CharterAsk } from '../communities/communities.public'
import { useDraft } from '../posts/writing.public'
import { useQuestionAct } from './asking.queries'
import styles from './session.module.css'

type Props = { question: SessionQuestion; communityId: string; onClose: () => void }

/** An answer for all to read, in one's own name or in that of a leader who gave a mandate. */
export function AnswerDialog({ question, communityId, onClose }: Props) {
  const t = useT()
  const { id, postId, answer: given, can } = question
  const { draft, change, clear } = useDraft<{ text?: string }>(`answer.${id}`, {})
  const text = draft.text ?? given?.text ?? ''
  const [name, setName] = useState(can.answer ? '' : (can.answerFor[0]?.id ?? ''))
  const answer = useQuestionAct(postId, () =>
    call(answerInSession, {
      params: { postId, questionId: id },
      body: { text, onBehalfOf: name || undefined },
    }),
  )
  const send = () =>
    text.trim() !== '' &&
    answer.mutate(undefined as never, {
      onSuccess: () => {
        clear()
        onClose()
        showToast(t('asking.answered'))
      },
    })
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('asking.answer')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('asking.cancel')}
          </Button>
          <Button kind="primary" loading={answer.isPending} refused={text.trim() === ''} onClick={send}>
            {t('asking.publish_answer')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.text} dir="auto">
          {question.text}
        </p>
        {can.answerFor.length > 0 && (
          <Select
            label={t('asking.answer_as')}
            value={name}
            onSelect={setName}
            options={[
              ...(can.answer ? [{ value: '', label: t('asking.myself') }] : []),
              ...can.answerFor.map((leader) => ({ value: leader.id, label: leader.name })),
            ]}
          />
        )}
        <TextArea
          label={t('asking.your_answer')}
          hint={t('asking.answer_hint')}
          rows={5}
          maxLength={sessionLimits.answer}
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {isApiError<typeof answerInSession>(answer.error, 'posts.charter_due') && (
          <CharterAsk communityId={communityId} onAgreed={send} />
        )}
      </div>
    </Dialog>
  )
}
