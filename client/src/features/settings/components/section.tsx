import type { ReactNode } from 'react'
import styles from './settings.module.css'

type Props = { id: string; title: string; why?: string; children: ReactNode }

/** One subject of the settings: its name at the left, what can be set at the right. */
export function Section({ id, title, why, children }: Props) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {why && <p className={styles.why}>{why}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
