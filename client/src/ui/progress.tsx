import { useId, type ReactNode } from 'react'
import styles from './progress.module.css'

type Props = {
  label: ReactNode
  /** What stands at the other end: « 62 % », « Encore 9 min environ ». */
  end?: ReactNode
  value: number
  max: number
  /** The words under the bar rather than above. */
  below?: boolean
}

/** How much is done of something that ends. */
export function Progress({ label, end, value, max, below }: Props) {
  const id = useId()
  return (
    <div className={styles.progress} data-below={below || undefined}>
      <p className={styles.words}>
        <span id={id}>{label}</span>
        {end && <span className={styles.end}>{end}</span>}
      </p>
      <progress aria-labelledby={id} value={value} max={max} />
    </div>
  )
}

/** The same line without a count: until when, and one's own « J’ai lu ». */
export function AcknowledgementLine({ children, act }: { children: ReactNode; act: ReactNode }) {
  return (
    <div className={styles.ack}>
      <div>{children}</div>
      {act}
    </div>
  )
}

type AckProps = Omit<Props, 'below' | 'end'> & { act: ReactNode }

/** Who has read an announcement, and one's own « J’ai lu ». */
export function AcknowledgementBar({ act, ...progress }: AckProps) {
  return (
    <div className={styles.ack}>
      <Progress {...progress} />
      {act}
    </div>
  )
}
