import { cx } from './cx'
import styles from './mark.module.css'

const left = 'M18 3.38a10.5 10.5 0 1 0 0 17.24'
const right = 'M18 3.38a10.5 10.5 0 1 1 0 17.24'
const leftInside = 'M18 3.38a10.5 10.5 0 0 1 0 17.24'
const rightInside = 'M18 3.38a10.5 10.5 0 0 0 0 17.24'

const fewDots: Dot[] = [
  ['copper', 7.6, 13.6, 2.2],
  ['pine', 28.4, 10.4, 2.2],
]
const manyDots: Dot[] = [
  ['pine', 8.3, 7, 0.6],
  ['pine', 4.8, 9.9, 0.8],
  ['pine', 10.8, 12.1, 0.85],
  ['pine', 6.7, 15.6, 0.65],
  ['copper', 3.8, 13.4, 0.65],
  ['copper', 10.8, 17.5, 0.72],
  ['pine', 18, 9.4, 0.72],
  ['copper', 18, 14.5, 0.72],
  ['pine', 25.7, 7.6, 0.65],
  ['copper', 31.1, 8.6, 0.72],
  ['copper', 27.6, 11, 0.58],
  ['pine', 30.8, 13.4, 0.85],
  ['copper', 25.4, 16.4, 0.78],
  ['copper', 29.5, 17.7, 0.58],
]
type Dot = [hue: 'pine' | 'copper', x: number, y: number, radius: number]

type Props = {
  /** `small` for the navigation, `large` for the page of entry. */
  size?: 'small' | 'large'
  /** Lets the dots cross the wall once; only the sign-in page does it. */
  moves?: boolean
  className?: string
}

/** Two permeable outlines that exchange dots. Decorative: the name Osmose stands beside it. */
export function Mark({ size = 'small', moves = false, className }: Props) {
  const dots = size === 'large' ? manyDots : fewDots
  return (
    <svg
      viewBox="0 0 36 24"
      aria-hidden
      className={cx(styles.mark, className)}
      data-size={size}
      data-moves={moves}
    >
      <path className={styles.copper} d={right} />
      <path className={styles.pine} d={left} />
      <path className={cx(styles.copper, styles.open)} d={rightInside} />
      <path className={cx(styles.pine, styles.open)} d={leftInside} />
      {dots.map(([hue, x, y, radius]) => (
        <circle
          key={`${x} ${y}`}
          className={styles.dot}
          data-hue={hue}
          data-side={x < 18}
          cx={x}
          cy={y}
          r={radius}
        />
      ))}
    </svg>
  )
}
