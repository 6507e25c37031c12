import { lazy, Suspense, useState } from 'react'
import { type SessionQuestion, voteInSession } from '@osmose/shared/asking/asking.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { VoteButton } from '../../ui/vote-button'
import { AcceptedAnswer, RuledNote } from '../../ui/accepted-answer'
import { Chip } from '../../ui/chip'
import { TextButton } from '../../ui/text-button'
import { heldTogether } from '../text/held-together.public'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { When } from '../../lib/time'
import { useQuestionAct } from './asking.queries'
import styles from './session.module.css'

const AnswerDialog = lazy(() =>
  import('./answer-dialog').then((module) => ({ default: module.AnswerDialog })),
)
const DeclineDialog = lazy(() =>
  import('./decline-dialog').then((module) => ({ default: module.DeclineDialog })),
)
const WithdrawDialog = lazy(() =>
  import('./withdraw-dialog').then((module) => ({ default: module.WithdrawDialog })),
)

/** One question beside its votes, with what was said to it. */
export function QuestionItem({
  question,
  post: { lang, community },
}: {
  question: SessionQuestion
  post: Post
}) {
  const t = useT()
  const [open, setOpen] = useState<'answer' | 'decline' | 'withdraw'>()
  const { text, nameless, author, askedAt, answer, refusal, withheld, can } = question
  const close = () => setOpen(undefined)
  const mayAnswer = can.answer || can.answerFor.length > 0
  return (
    <article className={styles.question} data-declined={refusal !== null || undefined}>
      <Vote question={question} />
      <div className={styles.words}>
        {withheld && <p className={styles.note}>{t('asking.withheld')}</p>}
        {text !== '' && (
          <p className={styles.text} lang={lang} dir="auto">
            {heldTogether(text)}
          </p>
        )}
        <p className={styles.note}>
          {nameless ? (
            <span title={t('asking.nameless_why')}>{t('asking.nameless')}</span>
          ) : (
            text !== '' && <span dir="auto">{author?.name ?? t('posts.former_colleague')}</span>
          )}{' '}
          · <When at={askedAt} />
          {answer && <Chip tone="ok">{t('asking.is_answered')}</Chip>}
          {refusal && <Chip tone="neutral">{t('asking.is_declined')}</Chip>}
        </p>
        {answer && (
          <AcceptedAnswer label={labelOf(t, answer)} by={<When at={answer.at} />}>
            <p className={styles.answer} dir="auto">
              {answer.text}
            </p>
          </AcceptedAnswer>
        )}
        {refusal && (
          <RuledNote tone="line">
            <p>
              <strong>
                {t('asking.declined_by', { name: refusal.by?.name ?? t('posts.former_colleague') })}
              </strong>{' '}
              <span dir="auto">{refusal.reason}</span>
            </p>
          </RuledNote>
        )}
        {(mayAnswer || can.decline || can.withdraw) && (
          <p className={styles.acts}>
            {mayAnswer && (
              <TextButton onClick={() => setOpen('answer')}>
                {t(answer ? 'asking.rewrite' : 'asking.answer')}
              </TextButton>
            )}
            {can.decline && (
              <TextButton kind="quiet" onClick={() => setOpen('decline')}>
                {t('asking.decline')}
              </TextButton>
            )}
            {can.withdraw && (
              <TextButton kind="quiet" onClick={() => setOpen('withdraw')}>
                {t('asking.withdraw')}
              </TextButton>
            )}
          </p>
        )}
      </div>
      <Suspense>
        {open === 'answer' && <AnswerDialog question={question} communityId={community.id} onClose={close} />}
        {open === 'decline' && <DeclineDialog question={question} onClose={close} />}
        {open === 'withdraw' && <WithdrawDialog question={question} onClose={close} />}
      </Suspense>
    </article>
  )
}

function labelOf(t: ReturnType<typeof useT>, answer: NonNullable<SessionQuestion['answer']>): string {
  const name = answer.by?.name ?? t('posts.former_colleague')
  return answer.onBehalfOf
    ? t('asking.answer_for', { leader: answer.onBehalfOf.name, name })
    : t('asking.answer_of', { name })
}

function Vote({ question }: { question: SessionQuestion }) {
  const t = useT()
  const { id, postId, votes, voted, mine, can } = question
  const vote = useQuestionAct(postId, (given: boolean) =>
    call(voteInSession, { params: { postId, questionId: id }, body: { voted: given } }),
  )
  const act = {
    label: t(voted ? 'asking.unvote' : 'asking.vote', { count: votes }),
    busy: vote.isPending,
    onVote: vote.mutate,
  }
  const words = mine ? t('asking.yours') : t('asking.votes', { count: votes })
  return <VoteButton votes={votes} voted={voted} words={words} act={can.vote ? act : undefined} />
}
