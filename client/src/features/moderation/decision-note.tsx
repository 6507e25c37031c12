import { useQuery } from '@tanstack/react-query'
import { useT } from '../../lib/i18n'
import { DecisionText } from './components/decision-text'
import { decisionsQuery } from './moderation.queries'
import styles from './decision-note.module.css'

/** On a text of mine that moderation hid, or showed again: what was decided, by whom, and why. Draws nothing without a decision. */
export function DecisionNote({ postId, commentId }: { postId: string; commentId: string | null }) {
  const t = useT()
  const { data } = useQuery(decisionsQuery(postId, commentId))
  const [latest, ...earlier] = data?.items ?? []
  if (!latest) return null
  return (
    <section
      className={styles.note}
      aria-label={t(
        latest.outcome === 'hidden' ? 'moderation.decided_title_hidden' : 'moderation.decided_title_restored',
      )}
    >
      <DecisionText decision={latest} />
      {latest.outcome === 'hidden' && <p className={styles.quiet}>{t('moderation.decided_rewrite')}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{t('moderation.decided_before')}</summary>
          {earlier.map((decision) => (
            <DecisionText key={decision.id} decision={decision} />
          ))}
        </details>
      )}
    </section>
  )
}
