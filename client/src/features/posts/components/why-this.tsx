import { lazy, Suspense } from 'react'
import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Popover } from '../../../ui/popover'
import { useT, useWholeSpeech } from '../../../lib/i18n'
import styles from './why-this.module.css'

const WhyTerms = lazy(() =>
  import('../../ranking/panels.public').then((module) => ({ default: module.WhyTerms })),
)

type Props = {
  post: Post
  reason: FeedReason
  ranked: boolean
  /** In few words, where much stands beside it. */
  brief: boolean
}

/** The real reasons why a post stands in a feed, and where. */
export function WhyThis({ post, reason, ranked, brief }: Props) {
  const t = useT()
  const whole = useWholeSpeech()
  return (
    <Popover
      label={t('feed.why')}
      align="end"
      trigger={(props) => (
        <button type="button" {...props} className={styles.why} data-brief={brief || undefined}>
          <span className={styles.long}>{t('feed.why')}</span>
          <span className={styles.short} aria-hidden>
            {t('feed.why_short')}
          </span>
        </button>
      )}
    >
      {(close) => (
        <Suspense fallback={<p className={styles.waiting} />}>
          {whole && <WhyTerms post={post} reason={reason} ranked={ranked} onDone={close} />}
        </Suspense>
      )}
    </Popover>
  )
}
