import { useId, type ReactNode } from 'react'
import type { Icon } from './icon'
import styles from './situation-row.module.css'

type Props = {
  icon: Icon
  /** Copper for what waits on someone, pine for what goes well or can be helped along. */
  tone?: 'brand' | 'copper'
  title: ReactNode
  /** The reason, in words. */
  children: ReactNode
  /** The one act. */
  act: ReactNode
  /** « Pas maintenant ». */
  later?: ReactNode
  /** Nothing is left to do: one line, without the reason. */
  settled?: boolean | undefined
  /** A small drawing beside the reason. */
  aside?: ReactNode
}

/** One thing that happens, why it is shown, one act. Rows follow each other in a flush card. */
export function SituationRow({
  icon: Drawing,
  tone = 'brand',
  title,
  children,
  act,
  later,
  settled,
  aside,
}: Props) {
  const id = useId()
  return (
    <article aria-labelledby={id} className={styles.situation} data-settled={settled || undefined}>
      <div className={styles.row}>
        <span className={styles.icon} data-tone={tone} aria-hidden>
          <Drawing />
        </span>
        <div className={styles.words}>
          <h3 id={id}>{title}</h3>
          {!settled && <div className={styles.reason}>{children}</div>}
        </div>
        {aside && !settled && <div className={styles.aside}>{aside}</div>}
        <div role="group" aria-labelledby={id} className={styles.acts}>
          {act}
          {later}
        </div>
      </div>
    </article>
  )
}
