import { useState } from 'react'
import type { Bin, Breakdown, Report } from '@osmose/shared/analytics/analytics.contract'
import { binText } from '@osmose/shared/analytics/figure-text'
import { formatCount, formatPercent } from '@osmose/shared/core/format'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { type Column, Table, type Row } from '../../../ui/table'
import { useLocale, useT } from '../../../lib/i18n'
import { phone, useMedia } from '../../../lib/use-media'
import { reasons } from '../reading'
import { BinMark } from './bin-mark'
import { Defined } from './defined'
import { PrintShort } from './report-print'
import styles from './report.module.css'

/** Departments or sites; on paper both. */
export function ReportTables({ report }: { report: Report }) {
  const t = useT()
  const [by, choose] = useState<Breakdown['by']>('department')
  const kinds = report.breakdowns.filter(({ rows, others }) => rows.length > 0 || others)
  if (kinds.length === 0) return null
  const chosen = kinds.find((kind) => kind.by === by) ?? kinds[0]!
  return (
    <div className={styles.breakdowns}>
      <div className={styles.breakdownHead}>
        <h2>{t(`analytics.by_${chosen.by}`)}</h2>
        {kinds.length > 1 && (
          <SegmentedSwitch
            label={t('analytics.breakdown')}
            value={chosen.by}
            onSelect={choose}
            options={kinds.map((kind) => ({ value: kind.by, label: t(`analytics.${kind.by}`) }))}
          />
        )}
      </div>
      {kinds.map((breakdown, i) => (
        <section
          key={breakdown.by}
          className={styles.breakdown}
          data-chosen={breakdown === chosen || undefined}
          aria-label={t(`analytics.by_${breakdown.by}`)}
        >
          <h2 className={styles.onPaper}>{t(`analytics.by_${breakdown.by}`)}</h2>
          <BreakdownTable breakdown={breakdown} report={report} />
          {i === 0 && <PrintShort />}
        </section>
      ))}
    </div>
  )
}

function BreakdownTable({ breakdown, report }: { breakdown: Breakdown; report: Report }) {
  const t = useT()
  const locale = useLocale()
  const { by, rows, others } = breakdown
  const { target, total, k } = report
  const narrow = useMedia(phone)
  /** On a phone the rate stands beside the name; what is left of it scrolls. */
  const inOrder = <Cell,>(cells: readonly Cell[]) =>
    narrow ? [...cells.slice(2, 3), ...cells.slice(0, 2), ...cells.slice(3)] : cells
  const cells = (
    people: number,
    step: number,
    shares: { activated: Bin | null; adoption: Bin; participation: Bin; authors: Bin },
  ) =>
    inOrder([
      formatCount(locale, people),
      shares.activated ? binText(locale, shares.activated) : t('analytics.activated_hidden'),
      <span key="adoption" className={styles.share}>
        <span>{binText(locale, shares.adoption)}</span>
        <BinMark share={shares.adoption} step={step} target={target} />
      </span>,
      binText(locale, shares.participation),
      binText(locale, shares.authors),
    ])
  const shown: Row[] = rows.map((row) => ({
    id: row.key ?? 'none',
    head: row.name ?? t(by === 'department' ? 'analytics.no_department' : 'analytics.no_site'),
    cells: cells(row.people, row.step, row.shares),
  }))
  if (others)
    shown.push({
      id: 'others',
      head: t('analytics.others', { people: others.people }),
      hidden: reasons(t, locale, breakdown, k).map((reason) => <span key={reason}>{reason}</span>),
    })
  if (total)
    shown.push({
      id: 'all',
      head: t('analytics.everybody'),
      look: 'total',
      cells: cells(total.people, total.step, { ...total, activated: total.activated?.share ?? null }),
    })
  const note = (print: boolean) =>
    [
      rows.length === 0
        ? t('analytics.nothing_shown')
        : t(print ? 'analytics.mark_note_print' : 'analytics.mark_note'),
      target === null ? '' : t('analytics.target_note', { value: formatPercent(locale, target / 100) }),
    ].join(' ')
  return (
    <Table
      caption={t(`analytics.by_${by}`)}
      captionHidden
      columns={[
        { id: 'name', label: t(`analytics.${by}`) },
        ...inOrder<Column>([
          { id: 'people', label: t('analytics.people'), align: 'end' },
          { id: 'activated', label: <Defined id="activated" report={report} />, align: 'end' },
          { id: 'adoption', label: <Defined id="adoption" report={report} /> },
          { id: 'participation', label: <Defined id="participation" report={report} />, align: 'end' },
          {
            id: 'authors',
            label: (
              <Defined id="ladder" report={report}>
                {t('analytics.authors')}
              </Defined>
            ),
            align: 'end',
          },
        ]),
      ]}
      rows={shown}
      foot={
        <>
          <span className={styles.onScreen}>{note(false)}</span>
          <span className={styles.onPaper}>{note(true)}</span>
        </>
      }
    />
  )
}
