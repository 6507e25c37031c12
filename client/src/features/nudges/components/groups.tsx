import type { ReactNode } from 'react'
import { CircleCheck } from 'lucide-react'
import type { Findings, Unit } from '@osmose/shared/nudges/nudges.contract'
import { BarRow, BarRows } from '../../../ui/charts/bar-row'
import { useT } from '../../../lib/i18n'
import { Defined } from './defined'
import styles from './experiment-view.module.css'

type Props = { unit: Unit; findings: Findings; share: number }

/** The two groups with how many reached the goal, and whether their sizes are what the draw promised. */
export function Groups({ unit, findings: { treated, holdout }, share }: Props) {
  const t = useT()
  const all = treated.n + holdout.n
  const expected = Math.round(all * share)
  return (
    <section className={styles.half}>
      <h2>{t('nudges.groups_title')}</h2>
      <BarRows>
        <Group
          label={t(unit === 'person' ? 'nudges.group_treated' : 'nudges.group_treated_question')}
          arm={treated}
        />
        <Group
          label={
            <Defined title={t('nudges.define_holdout')} text={t('nudges.define_holdout_text')}>
              {t('nudges.group_holdout')}
            </Defined>
          }
          arm={holdout}
        />
      </BarRows>
      <p className={styles.ratio}>
        <CircleCheck aria-hidden />
        <span>
          {t('nudges.ratio_fine', {
            treated: all - expected,
            holdout: expected,
            exact: holdout.n === expected,
          })}
        </span>
      </p>
    </section>
  )
}

function Group({ label, arm: { n, successes, rate } }: { label: ReactNode; arm: Findings['treated'] }) {
  const t = useT()
  return (
    <BarRow
      label={label}
      end={t('nudges.group_value', { successes, n, rate })}
      max={1}
      parts={[
        { id: 'reached', value: rate, look: 'done' },
        { id: 'rest', value: 1 - rate, look: 'empty' },
      ]}
    />
  )
}
