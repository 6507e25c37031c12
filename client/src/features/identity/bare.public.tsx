import type { ReactNode } from 'react'
import { BarePage } from '../../ui/bare-page'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { speak, useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import styles from './components/bare.module.css'

type Props = {
  children: ReactNode
  aside?: ReactNode
  columns?: 'one' | 'halves'
  foot?: ReactNode
  brand?: string
}

/** The frame of pages before signing in: the name, the language, a few links. */
export function Bare({ children, foot, brand, ...rest }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <BarePage
      {...rest}
      brand={brand ?? t('app.name')}
      end={
        <SegmentedSwitch
          label={t('app.language')}
          value={locale}
          onSelect={(value) => void speak(value)}
          options={[
            { value: 'fr', label: t('app.french') },
            { value: 'en', label: t('app.english') },
          ]}
        />
      }
      foot={
        <>
          <p>{foot ?? t('identity.free_software')}</p>
          <nav className={styles.links} aria-label={t('identity.links_label')}>
            <a href={paths.privacy}>{t('app.privacy')}</a>
            <a href={paths.accessibility}>{t('app.accessibility')}</a>
          </nav>
        </>
      }
    >
      {children}
    </BarePage>
  )
}
