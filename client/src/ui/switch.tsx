import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './switch.module.css'

type Props = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'onToggle' | 'children'> & {
  children: ReactNode
  hint?: ReactNode
  checked: boolean
  onToggle: (checked: boolean) => void
  /** The words before and the switch at the end of the line, as in the settings. */
  atEnd?: boolean
}

/** On or off, at once. */
export function Switch({ children, hint, onToggle, atEnd, ...rest }: Props) {
  const hintId = useId()
  return (
    <label className={styles.line} data-end={atEnd || undefined}>
      <input
        aria-describedby={hint ? hintId : undefined}
        {...rest}
        type="checkbox"
        role="switch"
        className={styles.switch}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span className={styles.words}>
        {children}
        {hint && (
          <span id={hintId} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
