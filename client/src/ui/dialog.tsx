import { useId, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from './icon-button'
import { useModal } from './use-modal'
import { cx } from './cx'
import styles from './dialog.module.css'

type FrameProps = {
  title: ReactNode
  titleId?: string
  children: ReactNode
  /** The acts, the way back first, the act itself last. */
  acts?: ReactNode
  close?: { label: string; onClose: () => void }
}

/** What a dialog shows, without the scrim. */
export function DialogFrame({ title, titleId, children, acts, close }: FrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {close && <IconButton icon={X} label={close.label} onClick={close.onClose} tip="none" />}
      </div>
      <div className={styles.body}>{children}</div>
      {acts && <div className={styles.acts}>{acts}</div>}
    </div>
  )
}

const typed =
  ':is(textarea, select, input:not([type=checkbox], [type=radio], [type=file]), [contenteditable=true]):not(:disabled)'

/** Where a dialog begins: at its first field, else at its title, and never at the cross. */
export const firstStop = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>(typed) ?? dialog.querySelector('h2')

/** A decision with consequences begins at the act that has none. */
const wayBack = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>(typed) ??
  dialog.querySelector<HTMLElement>(`.${styles.acts} button`) ??
  dialog.querySelector('h2')

type Props = Omit<FrameProps, 'titleId' | 'close'> & {
  open: boolean
  onClose: () => void
  /** Shows a cross with this name; leave it out where the acts already hold a way back. */
  closeLabel?: string
  /** `narrow` for a question, `wide` for a piece of work. */
  width?: 'narrow' | 'wide'
  /** The dialog announces a decision with consequences. */
  alert?: boolean
}

/** One question over the page. Never over another one. */
export function Dialog({ open, onClose, closeLabel, width = 'narrow', alert, ...frame }: Props) {
  const titleId = useId()
  return (
    <dialog
      {...useModal(open, onClose, alert ? wayBack : firstStop)}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      className={cx(styles.dialog, styles.centre)}
      data-width={width}
    >
      {open && (
        <DialogFrame
          {...frame}
          titleId={titleId}
          close={closeLabel ? { label: closeLabel, onClose } : undefined}
        />
      )}
    </dialog>
  )
}
