import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react'
import styles from './choice.module.css'

type Props = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  children: ReactNode
  hint?: ReactNode
  /** Some of what it stands for is chosen, not all. */
  partly?: boolean
}

/** One thing to take or leave. */
export function Checkbox({ children, hint, partly = false, ...rest }: Props) {
  const hintId = useId()
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = partly
  }, [partly])
  return (
    <label className={styles.choice}>
      <input
        aria-describedby={hint ? hintId : undefined}
        {...rest}
        ref={ref}
        type="checkbox"
        className={styles.box}
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
