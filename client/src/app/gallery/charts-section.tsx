import { Card } from '../../ui/card'
import { BarRow, BarRows } from '../../ui/charts/bar-row'
import { IntervalPlot } from '../../ui/charts/interval-plot'
import { LadderBars } from '../../ui/charts/ladder-bars'
import { TrendLine } from '../../ui/charts/trend-line'
import { useTexts } from './texts'
import styles from './gallery.module.css'

const adoption = [38, 43, 47, 51, 52, 44, 57, 64]
const participation = [17, 20, 22, 26, 27, 21, 32, 34]
const ladder = [
  [0.62, 0.21, 0.07, 0.06, 0.04],
  [0.58, 0.23, 0.08, 0.07, 0.04],
  [0.54, 0.25, 0.08, 0.08, 0.05],
  [0.5, 0.26, 0.1, 0.08, 0.06],
  [0.48, 0.27, 0.1, 0.09, 0.06],
  [0.56, 0.23, 0.08, 0.08, 0.05],
  [0.43, 0.25, 0.14, 0.11, 0.07],
  [0.36, 0.3, 0.13, 0.12, 0.09],
]
const signed = (value: number) => (value > 0 ? `+${value}` : `${value}`.replace('-', '−'))
const monthsIn = (locale: string) =>
  adoption.map((_, at) =>
    new Intl.DateTimeFormat(locale, { month: 'short' }).format(new Date(2026, at + 2, 1)),
  )
const percentIn = (locale: string) => (value: number) => (locale === 'fr' ? `${value}\u202f%` : `${value}%`)

export function ChartsSection() {
  return (
    <>
      <Card as="div">
        <AdoptionTrend />
      </Card>
      <Card as="div">
        <Participation />
      </Card>
      <Card as="div">
        <Effect />
      </Card>
      <Card as="div">
        <Funnel />
      </Card>
    </>
  )
}

function AdoptionTrend() {
  const t = useTexts()
  const months = monthsIn(t.locale)
  const percent = percentIn(t.locale)
  return (
    <TrendLine
      title={t.trendTitle}
      sentence={t.trendText}
      periods={months}
      max={80}
      format={(value) => (value === 80 ? percent(value) : String(value))}
      target={{ value: 70, label: t.target }}
      notes={[{ period: months[5] ?? '', text: t.holidays }]}
      trends={[
        {
          name: t.adoption,
          values: adoption,
          band: adoption.map((value) => [value - 6, value + 6] as const),
          last: percent(64),
        },
        { name: t.participation, values: participation, last: percent(34) },
      ]}
      table={{
        caption: t.trendTitle,
        show: t.showTable,
        hide: t.hideTable,
        columns: [
          { id: 'month', label: t.month },
          { id: 'adoption', label: t.adoption, align: 'end' },
          { id: 'participation', label: t.participation, align: 'end' },
        ],
        rows: months.map((month, at) => ({
          id: month,
          head: month,
          cells: [percent(adoption[at] ?? 0), percent(participation[at] ?? 0)],
        })),
      }}
    />
  )
}

function Participation() {
  const t = useTexts()
  const months = monthsIn(t.locale)
  const percent = percentIn(t.locale)
  const names = [t.inactiveName, t.readerName, t.reactsName, t.commentsName, t.publishesName]
  const labels = [t.inactive, t.reader, t.reacts, t.commentsStep, t.publishes]
  return (
    <LadderBars
      title={t.ladderTitle}
      sentence={t.ladderText}
      periods={months}
      steps={labels.map((label, at) => ({ id: names[at] ?? '', label }))}
      shares={ladder}
      table={{
        caption: t.ladderTitle,
        show: t.showTable,
        hide: t.hideTable,
        columns: [
          { id: 'month', label: t.month },
          ...names.map((name) => ({ id: name, label: name, align: 'end' as const })),
        ],
        rows: months.map((month, at) => ({
          id: month,
          head: month,
          cells: (ladder[at] ?? []).map((share) => percent(Math.round(share * 100))),
        })),
      }}
    />
  )
}

function Effect() {
  const t = useTexts()
  const estimates = [
    {
      id: 'all',
      name: t.overall,
      detail: t.everyone,
      value: 0.9,
      low: -2,
      high: 3.8,
      valueText: '+0,9',
      rangeText: '−2,0 / +3,8',
    },
    {
      id: 'one',
      name: t.weekOne,
      detail: t.everyone,
      value: 2.1,
      low: -2.2,
      high: 6.4,
      valueText: '+2,1',
      rangeText: '−2,2 / +6,4',
    },
    {
      id: 'last',
      name: t.weeksLast,
      detail: t.incomplete,
      value: 0.2,
      low: -3.8,
      high: 4.2,
      valueText: '+0,2',
      rangeText: '−3,8 / +4,2',
      incomplete: true,
    },
  ]
  const decimal = (text: string) => (t.locale === 'fr' ? text : text.replaceAll(',', '.'))
  const shown = estimates.map((estimate) => ({
    ...estimate,
    valueText: decimal(estimate.valueText),
    rangeText: decimal(estimate.rangeText),
  }))
  return (
    <IntervalPlot
      title={t.effectTitle}
      sentence={t.effectText}
      domain={[-6, 8]}
      format={signed}
      detectable={{ value: 4.1, less: t.seenLess, more: t.seenMore, between: t.tooSmall }}
      sides={{ less: t.fewerDays, more: t.moreDays }}
      estimates={shown}
      table={{
        caption: t.effectTitle,
        show: t.showTable,
        hide: t.hideTable,
        columns: [
          { id: 'when', label: t.when },
          { id: 'effect', label: t.effect, align: 'end' },
          { id: 'range', label: t.range, align: 'end' },
        ],
        rows: shown.map(({ id, name, valueText, rangeText }) => ({
          id,
          head: name,
          cells: [valueText, rangeText],
        })),
      }}
    />
  )
}

function Funnel() {
  const t = useTexts()
  return (
    <div className={styles.stack}>
      <div>
        <h3>{t.funnelTitle}</h3>
        <p className={styles.secondary}>{t.funnelText}</p>
      </div>
      <BarRows
        legend={[
          { look: 'done', label: t.legendDone },
          { look: 'empty', label: t.legendSkipped },
          { look: 'hatched', label: t.legendPending },
        ]}
      >
        <BarRow label={t.funnelWelcome} end="52" max={52} parts={[{ id: 'done', value: 52, look: 'done' }]} />
        <BarRow
          label={t.funnelPresent}
          end="27 / 38"
          max={52}
          care
          parts={[
            { id: 'done', value: 27, look: 'care' },
            { id: 'skipped', value: 11, look: 'empty' },
            { id: 'pending', value: 14, look: 'hatched' },
          ]}
        />
        <BarRow
          label={t.funnelComment}
          end="24 / 38"
          max={52}
          parts={[
            { id: 'done', value: 24, look: 'done' },
            { id: 'skipped', value: 14, look: 'empty' },
            { id: 'pending', value: 14, look: 'hatched' },
          ]}
        />
      </BarRows>
    </div>
  )
}
