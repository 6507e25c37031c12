import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react'
import type { Icon } from './icon'
import { isSecondOfDouble } from './double-click'
import { cx } from './cx'
import styles from './button.module.css'

export type ButtonLook = {
  kind?: 'primary' | 'normal' | 'quiet' | 'danger'
  size?: 'small' | 'normal' | 'large'
  icon?: Icon
  iconEnd?: Icon
  wide?: boolean
}

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** While the act is under way: the verb and the width stay, three dots breathe, a second press does nothing. */
    loading?: boolean
    /** Why the act is not possible yet; its presence disables the button and the reason stands beside it. */
    disabledReason?: ReactNode
    /** Refuses the act where the reason already stands nearby; name that text with `aria-describedby`. */
    refused?: boolean
    children: ReactNode
  }

/** One act, named by its verb. A card or a view has one `primary` at most. */
export function Button({ kind, size, icon, iconEnd, wide, className, ...props }: ButtonProps) {
  const {
    loading = false,
    disabledReason,
    refused = false,
    onClick,
    children,
    type = 'button',
    ...rest
  } = props
  const reasonId = useId()
  const stopped = loading || refused || disabledReason !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) =>
    stopped || isSecondOfDouble(event) ? event.preventDefault() : onClick?.(event)
  const button = (
    <button
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      {...rest}
      type={type}
      onClick={press}
      aria-busy={loading || undefined}
      aria-disabled={stopped || undefined}
      {...look({ kind, size, wide, className })}
    >
      <Face icon={icon} iconEnd={iconEnd} loading={loading}>
        {children}
      </Face>
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <span className={styles.beside}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {disabledReason}
      </span>
    </span>
  )
}

/** The same face on a link; wrap it with the router's `createLink` to keep typed addresses. */
export function LinkButton({
  kind,
  size,
  icon,
  iconEnd,
  wide,
  className,
  ...props
}: ButtonLook & ComponentProps<'a'>) {
  const { children, ...rest } = props
  return (
    <a {...rest} {...look({ kind, size, wide, className })}>
      <Face icon={icon} iconEnd={iconEnd}>
        {children}
      </Face>
    </a>
  )
}

function look({ kind = 'normal', size = 'normal', wide, className }: ButtonLook & { className?: string }) {
  return { className: cx(styles.button, className), 'data-kind': kind, 'data-size': size, 'data-wide': wide }
}

type FaceProps = { icon?: Icon; iconEnd?: Icon; loading?: boolean; children: ReactNode }

function Face({ icon: Before, iconEnd: After, loading, children }: FaceProps) {
  return (
    <>
      {Before && (loading ? <Dots place="icon" /> : <Before aria-hidden />)}
      <span className={styles.label} data-moved={loading && !Before ? true : undefined}>
        {children}
      </span>
      {After && <After aria-hidden />}
      {loading && !Before && <Dots place="end" />}
    </>
  )
}

function Dots({ place }: { place: 'icon' | 'end' }) {
  return (
    <span className={styles.dots} data-place={place} aria-hidden>
      <i />
      <i />
      <i />
    </span>
  )
}
