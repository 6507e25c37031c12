import { Scale } from 'lucide-react'
import type { Decision } from '@osmose/shared/moderation/moderation.contract'
import { useT } from '../../../lib/i18n'
import { When } from '../../../lib/time'
import { CitedArticle } from './cited-article'
import styles from './decision-text.module.css'

/** One decision as its author and moderation read it: what, why, by whom. */
export function DecisionText({
  decision: { outcome, reason, lang, article, by, at, appeal, onAppeal },
  cited = true,
  mine = false,
}: {
  decision: Decision
  cited?: boolean
  /** Read by the author. */
  mine?: boolean
}) {
  const t = useT()
  return (
    <div className={styles.decision}>
      <p className={styles.head}>
        <Scale aria-hidden />
        <strong>
          {t(`moderation.decided_title_${outcome === 'dismissed' && onAppeal ? 'kept' : outcome}`)}
        </strong>
      </p>
      {reason && (
        <div lang={lang} dir="auto" className={styles.reason}>
          {reason.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      )}
      {article && cited && <CitedArticle article={article} />}
      <p className={styles.quiet}>
        {by && `${t('moderation.decided_by', { name: by.name })}, `}
        <When at={at} />
      </p>
      {appeal && (
        <blockquote className={styles.appeal}>
          <p className={styles.quiet}>
            {t(mine ? 'moderation.appealed_by_me' : 'moderation.appealed_by')}, <When at={appeal.at} />
          </p>
          {appeal.text.split('\n').map((line, at) => (
            <p key={at} dir="auto">
              {line}
            </p>
          ))}
        </blockquote>
      )}
    </div>
  )
}
