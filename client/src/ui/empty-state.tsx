import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './drawing'
import styles from './empty-state.module.css'

type Props = {
  title: ReactNode
  /** Why there is nothing. */
  children: ReactNode
  drawing?: DrawingName
  /** One act, and at most one quiet way on. */
  act?: ReactNode
  level?: 1 | 2 | 3 | 4
}

/** Nothing here: why, one act, one small drawing. */
export function EmptyState({ title, children, drawing = 'open', act, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.empty}>
      <div className={styles.words}>
        <Heading>{title}</Heading>
        <div className={styles.text}>{children}</div>
      </div>
      <Drawing name={drawing} />
      {act && <div className={styles.act}>{act}</div>}
    </div>
  )
}

/** A group too small to be shown: drawn as hidden, said as « Rien ». */
export function HiddenState({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.concealed}>
      <span className={styles.patch} aria-hidden />
      <div className={styles.words}>
        <h3>{title}</h3>
        <div className={styles.text}>{children}</div>
      </div>
    </div>
  )
}
