import styles from './dots.module.css'

/** A small budget as full and empty dots: « 2 messages sur 4 ». */
export function Dots({ full, of, label }: { full: number; of: number; label: string }) {
  return (
    <span role="img" aria-label={label} className={styles.dots}>
      {Array.from({ length: of }, (_, at) => (
        <i key={at} data-full={at < full || undefined} />
      ))}
    </span>
  )
}
