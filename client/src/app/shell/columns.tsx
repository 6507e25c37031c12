import type { ReactNode } from 'react'
import styles from './columns.module.css'

/** A reading column and a side column; below 1100 px the side folds into the page. `aside` stands where the page wants it then. */
export function Columns({ children, side, label }: { children: ReactNode; side: ReactNode; label: string }) {
  return (
    <div className={styles.columns}>
      <div className={styles.reading}>{children}</div>
      {side && (
        <aside className={styles.side} aria-label={label}>
          {side}
        </aside>
      )}
    </div>
  )
}
