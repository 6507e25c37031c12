import { useState } from 'react'
import { Eye, EyeOff, Lock } from 'lucide-react'
import { formatInstant } from '@osmose/shared/core/format'
import { useLocale, useT } from '../../lib/i18n'
import { deviceZone } from '../../lib/time'
import type { KindBodyProps } from '../posts/kinds.public'
import { PollAuthor } from './poll-author'
import { PollChoices } from './poll-choices'
import { PollResults } from './poll-results'
import styles from './poll.module.css'

/** The question's text, then either the choices or what people answered. */
export function PollBody({ post, details, children }: KindBodyProps<'poll'>) {
  const t = useT()
  const locale = useLocale()
  const [changing, setChanging] = useState(false)
  const { anonymous, closed, closesAt, answered, can } = details
  const answers = can.answer && (!answered || changing)
  const State = closed ? Lock : anonymous ? EyeOff : Eye
  return (
    <>
      {children}
      <div role="group" className={styles.poll} aria-label={t('posts.kind_poll')}>
        <p className={styles.state}>
          <State aria-hidden />
          {t(anonymous ? 'polls.kind_anonymous' : 'polls.kind_open')}
          {(closed || closesAt) && ' · '}
          {closed
            ? t('polls.is_closed')
            : closesAt &&
              t('polls.closes_at', { time: formatInstant(locale, closesAt, new Date(), deviceZone) })}
        </p>
        {answers ? (
          <PollChoices post={post} poll={details} onDone={() => setChanging(false)} changing={changing} />
        ) : (
          <PollResults post={post} poll={details} onChange={() => setChanging(true)} />
        )}
        <PollAuthor post={post} poll={details} />
      </div>
    </>
  )
}
