import { useEffect } from 'react'
import { X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { useModal } from '../../../ui/use-modal'
import { useT } from '../../../lib/i18n'
import { noteInAddress } from '../../../lib/navigate'
import type { ComposerStart } from '../compose'
import { Composer } from './composer'
import styles from './composer-dialog.module.css'

type Props = { start: ComposerStart; onClose: () => void; onDone: (postId: string | undefined) => void }

/** The composer over the page; the address of the page names the draft for as long as it is open. */
export function ComposerDialog({ start, onClose, onDone }: Props) {
  const t = useT()
  const modal = useModal(true, onClose)
  const { ref } = modal
  useEffect(() => {
    ref.current?.querySelector('textarea')?.focus()
    return () => noteInAddress('draft', undefined)
  }, [ref])
  return (
    <dialog {...modal} aria-label={t('posts.compose')} className={styles.dialog}>
      <div className={styles.sheet}>
        <Composer
          start={start}
          onDraft={(key) => noteInAddress('draft', key)}
          onDone={onDone}
          close={<IconButton icon={X} label={t('app.close')} tipAlign="end" onClick={onClose} />}
        />
      </div>
    </dialog>
  )
}
