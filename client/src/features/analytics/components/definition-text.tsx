import { useId } from 'react'
import type { Definition } from '@osmose/shared/analytics/definitions'
import { monthText } from '@osmose/shared/analytics/figure-text'
import { useLocale, useT } from '../../../lib/i18n'
import styles from './definitions.module.css'

/** A definition laid out: its sentence, formula, population, exclusions, window and version. */
export function DefinitionText({
  definition: { id, version, since, parts },
  level,
}: {
  definition: Definition
  level: 2 | 3
}) {
  const t = useT()
  const locale = useLocale()
  const Heading = `h${level}` as const
  const titleId = useId()
  return (
    <article className={styles.definition} aria-labelledby={titleId}>
      <Heading id={titleId}>{t(`analytics.${id}`)}</Heading>
      <p>{t(`analytics.${id}_sentence`)}</p>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`analytics.${part}`)}</dt>
            <dd>{t(`analytics.${id}_${part}` as 'analytics.eligible_formula')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('analytics.version')}</dt>
          <dd>{t('analytics.version_since', { version, month: monthText(locale, since) })}</dd>
        </div>
      </dl>
    </article>
  )
}
