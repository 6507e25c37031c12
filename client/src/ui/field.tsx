import { useId, type ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import styles from './field.module.css'

export type FieldTexts = {
  label: ReactNode
  /** Keeps the label for those who listen and hides it from those who see, where the place already says it. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong and how to mend it; replaces the hint. */
  error?: ReactNode
  /** « 89 signes sur 240 ». */
  counter?: ReactNode
}

export type FieldIds = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, one control, and what helps to fill it. */
export function Field({
  label,
  labelHidden,
  hint,
  error,
  counter,
  id,
  children,
}: FieldTexts & { id?: string; children: (ids: FieldIds) => ReactNode }) {
  const own = useId()
  const controlId = id ?? own
  const help = error ?? hint
  const described = [
    help !== undefined && `${controlId}-help`,
    counter !== undefined && `${controlId}-counter`,
  ]
  return (
    <div className={styles.field} data-error={error === undefined ? undefined : true}>
      <label htmlFor={controlId} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({
        id: controlId,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {(help !== undefined || counter !== undefined) && (
        <div className={styles.foot}>
          {help !== undefined && (
            <p id={`${controlId}-help`} className={error === undefined ? styles.hint : styles.error}>
              {error !== undefined && <CircleAlert aria-hidden />}
              <span>{help}</span>
            </p>
          )}
          {counter !== undefined && (
            <p id={`${controlId}-counter`} className={styles.counter}>
              {counter}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
