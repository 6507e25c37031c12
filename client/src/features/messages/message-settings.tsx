import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  editMessageSettings,
  type MessageSettings as Settings,
  stopRefusing,
} from '@osmose/shared/messages/showing.contract'
import { Button } from '../../ui/button'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Switch } from '../../ui/switch'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { SettingsSection } from '../settings/settings.public'
import { messageKeys, messageSettingsQuery, refusedQuery } from './messages.queries'
import styles from './components/dialogs.module.css'

/** In my settings: what I show of my reading and presence, which key sends, and whom I do not hear. */
export function MessageSettings() {
  const t = useT()
  const client = useQueryClient()
  const { data: settings } = useQuery(messageSettingsQuery)
  const { data: refused } = useQuery(refusedQuery)
  const failed = (error: unknown) => void showToast(errorText(error as { code: string }))
  const change = (body: Partial<Settings>) =>
    call(editMessageSettings, { body }).then((saved) => {
      client.setQueryData(messageKeys.settings, saved)
      return client.invalidateQueries({ queryKey: ['messages', 'conversation'] })
    }, failed)
  const receive = (personId: string) =>
    call(stopRefusing, { params: { personId } }).then(
      () => client.invalidateQueries({ queryKey: messageKeys.all }),
      failed,
    )
  return (
    <SettingsSection id="messages" title={t('messages.settings_title')}>
      <div className={styles.form}>
        <p>{t('messages.settings_why')}</p>
        {settings && (
          <>
            <Switch
              atEnd
              checked={settings.receipts}
              hint={t('messages.settings_receipts_hint')}
              onToggle={(receipts) => void change({ receipts })}
            >
              {t('messages.settings_receipts')}
            </Switch>
            <Switch
              atEnd
              checked={settings.presence}
              hint={t('messages.settings_presence_hint')}
              onToggle={(presence) => void change({ presence })}
            >
              {t('messages.settings_presence')}
            </Switch>
            <p aria-hidden>{t('messages.keys_label')}</p>
            <SegmentedSwitch
              label={t('messages.keys_label')}
              value={settings.enterSends ? 'enter' : 'ctrl'}
              options={(['enter', 'ctrl'] as const).map((value) => ({
                value,
                label: t(`messages.keys_${value}`),
              }))}
              onSelect={(value) => void change({ enterSends: value === 'enter' })}
            />
          </>
        )}
        <h3>{t('messages.settings_refused')}</h3>
        {refused?.items.length === 0 && <p>{t('messages.settings_refused_none')}</p>}
        <ul className={styles.refused}>
          {refused?.items.map((person) => (
            <li key={person.id}>
              <span dir="auto">{person.name}</span>
              <Button size="small" onClick={() => void receive(person.id)}>
                {t('messages.stop_refusing')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </SettingsSection>
  )
}
