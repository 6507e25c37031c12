import type { ReactNode } from 'react'
import { MoveRight, TrendingDown, TrendingUp } from 'lucide-react'
import styles from './figure.module.css'

const arrows = { up: TrendingUp, down: TrendingDown, flat: MoveRight }

type Props = {
  /** Plain words, or a `DefinitionPopover` around them. */
  label: ReactNode
  value: ReactNode
  unit?: ReactNode
  /** The change in words, its direction drawn; the colour says nothing more. */
  trend?: { direction: keyof typeof arrows; text: ReactNode }
  /** Rounding, the value before, or why there is none. */
  note?: ReactNode
  /** Too few people: no number is drawn. */
  hidden?: boolean
}

/** One number, its name, its definition, what it was before. Stands in `Figures`. */
export function Figure({ label, value, unit, trend, note, hidden }: Props) {
  const Arrow = trend && arrows[trend.direction]
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={hidden ? styles.concealed : styles.value}>
        <span>{value}</span>
        {unit && <small>{unit}</small>}
      </dd>
      {trend && Arrow && (
        <dd className={styles.trend}>
          <Arrow aria-hidden />
          <span>{trend.text}</span>
        </dd>
      )}
      {note && <dd className={styles.note}>{note}</dd>}
    </div>
  )
}

/** Figures side by side between rules. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <dl className={styles.figures}>{children}</dl>
    </div>
  )
}
