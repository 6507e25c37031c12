import { Download, Lock, Printer } from 'lucide-react'
import { exportReport, type Report } from '@osmose/shared/analytics/analytics.contract'
import { dayOfText, monthText } from '@osmose/shared/analytics/figure-text'
import { hrefOf } from '@osmose/shared/core/endpoint'
import { Button, LinkButton } from '../../../ui/button'
import { Chip } from '../../../ui/chip'
import { PageTitle } from '../../../ui/page-title'
import { Select } from '../../../ui/select'
import { useLocale, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { headline, participationSentence, type Released } from '../reading'
import { Defined } from './defined'
import styles from './report.module.css'

type Props = { report: Report; before: Released | undefined; months: readonly string[] }

/** Which month, since when it is frozen, and the sentence that says what changed. */
export function ReportHead({ report, before, months }: Props) {
  const t = useT()
  const locale = useLocale()
  const { timeZone } = useMe().organisation
  const participation = participationSentence(t, locale, report, before)
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <p className={styles.over}>
          {t('analytics.report')}
          <b className={styles.onPaper}>{monthText(locale, report.month)}</b>
        </p>
        <div className={styles.onScreen}>
          <Select
            label={t('analytics.month')}
            labelHidden
            value={report.month}
            options={months.map((month) => ({ value: month, label: monthText(locale, month) }))}
            onSelect={(month) => go(`${paths.reports}?month=${month}`)}
          />
        </div>
        <p className={styles.over}>
          {t('analytics.published_on', { day: dayOfText(locale, report.computedAt, timeZone) })}
        </p>
        <Chip icon={Lock}>{t('analytics.frozen')}</Chip>
        <div className={styles.acts}>
          <LinkButton
            icon={Download}
            href={hrefOf(exportReport, {
              params: { month: report.month },
              query: { lang: locale, bom: 'true' },
            })}
            download
          >
            {t('analytics.export_csv')}
          </LinkButton>
          <Button icon={Printer} onClick={() => window.print()}>
            {t('analytics.print')}
          </Button>
        </div>
      </div>
      <PageTitle
        under={
          <>
            {participation}{' '}
            {(report.changes || report.changesHidden) && (
              <Defined id="noise" report={report}>
                {t('analytics.how_noise')}
              </Defined>
            )}
          </>
        }
      >
        {headline(t, locale, report, before)}
      </PageTitle>
    </header>
  )
}
