import type { Locale } from '@osmose/shared/core/fields'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { useT } from '../../../lib/i18n'
import styles from './language-switch.module.css'

type Props = { value: Locale; onSelect: (locale: Locale) => void }

/** Says in which language the text is written; it opens no second sheet. */
export function LanguageSwitch({ value, onSelect }: Props) {
  const t = useT()
  return (
    <div className={styles.language}>
      <span aria-hidden>{t('languages.of_text')}</span>
      <SegmentedSwitch
        label={t('languages.of_text')}
        value={value}
        onSelect={onSelect}
        options={[
          { value: 'fr', label: t('app.french') },
          { value: 'en', label: t('app.english') },
        ]}
      />
    </div>
  )
}
