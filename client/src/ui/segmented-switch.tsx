import { useId } from 'react'
import styles from './segmented-switch.module.css'

export type Segment<Value extends string> = { value: Value; label: string; disabled?: boolean }

type Props<Value extends string> = {
  /** What is being chosen: « Ordre du fil ». */
  label: string
  options: readonly Segment<Value>[]
  value: Value
  onSelect: (value: Value) => void
  wide?: boolean
}

/** Two to four views of one thing; arrows move, as between radio buttons. */
export function SegmentedSwitch<Value extends string>({
  label,
  options,
  value,
  onSelect,
  wide,
}: Props<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.switch} data-wide={wide || undefined}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onSelect(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
