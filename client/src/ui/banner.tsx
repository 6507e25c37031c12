import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { Icon } from './icon'
import styles from './banner.module.css'

const icons = { ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert, info: Info, brand: Info }

type Props = {
  tone: keyof typeof icons
  icon?: Icon
  children: ReactNode
  act?: ReactNode
  /** Runs the whole width under the top bar, without corners. */
  edge?: boolean
  /** Announces itself when it appears; `alert` interrupts. */
  role?: 'status' | 'alert'
}

/** One sentence about the state of the page, and at most one act. */
export function Banner({ tone, icon, children, act, edge, role }: Props) {
  const Drawing = icon ?? icons[tone]
  return (
    <div role={role} className={styles.banner} data-tone={tone} data-edge={edge || undefined}>
      <Drawing aria-hidden />
      <div className={styles.words}>{children}</div>
      {act}
    </div>
  )
}
