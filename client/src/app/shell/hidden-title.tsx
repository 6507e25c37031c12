import styles from './columns.module.css'

/** The h1 of a page that begins with its content: heard, not seen. */
export function HiddenTitle({ children }: { children: string }) {
  return (
    <h1 className={styles.hidden} tabIndex={-1}>
      {children}
    </h1>
  )
}
