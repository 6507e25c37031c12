import styles from './seen.module.css'

const most = 250
const rows = 6
const gap = 6

/** One dot a person up to 250, oneself in copper; beyond, as many as fit. */
export function GroupDots({ people }: { people: number }) {
  const count = Math.min(people, most)
  const lines = count < 30 ? Math.max(1, Math.ceil(Math.sqrt(count))) : rows
  const columns = Math.ceil(count / lines)
  const mine = Math.floor(columns / 2) * lines + Math.floor(lines / 2)
  return (
    <svg
      aria-hidden
      className={styles.dots}
      width={columns * gap}
      height={lines * gap}
      viewBox={`0 0 ${columns * gap} ${lines * gap}`}
    >
      {Array.from({ length: count }, (_, i) => (
        <circle
          key={i}
          className={i === Math.min(mine, count - 1) ? styles.me : undefined}
          cx={Math.floor(i / lines) * gap + gap / 2}
          cy={(i % lines) * gap + gap / 2}
          r={2.1}
        />
      ))}
    </svg>
  )
}
