import { X } from 'lucide-react'
import { Button } from '../../../ui/button'
import { useModal } from '../../../ui/use-modal'
import { useT } from '../../../lib/i18n'
import { Composer, type ComposerStart } from './composer'
import styles from './composer-dialog.module.css'

type Props = { start: ComposerStart; onClose: () => void; onDone: (postId: string | undefined) => void }

export function ComposerDialog({ start, onClose, onDone }: Props) {
  const t = useT()
  return (
    <dialog {...useModal(true, onClose)} aria-label={t('posts.compose')} className={styles.dialog}>
      <div className={styles.sheet}>
        <Composer
          start={start}
          onDone={onDone}
          close={
            <Button kind="quiet" icon={X} onClick={onClose}>
              {t('app.close')}
            </Button>
          }
        />
      </div>
    </dialog>
  )
}
