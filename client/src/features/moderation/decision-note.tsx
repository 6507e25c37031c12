import { useQuery, useQueryClient } from '@tanstack/react-query'
import { appealDecision } from '@osmose/shared/moderation/moderation.contract'
import { appealPageDecision } from '@osmose/shared/moderation/pages.contract'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import type { About } from './about'
import { Appeal } from './components/appeal'
import { DecisionText } from './components/decision-text'
import { decisionsQuery, moderationKeys } from './moderation.queries'
import styles from './decision-note.module.css'

/** On a text of mine that moderation hid, or showed again: what was decided, by whom, and why. Draws nothing without a decision. */
export function DecisionNote(about: About) {
  const t = useT()
  const client = useQueryClient()
  const { data } = useQuery(decisionsQuery(about))
  const [latest, ...earlier] = data?.items ?? []
  if (!data || !latest) return null
  const answer = async (text: string, intent: string) => {
    const { postId, commentId, pageId } = about
    const body = { decisionId: latest.id, text }
    const decisions =
      pageId !== undefined
        ? await call(appealPageDecision, { params: { pageId }, body, intent })
        : await call(appealDecision, { params: { postId }, body: { ...body, commentId }, intent })
    client.setQueryData(moderationKeys.decisions(about), decisions)
  }
  const restored = latest.outcome === 'restored'
  return (
    <section
      className={styles.note}
      aria-label={t(restored ? 'moderation.decided_title_restored' : 'moderation.decided_title_hidden')}
    >
      <DecisionText decision={latest} mine />
      {latest.appeal && <p className={styles.quiet}>{t('moderation.appeal_waits')}</p>}
      {!restored && <p className={styles.quiet}>{t('moderation.decided_rewrite')}</p>}
      {data.can.appeal && <Appeal send={answer} about={latest.id} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('moderation.decided_before')}</summary>
          {earlier.map((decision) => (
            <DecisionText key={decision.id} decision={decision} mine />
          ))}
        </details>
      )}
    </section>
  )
}
