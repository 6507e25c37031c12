import { useId, type ReactNode } from 'react'
import styles from './choice.module.css'

export type RadioOption<Value extends string> = {
  value: Value
  label: ReactNode
  /** What it will do, on the same breath as the label or under it. */
  hint?: ReactNode
  disabled?: boolean
}

type Props<Value extends string> = {
  legend: ReactNode
  legendHidden?: boolean
  options: readonly RadioOption<Value>[]
  value: Value | undefined
  onSelect: (value: Value) => void
  /** `cards` lays the options side by side, each with what it will do. */
  look?: 'list' | 'cards'
}

/** One choice among a few, all in view. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { legend, legendHidden, options, value, onSelect, look = 'list' } = props
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={legendHidden ? styles.hidden : styles.legend}>{legend}</legend>
      <div className={look === 'cards' ? styles.cards : styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onSelect(option.value)}
              className={styles.dot}
              aria-describedby={option.hint ? `${name}-${option.value}` : undefined}
              aria-labelledby={`${name}-${option.value}-label`}
            />
            <span className={styles.words}>
              <span id={`${name}-${option.value}-label`} className={styles.name}>
                {option.label}
              </span>
              {option.hint && (
                <span id={`${name}-${option.value}`} className={styles.hint}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** « Que faire, du plus léger au plus lourd » : the options as cards that share one frame. */
export function RadioCards<Value extends string>(props: Omit<Props<Value>, 'look'>) {
  return <RadioGroup {...props} look="cards" />
}
