import { definitions } from '@osmose/shared/analytics/definitions'
import { PageTitle } from '../../ui/page-title'
import { useT } from '../../lib/i18n'
import { DefinitionText } from './components/definition-text'
import styles from './components/definitions.module.css'

/** Every definition, one after the other; each has its own address. */
export function Definitions({ here }: { here: string }) {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageTitle under={t('analytics.definitions_under')}>{t('analytics.definitions_title')}</PageTitle>
      <ul>
        {definitions.map((definition) => (
          <li key={definition.id} id={definition.id} data-here={definition.id === here || undefined}>
            <DefinitionText definition={definition} level={2} />
          </li>
        ))}
      </ul>
    </div>
  )
}
