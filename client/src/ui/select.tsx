import type { ComponentProps } from 'react'
import { ChevronDown } from 'lucide-react'
import { Field, type FieldTexts } from './field'
import { cx } from './cx'
import field from './field.module.css'
import styles from './select.module.css'

export type Option<Value extends string = string> = {
  value: Value
  label: string
  disabled?: boolean
  /** The heading it stands under, with its neighbours of the same group. */
  group?: string
}

type Props<Value extends string> = FieldTexts &
  Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'onSelect' | 'children'> & {
    value: Value
    options: readonly Option<Value>[]
    onSelect: (value: Value) => void
    /** Paints the chosen degree in the ordered hue, 0 to 3, as in the table of notifications. */
    degree?: 0 | 1 | 2 | 3
  }

/** One choice among a known few; the device's own list opens, on a phone too. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, labelHidden, hint, error, counter, options, value, onSelect, degree, className, ...rest } =
    props
  return (
    <Field {...{ label, labelHidden, hint, error, counter }} id={rest.id}>
      {(ids) => (
        <span className={styles.frame}>
          <select
            {...rest}
            {...ids}
            value={value}
            onChange={(event) => onSelect(event.target.value as Value)}
            data-degree={degree}
            className={cx(field.control, styles.select, className)}
          >
            {grouped(options).map(([group, these]) =>
              group === undefined ? (
                these.map(drawn)
              ) : (
                <optgroup key={group} label={group}>
                  {these.map(drawn)}
                </optgroup>
              ),
            )}
          </select>
          <ChevronDown aria-hidden className={styles.arrow} />
        </span>
      )}
    </Field>
  )
}

const drawn = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

function grouped(options: readonly Option[]): [string | undefined, Option[]][] {
  const groups = new Map<string | undefined, Option[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return [...groups]
}
