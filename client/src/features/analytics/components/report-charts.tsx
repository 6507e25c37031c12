import { type Report, type ReportTotal, steps } from '@osmose/shared/analytics/analytics.contract'
import { binText, monthText } from '@osmose/shared/analytics/figure-text'
import { formatPercent } from '@osmose/shared/core/format'
import { LadderBars } from '../../../ui/charts/ladder-bars'
import { TrendLine } from '../../../ui/charts/trend-line'
import { useLocale, useT } from '../../../lib/i18n'
import { middleOf, type Released, roundingNote } from '../reading'
import { Defined } from './defined'

type Shown = { month: string; total: ReportTotal }
type Props = { report: Report; trend: readonly Released[] }

/** Adoption and participation month after month, against the target if there is one. */
export function Trend({ report, trend }: Props) {
  const t = useT()
  const locale = useLocale()
  const shown = trend.filter((release): release is Shown => release.total !== null)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return null
  const percent = (value: number) => formatPercent(locale, value / 100)
  const line = (figure: 'adoption' | 'participation') => ({
    name: t(`analytics.${figure === 'adoption' ? 'adoption_short' : 'participation'}`),
    values: trend.map(({ total }) => total && middleOf(total[figure], total.step)),
    last: binText(locale, last.total[figure]),
  })
  const { target } = report
  const highest = Math.max(
    target ?? 0,
    ...shown.flatMap(({ total }) => [total.adoption.percent, total.participation.percent]),
  )
  return (
    <TrendLine
      level={2}
      title={t('analytics.trend_title', { count: shown.length })}
      sentence={trendSentence(t, locale, first, last, target)}
      table={{
        caption: t('analytics.trend_title', { count: shown.length }),
        show: t('analytics.show_table'),
        hide: t('analytics.hide_table'),
        columns: [
          { id: 'month', label: t('analytics.csv_month') },
          { id: 'adoption', label: t('analytics.adoption'), align: 'end' },
          { id: 'participation', label: t('analytics.participation'), align: 'end' },
        ],
        rows: shown.map(({ month, total }) => ({
          id: month,
          head: monthText(locale, month),
          cells: [binText(locale, total.adoption), binText(locale, total.participation)],
        })),
      }}
      periods={trend.map(({ month }) => monthText(locale, month, 'short'))}
      trends={[line('adoption'), line('participation')]}
      target={
        target === null
          ? undefined
          : { value: target, label: t('analytics.target', { value: percent(target) }) }
      }
      max={Math.min(100, Math.ceil((highest + 5) / 20) * 20)}
      format={percent}
    />
  )
}

function trendSentence(
  t: ReturnType<typeof useT>,
  locale: ReturnType<typeof useLocale>,
  first: Shown,
  last: Shown,
  target: number | null,
): string {
  if (first === last) return t('analytics.trend_one')
  const says = t('analytics.trend_sentence', {
    first: binText(locale, first.total.adoption),
    firstMonth: monthText(locale, first.month, 'long'),
    last: binText(locale, last.total.adoption),
    lastMonth: monthText(locale, last.month, 'long'),
  })
  if (target === null) return says
  const points = target - last.total.adoption.percent
  return `${says} ${points > 0 ? t('analytics.trend_target_left', { points }) : t('analytics.trend_target_reached')}`
}

/** The steps of the ladder, one bar a month. */
export function Ladder({ report, trend }: Props) {
  const t = useT()
  const locale = useLocale()
  const shown = trend.filter((release): release is Shown => release.total?.ladder != null)
  const last = shown.at(-1)
  const title = <Defined id="ladder" report={report} />
  if (!last?.total.ladder || last.month !== report.month)
    return (
      <div>
        <h2>{title}</h2>
        <p>{t('analytics.ladder_none')}</p>
      </div>
    )
  const [inactive, , , , authors] = last.total.ladder
  return (
    <LadderBars
      level={2}
      title={title}
      sentence={[
        t('analytics.ladder_says', {
          inactive: binText(locale, inactive!),
          authors: binText(locale, authors!),
        }),
        roundingNote(t, last.total),
      ]
        .filter(Boolean)
        .join(' ')}
      table={{
        caption: t('analytics.ladder_title'),
        show: t('analytics.show_table'),
        hide: t('analytics.hide_table'),
        columns: [
          { id: 'month', label: t('analytics.csv_month') },
          ...steps.map((step) => ({ id: step, label: t(`analytics.step_${step}`), align: 'end' as const })),
        ],
        rows: shown.map(({ month, total }) => ({
          id: month,
          head: monthText(locale, month),
          cells: total.ladder!.map((bin) => binText(locale, bin)),
        })),
      }}
      periods={shown.map(({ month }) => monthText(locale, month, 'short'))}
      steps={steps.map((step, i) => ({
        id: step,
        label: t('analytics.step_label', {
          step: t(`analytics.step_${step}`),
          value: binText(locale, last.total.ladder![i]!),
        }),
      }))}
      shares={shown.map(({ total }) => wholeOf(total))}
    />
  )
}

/** Rounded parts, drawn so that they fill the bar. */
function wholeOf({ ladder, step }: ReportTotal): number[] {
  const parts = ladder!.map((bin) => middleOf(bin, step))
  const sum = parts.reduce((all, part) => all + part, 0)
  return parts.map((part) => part / sum)
}
