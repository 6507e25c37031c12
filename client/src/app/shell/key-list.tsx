import { Dialog } from '../../ui/dialog'
import { Switch } from '../../ui/switch'
import { useT } from '../../lib/i18n'
import { setShortcutsOn, useShortcutsOn } from '../../lib/shortcuts'
import styles from './key-list.module.css'

export function KeyList({ onClose }: { onClose: () => void }) {
  const t = useT()
  const on = useShortcutsOn()
  const rows = [
    ['/', t('app.keys_search')],
    ['J', t('app.keys_next')],
    ['K', t('app.keys_previous')],
    ['O', t('app.keys_open')],
    ['R', t('app.keys_reply')],
    ['L', t('app.keys_like')],
    ['S', t('app.keys_keep')],
    ['E', t('app.keys_away')],
    ['C', t('app.keys_write')],
    ['?', t('app.keys_list')],
  ]
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('app.keys_title')}>
      <dl className={styles.keys}>
        {rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Switch checked={on} onToggle={setShortcutsOn} hint={t('app.keys_on_hint')} atEnd>
        {t('app.keys_on')}
      </Switch>
    </Dialog>
  )
}
