import type { Bin, Report } from '@osmose/shared/analytics/analytics.contract'
import { binText, monthText } from '@osmose/shared/analytics/figure-text'
import { formatCount } from '@osmose/shared/core/format'
import { Figure, Figures } from '../../../ui/figure'
import { useLocale, useT } from '../../../lib/i18n'
import type { Released } from '../reading'
import { Defined } from './defined'

/** The five figures of a month, each with its definition and what it was before. */
export function ReportFigures({ report, before }: { report: Report; before: Released | undefined }) {
  const t = useT()
  const locale = useLocale()
  const { total } = report
  if (!total) return null
  const then = (value: string | undefined) =>
    before && value !== undefined
      ? t('analytics.before', { value, month: monthText(locale, before.month, 'long') })
      : t('analytics.no_before')
  const share = (bin: Bin) => {
    const [whole, number, unit] = /^(.*?)\s(%)$/.exec(binText(locale, bin)) ?? [binText(locale, bin)]
    return { value: number ?? whole, unit }
  }
  return (
    <Figures>
      <Figure
        label={<Defined id="eligible" report={report} />}
        value={formatCount(locale, total.people)}
        note={t('analytics.rounded')}
      />
      {total.activated ? (
        <Figure
          label={<Defined id="activated" report={report} />}
          value={formatCount(locale, total.activated.people)}
          note={t('analytics.activated_note', { share: binText(locale, total.activated.share) })}
        />
      ) : (
        <Figure
          label={<Defined id="activated" report={report} />}
          value={t('analytics.activated_hidden')}
          hidden
          note={t('analytics.activated_hidden_why')}
        />
      )}
      <Figure
        label={<Defined id="mau28" report={report} />}
        value={formatCount(locale, total.activePeople)}
        note={then(before?.total ? formatCount(locale, before.total.activePeople) : undefined)}
      />
      <Figure
        label={<Defined id="adoption" report={report} />}
        {...share(total.adoption)}
        note={then(before?.total ? binText(locale, before.total.adoption) : undefined)}
      />
      <Figure
        label={<Defined id="participation" report={report} />}
        {...share(total.participation)}
        note={then(before?.total ? binText(locale, before.total.participation) : undefined)}
      />
    </Figures>
  )
}
