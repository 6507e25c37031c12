import type { Locale } from '@osmose/shared/core/fields'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { useT } from '../../../lib/i18n'

type Props = { value: Locale; onSelect: (locale: Locale) => void }

export function LanguageSwitch({ value, onSelect }: Props) {
  const t = useT()
  return (
    <SegmentedSwitch
      label={t('posts.text_lang')}
      value={value}
      onSelect={onSelect}
      options={[
        { value: 'fr', label: t('app.french') },
        { value: 'en', label: t('app.english') },
      ]}
    />
  )
}
