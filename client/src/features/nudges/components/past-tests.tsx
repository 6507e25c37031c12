import { useId } from 'react'
import type { ExperimentSummary } from '@osmose/shared/nudges/nudges.contract'
import { useT } from '../../../lib/i18n'
import { dayText } from '../../../lib/time'
import { paths } from '../../../lib/paths'
import { verdictTitle } from '../words'
import styles from './past-tests.module.css'

/** Every test of a nudge that ended, the newest first: when it was, what it said, and the way to its result. */
export function PastTests({ past }: { past: readonly ExperimentSummary[] }) {
  const t = useT()
  const id = useId()
  if (past.length === 0) return null
  return (
    <div className={styles.past}>
      <p id={id}>{t('nudges.past', { count: past.length })}</p>
      <ul aria-labelledby={id}>
        {past.map(({ id: experiment, verdict, startedAt, plannedEndAt, endedAt }) => (
          <li key={experiment}>
            <a href={paths.experiment(experiment)}>{verdictTitle(t, verdict)}</a>{' '}
            <span>
              {t('nudges.past_when', { from: dayText(startedAt), to: dayText(endedAt ?? plannedEndAt) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
