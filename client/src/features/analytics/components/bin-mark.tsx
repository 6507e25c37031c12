import type { Bin } from '@osmose/shared/analytics/analytics.contract'
import { spanOf } from '../reading'
import styles from './report.module.css'

/** A share on a rail from 0 to 100 %: the mark covers what rounding leaves open. Its words stand beside it. */
export function BinMark({ share, step, target }: { share: Bin; step: number; target: number | null }) {
  const { low, high } = spanOf(share, step)
  return (
    <span className={styles.rail} aria-hidden>
      <i style={{ insetInlineStart: `${low}%`, inlineSize: `max(3px, ${high - low}%)` }} />
      {target !== null && <b style={{ insetInlineStart: `${target}%` }} />}
    </span>
  )
}
