import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { dayOfText, monthText } from '@osmose/shared/analytics/figure-text'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { LinkButton } from '../../ui/button'
import { Bar, Loading } from '../../ui/skeleton'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { QueryFailure } from '../failure/query-failure.public'
import { monthsQuery, reportQuery } from './analytics.queries'
import { Ladder, Trend } from './components/report-charts'
import { ReportFigures } from './components/report-figures'
import { ReportHead } from './components/report-head'
import { PrintFull, PrintHead } from './components/report-print'
import { ReportSettingsCard } from './components/report-settings'
import { ReportTables } from './components/report-table'
import styles from './components/report.module.css'

/** The adoption report of a month, the latest unless one is asked for. */
export function AdoptionReport({ month }: { month: string | undefined }) {
  const t = useT()
  const locale = useLocale()
  const { data, error, refetch } = useQuery(monthsQuery)
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { months, next, settings } = data
  const latest = months[0]?.month
  if (!latest)
    return (
      <EmptyState
        level={1}
        drawing="rest"
        title={t('analytics.none_title')}
        act={<LinkButton href={paths.definitions()}>{t('analytics.see_definitions')}</LinkButton>}
      >
        {t('analytics.none_text', { month: monthText(locale, next.month), day: dayOfText(locale, next.on) })}
      </EmptyState>
    )
  return (
    <OneReport
      month={month ?? latest}
      months={months.map((release) => release.month)}
      nextOn={next.on}
      settings={<ReportSettingsCard settings={settings} canChange={settings.can.change} />}
    />
  )
}

type OneProps = { month: string; months: readonly string[]; nextOn: string; settings: ReactNode }

function OneReport({ month, months, nextOn, settings }: OneProps) {
  const t = useT()
  const locale = useLocale()
  const { data, error, refetch } = useQuery(reportQuery(month))
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { report, trend } = data
  const before = trend.at(-2)
  return (
    <div className={styles.report} data-wide>
      <PrintHead report={report} />
      <ReportHead report={report} before={before} months={months} />
      {report.total && (
        <Card as="div" className={styles.figures}>
          <ReportFigures report={report} before={before} />
        </Card>
      )}
      <div className={styles.columns}>
        <Card as="div" className={styles.main}>
          {report.total && (
            <div className={styles.charts}>
              <Trend report={report} trend={trend} />
              <Ladder report={report} trend={trend} />
            </div>
          )}
          <ReportTables report={report} />
        </Card>
        <div className={styles.beside}>
          <Card as="aside" ground="sunken" className={styles.promise} aria-labelledby="never-a-person">
            <h2 id="never-a-person">{t('analytics.never_a_person')}</h2>
            <p>{t('analytics.never_a_person_text', { k: report.k })}</p>
            <p>{t('analytics.frozen_why')}</p>
            <p>{t('analytics.each_may_know')}</p>
            <p>
              <a href={paths.definitions()}>{t('analytics.see_definitions')}</a>
            </p>
            <p className={styles.next}>{t('analytics.next_report', { day: dayOfText(locale, nextOn) })}</p>
          </Card>
          {settings}
        </div>
      </div>
      <PrintFull />
    </div>
  )
}

function Waiting() {
  const t = useT()
  return (
    <Loading label={t('app.loading')}>
      <div className={styles.waiting} data-wide>
        <Bar width="60%" height="2rem" />
        <Bar height="5.5rem" />
        <Bar height="20rem" />
      </div>
    </Loading>
  )
}
