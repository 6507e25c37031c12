import { Part } from '../../features/failure/part.public'
import { Settings } from '../../features/settings/components/settings'
import { SettingsAside } from '../../features/settings/components/settings-aside'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { settingsSlots } from '../settings-slots'
import { Columns } from '../shell/columns'
import { useSignOut } from '../shell/own-block'
import { useChooseLanguage } from '../shell/top-bar'

export function SettingsPage() {
  const t = useT()
  const choose = useChooseLanguage()
  const signOut = useSignOut()
  usePage({ title: t('app.settings') })
  return (
    <Columns
      label={t('settings.aside')}
      side={<SettingsAside onLanguage={(locale) => void choose(locale)} />}
    >
      <Settings onSignOut={signOut}>
        <Part>
          {settingsSlots.map((Slot, at) => (
            <Slot key={at} />
          ))}
        </Part>
      </Settings>
    </Columns>
  )
}
