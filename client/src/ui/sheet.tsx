import { useId, type ReactNode } from 'react'
import { DialogFrame, firstStop } from './dialog'
import { useModal } from './use-modal'
import { cx } from './cx'
import styles from './dialog.module.css'

type Props = {
  open: boolean
  onClose: () => void
  closeLabel: string
  title: ReactNode
  children: ReactNode
  acts?: ReactNode
}

/** A longer piece of work beside the page: from the side on a desk, from below on a phone. */
export function Sheet({ open, onClose, closeLabel, ...frame }: Props) {
  const titleId = useId()
  return (
    <dialog
      {...useModal(open, onClose, firstStop)}
      aria-labelledby={titleId}
      className={cx(styles.dialog, styles.side)}
    >
      {open && <DialogFrame {...frame} titleId={titleId} close={{ label: closeLabel, onClose }} />}
    </dialog>
  )
}
