import { hashOf, hueOf, type Hue } from './hue'
import { cx } from './cx'
import styles from './community-mark.module.css'

const rings = ['32 9.5', '14 6.7 14 6.7', '22 5 9.5 5', '9 4.8 9 4.8 9 4.8']

/** The small open ring of a community: its colour and its openings come from its identifier. */
export function CommunityMark({ id, hue, className }: { id: string; hue?: Hue; className?: string }) {
  const hash = hashOf(`ring ${id}`)
  return (
    <svg viewBox="0 0 18 18" aria-hidden className={cx(styles.ring, className)} data-hue={hue ?? hueOf(id)}>
      <circle
        cx="9"
        cy="9"
        r="6.6"
        strokeDasharray={rings[hash % rings.length]}
        transform={`rotate(${(hash >>> 8) % 360} 9 9)`}
      />
      <circle cx="9" cy="9" r="1.9" className={styles.core} />
    </svg>
  )
}
