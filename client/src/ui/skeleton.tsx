import type { ReactNode } from 'react'
import styles from './skeleton.module.css'

type LoadingProps = {
  label: string
  children: ReactNode
  /** It is what the page is opened for: what stands below it on a phone comes after it, see `Columns`. */
  page?: boolean
}

/** Says once, in words, that something is coming; draws its true height meanwhile. */
export function Loading({ label, children, page }: LoadingProps) {
  return (
    <div role="status" aria-busy="true" data-page={page || undefined}>
      <span className={styles.words}>{label}</span>
      <div aria-hidden>{children}</div>
    </div>
  )
}

type BarProps = { width?: string; height?: string; round?: boolean }

/** One grey line or shape; `width` and `height` are CSS lengths. */
export function Bar({ width = '100%', height = '0.75rem', round }: BarProps) {
  return (
    <span
      className={styles.bar}
      data-round={round || undefined}
      style={{ inlineSize: width, blockSize: height }}
    />
  )
}

/** A post not yet there, as tall as a question with its accepted answer. */
export function PostSkeleton() {
  return (
    <div className={styles.post}>
      <div className={styles.row}>
        <Bar width="2.5rem" height="2.5rem" round />
        <div className={styles.lines}>
          <Bar width="60%" />
          <Bar width="42%" />
        </div>
        <Bar width="5rem" height="1.25rem" />
      </div>
      <Bar height="1rem" />
      <Bar width="64%" height="1rem" />
      <div className={styles.rule}>
        <Bar width="44%" />
        <Bar />
        <Bar width="80%" />
      </div>
      <div className={styles.row}>
        <Bar width="4rem" />
        <Bar width="5rem" />
      </div>
    </div>
  )
}

/** Rows of a list: a face and two lines each. */
export function RowsSkeleton({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <div key={row} className={styles.listRow}>
      <Bar width="2.5rem" height="2.5rem" round />
      <div className={styles.lines}>
        <Bar width={`${58 - (row % 3) * 9}%`} />
        <Bar width={`${36 + (row % 2) * 8}%`} />
      </div>
    </div>
  ))
}
