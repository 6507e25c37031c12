import { useId } from 'react'
import type { EventAnswer as Answer, EventDetails } from '@osmose/shared/gatherings/event.contract'
import { answerEvent } from '@osmose/shared/gatherings/gatherings.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { ChoiceChip } from '../../ui/chip'
import { TextButton } from '../../ui/text-button'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { usePostAct } from '../posts/posts.public'
import styles from './gatherings.module.css'

/** « Vous venez ? » A press says so, another press takes it back. What becomes of it stands below. */
export function EventAnswer({ post, event }: { post: Post; event: EventDetails }) {
  const t = useT()
  const heading = useId()
  const answer = usePostAct((given: Answer | null) =>
    call(answerEvent, { params: { postId: post.id }, body: { answer: given } }),
  )
  const { mine, queue, free, waiting, can } = event
  const full = mine !== 'yes' && free !== null && (free === 0 || waiting > 0)
  const offered = (['yes', 'maybe', 'no'] as const).filter((one) => can.come || one === mine || one === 'no')
  const waits = mine === 'yes' && queue !== null
  const status =
    mine === 'yes'
      ? queue === null
        ? t('gatherings.you_come')
        : t('gatherings.you_wait', { place: queue })
      : mine
        ? t(`gatherings.you_${mine}`)
        : !can.come
          ? t('gatherings.answers_over')
          : full
            ? t('gatherings.full_hint')
            : ''
  if (!can.answer)
    return mine === null ? null : (
      <p className={styles.note}>{mine === 'yes' && queue === null ? t('gatherings.going') : status}</p>
    )
  return (
    <div className={styles.answer}>
      <div role="group" aria-labelledby={heading} className={styles.choices}>
        <b id={heading}>{t('gatherings.question')}</b>
        {offered.map((one) => (
          <ChoiceChip
            key={one}
            selected={mine === one}
            onToggle={() => !answer.isPending && answer.mutate(mine === one ? null : one)}
          >
            {t(
              one !== 'yes'
                ? `gatherings.${one}`
                : waits
                  ? 'gatherings.waiting'
                  : full
                    ? 'gatherings.wait'
                    : 'gatherings.yes',
            )}
          </ChoiceChip>
        ))}
        {waits && (
          <TextButton onClick={() => !answer.isPending && answer.mutate(null)}>
            {t('gatherings.leave_line')}
          </TextButton>
        )}
      </div>
      <p role="status" className={styles.note}>
        {status}
      </p>
    </div>
  )
}
