import { ChevronDown } from 'lucide-react'
import { Menu } from './menu'
import type { Option } from './select'
import styles from './editable-value.module.css'

type Props<Value extends string> = {
  /** What this part of the sentence decides: « Jours de travail ». */
  label: string
  value: Value
  options: readonly Option<Value>[]
  onSelect: (value: Value) => void
}

/** A value that can be changed in the middle of a sentence. */
export function EditableValue<Value extends string>({ label, value, options, onSelect }: Props<Value>) {
  const shown = options.find((option) => option.value === value)?.label ?? value
  return (
    <Menu
      label={label}
      items={options.map((option) => ({
        id: option.value,
        label: option.label,
        checked: option.value === value,
        onSelect: () => onSelect(option.value),
      }))}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          data-paper
          aria-label={`${label}, ${shown}`}
          className={styles.value}
        >
          {shown}
          <ChevronDown aria-hidden />
        </button>
      )}
    />
  )
}
