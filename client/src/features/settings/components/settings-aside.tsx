import { useState } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import { Card, CardTitle } from '../../../ui/card'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { Switch } from '../../../ui/switch'
import { applyTheme, currentTheme, type Theme } from '../../../ui/theme'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { setShortcutsOn, useShortcutsOn } from '../../../lib/shortcuts'
import { useMe } from '../../identity/identity.public'
import styles from './settings.module.css'

/** Language, appearance, shortcuts; what is kept of me; who sees all this. */
export function SettingsAside({ onLanguage }: { onLanguage: (locale: Locale) => void }) {
  const t = useT()
  const me = useMe()
  return (
    <>
      <Appearance onLanguage={onLanguage} />
      <Card className={styles.side} aria-labelledby="settings-data">
        <CardTitle id="settings-data">{t('settings.data')}</CardTitle>
        <p>{t('settings.data_text')}</p>
        <ul className={styles.links}>
          <li>
            <a href={paths.seen}>{t('settings.data_seen')}</a>
          </li>
          <li>
            <a href={paths.person(me.person.id)}>{t('settings.data_profile')}</a>
          </li>
          <li>
            <a href={paths.privacy}>{t('settings.data_privacy')}</a>
          </li>
        </ul>
      </Card>
      <Card ground="sunken" className={styles.side} aria-labelledby="settings-who">
        <CardTitle id="settings-who">{t('settings.who')}</CardTitle>
        <p>{t('settings.who_text')}</p>
      </Card>
    </>
  )
}

function Appearance({ onLanguage }: { onLanguage: (locale: Locale) => void }) {
  const t = useT()
  const locale = useLocale()
  const shortcuts = useShortcutsOn()
  const [theme, setTheme] = useState<Theme>(currentTheme)
  return (
    <Card className={styles.side} id="appearance" aria-labelledby="settings-appearance">
      <CardTitle id="settings-appearance">{t('settings.appearance')}</CardTitle>
      <div className={styles.choice}>
        <span>{t('settings.language')}</span>
        <SegmentedSwitch
          label={t('settings.language')}
          value={locale}
          onSelect={onLanguage}
          options={[
            { value: 'fr', label: t('app.french') },
            { value: 'en', label: t('app.english') },
          ]}
        />
      </div>
      <div className={styles.choice}>
        <span>{t('settings.theme')}</span>
        <SegmentedSwitch
          label={t('settings.theme')}
          value={theme}
          onSelect={(wanted) => {
            applyTheme(wanted)
            setTheme(wanted)
          }}
          options={[
            { value: 'light', label: t('app.light') },
            { value: 'dark', label: t('app.dark') },
            { value: 'auto', label: t('app.auto') },
          ]}
        />
      </div>
      <Switch checked={shortcuts} onToggle={setShortcutsOn} hint={t('settings.keys_hint')} atEnd>
        {t('settings.keys')}
      </Switch>
    </Card>
  )
}
