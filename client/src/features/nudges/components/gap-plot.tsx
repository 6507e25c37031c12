import type { Findings, Unit } from '@osmose/shared/nudges/nudges.contract'
import { type Estimate, IntervalPlot } from '../../../ui/charts/interval-plot'
import { points } from '@osmose/shared/nudges/figures'
import { useLocale, useT } from '../../../lib/i18n'
import { Defined } from './defined'
import styles from './experiment-view.module.css'

/** The difference between the two groups as a point with its interval, whole and by the weeks since launch. */
export function GapPlot({ unit, findings }: { unit: Unit; findings: Findings }) {
  const t = useT()
  const locale = useLocale()
  const { difference, treated, holdout, detectable, periods } = findings
  const drawn = (
    id: string,
    name: string,
    n: number,
    complete: boolean,
    of: typeof difference,
  ): Estimate => ({
    id,
    name,
    detail: t(complete ? 'nudges.of_units' : 'nudges.incomplete', { unit, n }),
    value: of.estimate * 100,
    low: of.low * 100,
    high: of.high * 100,
    valueText: t('nudges.points', { value: of.estimate }),
    rangeText: t('nudges.range', of),
    incomplete: !complete,
  })
  const shown = periods.flatMap(({ key, complete, difference: of }) =>
    of ? [drawn(key, t(`nudges.${key}`), of.n, complete, of)] : [],
  )
  const estimates = [
    drawn('whole', t('nudges.whole'), treated.n + holdout.n, true, difference),
    ...(shown.length > 1 ? shown : []),
  ]
  const inWeeks = periods.reduce((sum, period) => sum + (period.difference?.n ?? 0), 0)
  const others = shown.length > 1 && inWeeks < treated.n + holdout.n
  const value = detectable === null ? '' : points(locale, detectable)
  return (
    <>
      <IntervalPlot
        level={2}
        title={t('nudges.gap_title')}
        sentence={
          <Defined title={t('nudges.define_interval')} text={t('nudges.define_interval_text')}>
            {t('nudges.gap_text')}
          </Defined>
        }
        estimates={estimates}
        domain={domainOf(estimates, detectable)}
        detectable={
          detectable === null
            ? undefined
            : {
                value: detectable * 100,
                less: t('nudges.detectable_from', { value: value.replace('+', '−') }),
                more: t('nudges.detectable_from', { value }),
                between: t('nudges.too_small_here'),
              }
        }
        format={(tick) => t('nudges.tick', { value: tick / 100 })}
        sides={{ less: t('nudges.side_less'), more: t('nudges.side_more') }}
        table={{
          caption: t('nudges.gap_title'),
          show: t('nudges.show_table'),
          hide: t('nudges.hide_table'),
          columns: [
            { id: 'period', label: t('nudges.col_period') },
            { id: 'gap', label: t('nudges.col_gap'), align: 'end' },
            { id: 'range', label: t('nudges.col_range'), align: 'end' },
          ],
          rows: estimates.map(({ id, name, valueText, rangeText }) => ({
            id,
            head: name,
            cells: [valueText, rangeText],
          })),
        }}
      />
      {others && <p className={styles.soFar}>{t('nudges.weeks_others', { unit })}</p>}
    </>
  )
}

/** Wide enough for every interval, some of the zone that could have been seen, and words on both sides of zero. */
function domainOf(estimates: readonly Estimate[], detectable: number | null): [number, number] {
  const edge = (detectable ?? 0) * 130
  const low = Math.min(-5, -edge, ...estimates.map((estimate) => estimate.low))
  const high = Math.max(5, edge, ...estimates.map((estimate) => estimate.high))
  const [left, right] = [Math.min(low, -0.6 * high), Math.max(high, -0.6 * low)]
  return [Math.max(-100, Math.floor(left / 5) * 5), Math.min(100, Math.ceil(right / 5) * 5)]
}
