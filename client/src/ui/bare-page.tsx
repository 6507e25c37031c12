import type { ReactNode } from 'react'
import styles from './bare-page.module.css'

type Props = {
  /** The name of the place, at the top left. */
  brand: ReactNode
  /** At the top right: the language. */
  end?: ReactNode
  /** A narrow column before the work: the steps of the wizard. */
  aside?: ReactNode
  children: ReactNode
  foot?: ReactNode
  /** `halves` for the sign-in page, where two things stand side by side. */
  columns?: 'one' | 'halves'
}

/** A page without navigation: sign-in, first run, an invitation. */
export function BarePage({ brand, end, aside, children, foot, columns = 'one' }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.brand}>{brand}</div>
        {end}
      </header>
      <div className={styles.middle} data-aside={aside ? true : undefined}>
        {aside && <aside className={styles.aside}>{aside}</aside>}
        <main className={styles.main} data-columns={columns} tabIndex={-1}>
          {children}
        </main>
      </div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  )
}
