import type { ReactNode } from 'react'
import styles from './bar-row.module.css'

export type BarPart = {
  id: string
  value: number
  /** `care` in copper for the place where people stop, `hatched` for what is not over. */
  look: 'done' | 'care' | 'empty' | 'hatched'
}

type Props = { label: ReactNode; end: ReactNode; parts: readonly BarPart[]; max: number; care?: boolean }

/** One name, one bar in parts, one number in words; the words carry what the bar shows. */
export function BarRow({ label, end, parts, max, care }: Props) {
  return (
    <li className={styles.row} data-care={care || undefined}>
      <span>{label}</span>
      <b>{end}</b>
      <span className={styles.bar} aria-hidden>
        {parts.map((part) => (
          <i key={part.id} data-look={part.look} style={{ inlineSize: `${(100 * part.value) / max}%` }} />
        ))}
      </span>
    </li>
  )
}

/** The rows and what each look means. */
export function BarRows({
  children,
  legend,
}: {
  children: ReactNode
  legend?: readonly { look: BarPart['look']; label: string }[]
}) {
  return (
    <div className={styles.rows}>
      <ul>{children}</ul>
      {legend && (
        <ul className={styles.legend}>
          {legend.map((entry) => (
            <li key={entry.look}>
              <i data-look={entry.look} aria-hidden />
              {entry.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
