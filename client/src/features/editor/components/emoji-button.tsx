import { lazy, Suspense } from 'react'
import type { Editor } from '@tiptap/core'
import { Smile } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { Popover } from '../../../ui/popover'
import { useT } from '../../../lib/i18n'
import styles from './editor.module.css'

const Picker = lazy(() => import('./emoji-picker').then((module) => ({ default: module.Picker })))

export function EmojiButton({ editor }: { editor: Editor }) {
  const t = useT()
  return (
    <Popover
      label={t('editor.emoji')}
      trigger={(props) => <IconButton {...props} icon={Smile} label={t('editor.emoji')} />}
    >
      {(close) => (
        <div className={styles.emoji}>
          <Suspense fallback={<p className={styles.emojiNote}>{t('app.loading')}</p>}>
            <Picker
              onPick={(emoji) => {
                close()
                editor.chain().focus().insertContent(emoji).run()
              }}
            />
          </Suspense>
        </div>
      )}
    </Popover>
  )
}
