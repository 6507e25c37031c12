import type { ComponentProps } from 'react'
import type { Icon } from './icon'
import { cx } from './cx'
import styles from './icon-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'children' | 'disabled'> & {
  icon: Icon
  /** The name: read aloud, and shown under the icon on hover and keyboard focus. */
  label: string
  /** A switch that stays down. */
  pressed?: boolean
  /** Something unread behind it: a dot, never a number. */
  dot?: boolean
  /** Where the name appears, `below` unless the button stands at the foot of the screen. */
  tip?: 'below' | 'above' | 'none'
  /** Which edge of the icon the name keeps to, near the sides of the screen. */
  tipAlign?: 'start' | 'centre' | 'end'
}

/** An icon that always has a name. */
export function IconButton({
  icon: Drawing,
  label,
  pressed,
  dot,
  tip = 'below',
  tipAlign = 'centre',
  className,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={cx(styles.button, className)}
    >
      <Drawing aria-hidden />
      {dot && <span className={styles.dot} aria-hidden />}
      {tip !== 'none' && (
        <span className={styles.tip} data-side={tip} data-align={tipAlign} aria-hidden>
          {label}
        </span>
      )}
    </button>
  )
}
