import { useQueryClient } from '@tanstack/react-query'
import { BellOff, Minus, SlidersHorizontal } from 'lucide-react'
import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { topicsIn } from '@osmose/shared/text/mentions'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { setTuning } from '../choices.public'
import { useLevels } from '../use-levels'
import { signed, termName } from '../words'
import styles from './ranking.module.css'

type Props = {
  post: Post
  reason: FeedReason
  /** Whether the list it stands in is ordered by these points. */
  ranked: boolean
  onDone: () => void
}

/** What a post really has for this reader, what each of it is worth, and what one can do about it. */
export function WhyTerms({ post, reason, ranked, onDone }: Props) {
  const t = useT()
  const client = useQueryClient()
  const { turn, said } = useLevels()
  const labels = new Map(topicsIn(post.document).map(({ slug, label }) => [slug, label]))
  const terms = reason.terms.map((term) =>
    term.term === 'topic' && term.about ? { ...term, about: labels.get(term.about) ?? term.about } : term,
  )
  const points = reason.terms.reduce((sum, term) => sum + term.points, 0)
  const leave = async () => {
    const { take } = await import('../../following/acts.public')
    await take(client, { kind: 'post', target: post.id, name: '' }, 'mute', null)
  }
  const tune = () => {
    setTuning(client, true)
    onDone()
    go(paths.home)
  }
  return (
    <div className={styles.why}>
      {!ranked && <p>{t('ranking.by_date_in', { community: post.community.name })}</p>}
      {reason.terms.length === 0 ? (
        <p>{t('ranking.no_points')}</p>
      ) : (
        <>
          <p>{t(ranked ? 'ranking.has' : 'ranking.would_have', { points })}</p>
          <ul className={styles.terms}>
            {terms.map((term) => (
              <li key={term.term}>
                <span>{termName(t, term)}</span>
                <b>{signed(term.points)}</b>
                <IconButton
                  icon={Minus}
                  tip="none"
                  label={t('ranking.less_of', { term: termName(t, term) })}
                  onClick={() => turn(term.term, -1)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.note}>{t('ranking.never')}</p>
      <p role="status" className={styles.note}>
        {said}
      </p>
      <div className={styles.acts}>
        <Button size="small" icon={SlidersHorizontal} onClick={tune}>
          {t('feed.tune')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          icon={BellOff}
          onClick={() => {
            onDone()
            void leave()
          }}
        >
          {t('feed.mute_post')}
        </Button>
      </div>
    </div>
  )
}
