import type { ReactNode } from 'react'
import { CircleCheck } from 'lucide-react'
import styles from './accepted-answer.module.css'

type Props = {
  /** « Réponse retenue ». */
  label: ReactNode
  /** Who, where, when. */
  by?: ReactNode
  children: ReactNode
  /** Why it was kept, and a way to correct it. */
  foot?: ReactNode
}

/** The answer that was kept, at the green rule. */
export function AcceptedAnswer({ label, by, children, foot }: Props) {
  return (
    <div className={styles.answer}>
      <p className={styles.head}>
        <span className={styles.label}>
          <CircleCheck aria-hidden />
          {label}
        </span>
        {by && <span className={styles.by}>{by}</span>}
      </p>
      <div className={styles.text}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}

/** The same place in a neutral rule: a shared original, a cited rule, what the author makes of the poll. */
export function RuledNote({
  tone = 'line',
  children,
}: {
  tone?: 'line' | 'brand' | 'copper'
  children: ReactNode
}) {
  return (
    <div className={styles.note} data-tone={tone}>
      {children}
    </div>
  )
}
