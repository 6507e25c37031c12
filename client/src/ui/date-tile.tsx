import styles from './date-tile.module.css'

/** A day as a leaf of a calendar; `dateTime` is the ISO date. */
export function DateTile({ dateTime, month, day }: { dateTime: string; month: string; day: string }) {
  return (
    <time dateTime={dateTime} className={styles.tile}>
      <span>{month}</span> <b>{day}</b>
    </time>
  )
}
