import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import type { Icon } from './icon'
import styles from './error-state.module.css'

type Props = {
  /** What happened, in one sentence that takes the blame. */
  title: ReactNode
  /** What is safe. */
  children: ReactNode
  /** The text that was being written, shown back untouched. */
  kept?: ReactNode
  keptNote?: ReactNode
  /** What to do: one act, and a quiet one. */
  acts?: ReactNode
  /** « Repère 7F-2K », to give to whoever helps. */
  reference?: ReactNode
  icon?: Icon
  tone?: 'danger' | 'warn' | 'info' | 'brand'
  level?: 1 | 2 | 3 | 4
}

/** What happened, what is safe, what to do. */
export function ErrorState({
  title,
  children,
  kept,
  keptNote,
  acts,
  reference,
  icon,
  tone = 'danger',
  level = 2,
}: Props) {
  const Heading = `h${level}` as const
  const Drawing = icon ?? CircleAlert
  return (
    <div className={styles.error} data-tone={tone}>
      <Drawing aria-hidden className={styles.icon} />
      <Heading>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {kept !== undefined && (
        <blockquote className={styles.kept}>
          <div dir="auto">{kept}</div>
          {keptNote && <p>{keptNote}</p>}
        </blockquote>
      )}
      {(acts || reference) && (
        <div className={styles.acts}>
          {acts}
          {reference && <span>{reference}</span>}
        </div>
      )}
    </div>
  )
}
