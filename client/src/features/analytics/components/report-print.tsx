import { definitions } from '@osmose/shared/analytics/definitions'
import type { Report } from '@osmose/shared/analytics/analytics.contract'
import { dayOfText, monthText, windowText } from '@osmose/shared/analytics/figure-text'
import { Mark } from '../../../ui/mark'
import { useLocale, useT } from '../../../lib/i18n'
import { useMe } from '../../identity/identity.public'
import { DefinitionText } from './definition-text'
import styles from './report.module.css'

/** What stands at the head of the paper: whose it is, period, threshold, reference. */
export function PrintHead({ report }: { report: Report }) {
  const t = useT()
  const locale = useLocale()
  const { organisation } = useMe()
  const facts = [
    [
      t('analytics.print_period'),
      t('analytics.print_period_text', { window: windowText(locale, report.from, report.to) }),
    ],
    [
      t('analytics.print_published'),
      t('analytics.print_published_text', {
        day: dayOfText(locale, report.computedAt, organisation.timeZone),
      }),
    ],
    ...(report.total
      ? [[t('analytics.print_base'), t('analytics.print_base_text', { people: report.total.people })]]
      : []),
    [t('analytics.print_threshold'), t('analytics.print_threshold_text', { k: report.k })],
    [t('analytics.print_mark'), t('analytics.print_mark_text', { month: report.month })],
  ]
  return (
    <div className={styles.printHead}>
      <p className={styles.printBrand}>
        <Mark />
        <b>{t('app.name')}</b> {organisation.name}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** At the foot of the first page: the five figures in a sentence each. */
export function PrintShort() {
  const t = useT()
  return (
    <ol className={styles.printShort}>
      {(['eligible', 'activated', 'mau28', 'adoption', 'participation'] as const).map((id) => (
        <li key={id}>
          <b>{t(`analytics.${id}`)}.</b> {t(`analytics.${id}_sentence`)}
        </li>
      ))}
      <li>{t('analytics.never_a_person')}.</li>
    </ol>
  )
}

/** At the end: every definition whole, and by whom the paper was made. */
export function PrintFull() {
  const t = useT()
  const locale = useLocale()
  const { person } = useMe()
  return (
    <section className={styles.printFull} aria-hidden>
      <h2>{t('analytics.print_full_definitions')}</h2>
      {definitions.map((definition) => (
        <DefinitionText key={definition.id} definition={definition} level={3} />
      ))}
      <p>
        {t('analytics.print_foot', {
          day: `${dayOfText(locale, new Date().toISOString())} ${monthText(locale, new Date().toISOString().slice(0, 7)).slice(-4)}`,
          name: person.name,
        })}
      </p>
    </section>
  )
}
