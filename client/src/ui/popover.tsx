import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useFloating, type TriggerProps } from './use-floating'
import { cx } from './cx'
import styles from './popover.module.css'

type Props = {
  /** Name of the panel for those who listen. */
  label: string
  trigger: (props: TriggerProps & { 'aria-haspopup': 'dialog' }) => ReactNode
  children: ReactNode | ((close: () => void) => ReactNode)
  align?: 'start' | 'end' | 'centre'
  className?: string
}

/** A small sheet held to its button, for a choice or an explanation that takes more than a line. */
export function Popover({ label, trigger, children, align = 'start', className }: Props) {
  const { open, close, host, triggerProps, panelProps } = useFloating({ align, gap: 10 })
  return (
    <>
      {trigger({ ...triggerProps, 'aria-haspopup': 'dialog' })}
      {host &&
        createPortal(
          <div {...panelProps} role="dialog" aria-label={label} className={cx(styles.panel, className)}>
            {open && <PopoverBody>{typeof children === 'function' ? children(close) : children}</PopoverBody>}
          </div>,
          host,
        )}
    </>
  )
}

/** What a popover shows, without the button that opens it. */
export function PopoverBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}
