import type { ReactNode } from 'react'
import styles from './editor-row.module.css'

/** A name and the sentence it governs: « Condition », « Contenu », « Branche ». */
export function EditorRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function EditorRows({ children }: { children: ReactNode }) {
  return <dl className={styles.rows}>{children}</dl>
}
