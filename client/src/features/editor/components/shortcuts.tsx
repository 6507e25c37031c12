import { Keyboard } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { Popover } from '../../../ui/popover'
import { useT } from '../../../lib/i18n'
import styles from './editor.module.css'

const keys = [
  ['bold', 'Ctrl B', '**a**'],
  ['italic', 'Ctrl I', '*a*'],
  ['title', 'Ctrl Alt 2', '##'],
  ['subtitle', 'Ctrl Alt 3', '###'],
  ['list', 'Ctrl Shift 8', '-'],
  ['numbered', 'Ctrl Shift 7', '1.'],
  ['quote', 'Ctrl Shift B', '>'],
  ['code', 'Ctrl E', '`a`'],
  ['code_block', 'Ctrl Alt C', '```'],
  ['link', 'Ctrl K', '[a](https://)'],
  ['mention', '', '@'],
  ['topic', '', '#'],
  ['undo', 'Ctrl Z', ''],
  ['send', 'Ctrl Enter', ''],
  ['to_toolbar', 'Alt F10', ''],
  ['leave', 'Esc', ''],
] as const

/** Keys and signs that do what the buttons do. */
export function Shortcuts() {
  const t = useT()
  return (
    <Popover
      label={t('editor.shortcuts')}
      align="end"
      trigger={(props) => (
        <IconButton {...props} icon={Keyboard} label={t('editor.shortcuts')} tipAlign="end" />
      )}
    >
      <dl className={styles.keys}>
        {keys.map(([name, key, sign]) => (
          <div key={name}>
            <dt>{t(`editor.${name}`)}</dt>
            <dd>
              {key && <kbd>{key}</kbd>}
              {sign && <code>{sign}</code>}
            </dd>
          </div>
        ))}
      </dl>
    </Popover>
  )
}
