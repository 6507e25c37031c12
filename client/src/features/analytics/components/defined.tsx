import type { ReactNode } from 'react'
import { definitions, type DefinitionId } from '@osmose/shared/analytics/definitions'
import type { Report } from '@osmose/shared/analytics/analytics.contract'
import { dayOfText, monthText, windowText } from '@osmose/shared/analytics/figure-text'
import { type Definition, DefinitionPopover } from '../../../ui/definition-popover'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { clock, hourOf } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'

type Frame = Pick<Report, 'from' | 'to' | 'computedAt'>

/** A definition in words; with a report, its own window and the hour at which it was computed. */
export function useDefinition(): (id: DefinitionId, report?: Frame) => Definition {
  const t = useT()
  const locale = useLocale()
  const { timeZone } = useMe().organisation
  return (id, report) => {
    const { parts, version, since } = definitions.find((one) => one.id === id)!
    const window =
      report && parts.includes('window') && id !== 'activated' && id !== 'eligible' && id !== 'noise'
    return {
      title: t(`analytics.${id}`),
      text: t(`analytics.${id}_sentence`),
      rows: [
        ...parts.map((part) => ({
          name: t(`analytics.${part}`),
          value:
            part === 'window' && window
              ? t('analytics.print_period_text', { window: windowText(locale, report.from, report.to) })
              : t(`analytics.${id}_${part}` as 'analytics.eligible_formula'),
        })),
        {
          name: t('analytics.version'),
          value: (
            <>
              {t('analytics.version_since', { version, month: monthText(locale, since) })}.{' '}
              <a href={paths.definitions(id)}>{t('analytics.version_open')}</a>
            </>
          ),
        },
      ],
      foot:
        report &&
        t('analytics.computed', {
          day: dayOfText(locale, report.computedAt, timeZone),
          time: clock(hourOf(new Date(report.computedAt), timeZone)),
        }),
    }
  }
}

/** A word that opens its definition. */
export function Defined({
  id,
  report,
  children,
}: {
  id: DefinitionId
  report?: Frame
  children?: ReactNode
}) {
  const t = useT()
  const definition = useDefinition()
  return (
    <DefinitionPopover
      definition={definition(id, report)}
      label={t('analytics.definition', { word: t(`analytics.${id}`) })}
      closeLabel={t('analytics.close')}
    >
      {children ?? t(`analytics.${id}`)}
    </DefinitionPopover>
  )
}
