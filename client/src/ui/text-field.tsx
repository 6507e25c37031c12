import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldTexts } from './field'
import type { Icon } from './icon'
import { cx } from './cx'
import field from './field.module.css'
import styles from './text-field.module.css'

type Props = FieldTexts &
  ComponentProps<'input'> & {
    icon?: Icon
    /** A small act inside the field, at its end: show the password, empty the search. */
    end?: ReactNode
  }

/** One line of text. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  counter,
  icon: Before,
  end,
  className,
  ...rest
}: Props) {
  return (
    <Field {...{ label, labelHidden, hint, error, counter }} id={rest.id}>
      {(ids) => (
        <span
          className={styles.frame}
          data-before={Before ? true : undefined}
          data-end={end ? true : undefined}
        >
          {Before && <Before aria-hidden className={styles.before} />}
          <input
            dir="auto"
            {...rest}
            {...ids}
            aria-describedby={cx(rest['aria-describedby'], ids['aria-describedby']) || undefined}
            className={cx(field.control, className)}
          />
          {end && <span className={styles.end}>{end}</span>}
        </span>
      )}
    </Field>
  )
}
