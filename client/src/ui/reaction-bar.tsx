import type { ComponentProps, ReactNode } from 'react'
import type { Icon } from './icon'
import { cx } from './cx'
import styles from './reaction-bar.module.css'

/** The quiet acts at the foot of a post; what `end` holds stands at the other side (« Pourquoi je vois ceci »). */
export function ReactionBar({
  children,
  end,
  label,
}: {
  children: ReactNode
  end?: ReactNode
  label: string
}) {
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      {children}
      {end && <span className={styles.end}>{end}</span>}
    </div>
  )
}

/** What stands between the acts without being one. */
export function Noted({ icon: Drawing, children }: { icon: Icon; children: ReactNode }) {
  return (
    <span className={styles.reaction}>
      <Drawing aria-hidden />
      <span>{children}</span>
    </span>
  )
}

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  icon: Icon
  /** « Utile · 14 », « Garder » : always in words. */
  children: ReactNode
  /** Given by this person: pine, and pressed for those who listen. */
  given?: boolean
}

export function Reaction({ icon: Drawing, children, given, className, ...rest }: Props) {
  return (
    <button type="button" {...rest} aria-pressed={given} className={cx(styles.reaction, className)}>
      <Drawing aria-hidden />
      <span>{children}</span>
    </button>
  )
}
