import type { ComponentProps, ReactNode } from 'react'
import { Check } from 'lucide-react'
import { cx } from './cx'
import styles from './poll-bar.module.css'

type Props = {
  children: ReactNode
  /** Part of the answers, 0 to 1. */
  share: number
  /** What stands at the end: the number of answers. */
  count: ReactNode
  /** « votre choix », on one's own. */
  mine?: ReactNode
}

/** One answer of a poll whose results are shown. */
export function PollBar({ children, share, count, mine }: Props) {
  return (
    <li className={styles.bar} data-mine={mine ? true : undefined}>
      <span className={styles.fill} style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} aria-hidden />
      <span className={styles.words}>
        {children}
        {mine && (
          <span className={styles.mine}>
            <Check aria-hidden />
            {mine}
          </span>
        )}
      </span>
      <b>{count}</b>
    </li>
  )
}

/** One answer whose results are hidden because too few people answered. */
export function HiddenPollBar({ children }: { children: ReactNode }) {
  return (
    <li className={styles.concealed}>
      <span>{children}</span>
    </li>
  )
}

type ChoiceProps = ComponentProps<'button'> & {
  chosen: boolean
  /** `one`: a round box, one at a time; `several`: a square one; or what stands in it, the place in an order. */
  box: 'one' | 'several' | { rank: ReactNode }
}

/** One answer that can still be given. */
export function PollChoice({ chosen, box, className, children, ...rest }: ChoiceProps) {
  return (
    <button type="button" {...rest} data-paper aria-pressed={chosen} className={cx(styles.choice, className)}>
      <span
        className={styles.box}
        data-round={box === 'one' || undefined}
        aria-hidden={typeof box === 'string'}
      >
        {typeof box === 'object' ? box.rank : box === 'several' && chosen && <Check />}
      </span>
      {children}
    </button>
  )
}

export function PollBars({ children }: { children: ReactNode }) {
  return <ul className={styles.bars}>{children}</ul>
}
