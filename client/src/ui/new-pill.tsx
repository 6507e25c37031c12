import type { ComponentProps } from 'react'
import { ArrowUp } from 'lucide-react'
import { cx } from './cx'
import styles from './new-pill.module.css'

/**
 * What is new waits here until one asks for it: « 3 nouvelles publications ». Draw it before there is any, without
 * words: a place that is there already is heard when they come.
 */
export function NewPill({ children, className, ...rest }: ComponentProps<'button'>) {
  return (
    <div role="status" className={cx(styles.place, className)}>
      {children && (
        <button type="button" {...rest} className={styles.pill}>
          <ArrowUp aria-hidden />
          <span>{children}</span>
        </button>
      )}
    </div>
  )
}

/** Unread, as a dot in the brand colour; the words beside it must say it too. */
export function UnreadDot({ className }: { className?: string }) {
  return <span aria-hidden className={cx(styles.dot, className)} />
}
