import type { ReactNode } from 'react'
import styles from './text-pair.module.css'

export type Side = { lang: string; head: ReactNode; children: ReactNode }

/** One text in two languages, side by side where there is room. */
export function TextPair({ first, second }: { first: Side; second: Side }) {
  return (
    <div className={styles.frame}>
      <div className={styles.pair}>
        {[first, second].map((side) => (
          <div key={side.lang} className={styles.side}>
            <p className={styles.head}>{side.head}</p>
            <div lang={side.lang} dir="auto" className={styles.text}>
              {side.children}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
