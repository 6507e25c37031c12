import type { ComponentProps } from 'react'
import { ArrowUp } from 'lucide-react'
import { cx } from './cx'
import styles from './new-pill.module.css'

/** What is new waits here until one asks for it: « 3 nouvelles publications ». */
export function NewPill({ children, className, ...rest }: ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={cx(styles.pill, className)}>
      <ArrowUp aria-hidden />
      <span>{children}</span>
    </button>
  )
}

/** Unread, as a dot in the brand colour; the words beside it must say it too. */
export function UnreadDot({ className }: { className?: string }) {
  return <span aria-hidden className={cx(styles.dot, className)} />
}
