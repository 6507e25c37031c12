import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field'
import { cx } from './cx'
import { GrowingField } from './growing-field'
import field from './field.module.css'
import styles from './text-area.module.css'

type Props = FieldTexts &
  ComponentProps<'textarea'> & {
    /** Set in the reading face, because what is written here will be read by people. */
    reading?: boolean
  }

/** Several lines of text; the field grows with them. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  counter,
  reading = true,
  className,
  ...rest
}: Props) {
  return (
    <Field {...{ label, labelHidden, hint, error, counter }} id={rest.id}>
      {(ids) => (
        <GrowingField
          rows={3}
          {...rest}
          {...ids}
          data-reading={reading || undefined}
          className={cx(field.control, styles.area, className)}
        />
      )}
    </Field>
  )
}
