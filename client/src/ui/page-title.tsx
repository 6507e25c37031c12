import type { ReactNode } from 'react'
import styles from './page-title.module.css'

type Props = {
  /** A line above: a date, a path. */
  over?: ReactNode
  children: ReactNode
  /** A sentence below. */
  under?: ReactNode
  /** At the end of the line: one primary act at most. */
  acts?: ReactNode
  size?: 'normal' | 'large'
}

/** The one h1 of a page, often a sentence that says what changed. Router code may focus it after a change of page. */
export function PageTitle({ over, children, under, acts, size = 'normal' }: Props) {
  return (
    <header className={styles.head} data-size={size}>
      {over && <div className={styles.over}>{over}</div>}
      <div className={styles.line}>
        <h1 tabIndex={-1}>{children}</h1>
        {acts && <div className={styles.acts}>{acts}</div>}
      </div>
      {under && <div className={styles.under}>{under}</div>}
    </header>
  )
}
