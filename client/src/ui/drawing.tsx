import styles from './drawing.module.css'

export type DrawingName = 'open' | 'rest' | 'closed' | 'search' | 'night'

/** The five small drawings, all made of the shapes of the mark: a wall, an open wall, a dot. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg viewBox="0 0 76 44" aria-hidden className={styles.drawing}>
      {name === 'open' && (
        <>
          <path className={styles.pine} d="M38.5 8.6a19 19 0 1 0 0 26.8" />
          <path className={styles.copperOpen} d="M38.5 8.6a19 19 0 1 1 0 26.8" />
          <circle className={styles.copperDot} cx="21" cy="24" r="3" />
        </>
      )}
      {name === 'closed' && (
        <>
          <circle className={styles.quietOpen} cx="52" cy="22" r="19" />
          <circle className={styles.pine} cx="25" cy="22" r="19" />
          <circle className={styles.copperDot} cx="25" cy="22" r="3" />
        </>
      )}
      {name === 'search' && (
        <>
          <circle className={styles.pineOpen} cx="30" cy="21" r="18" />
          <path className={styles.pine} d="M44.5 33.5l11 9" />
          <circle className={styles.copperDot} cx="64" cy="12" r="3" />
        </>
      )}
      {(name === 'rest' || name === 'night') && (
        <>
          <path className={styles.ground} d="M4 39h68" />
          <path className={styles.copperOpen} d="M30 39a17 17 0 0 1 34 0" />
          <path className={styles.pine} d="M10 39a17 17 0 0 1 34 0" />
          <circle className={styles.copperDot} cx="24" cy="32" r="3" />
          <circle className={styles.pineDot} cx="52" cy="32" r="3" />
        </>
      )}
      {name === 'night' && <path className={styles.moon} d="M62 3a8 8 0 1 0 9.5 9.8A7.2 7.2 0 0 1 62 3z" />}
    </svg>
  )
}
