import type { ReactNode } from 'react'
import { WifiOff } from 'lucide-react'
import type { Icon } from './icon'
import styles from './offline-banner.module.css'

export type Unsent = { id: string; icon: Icon; title: ReactNode; detail?: ReactNode; act?: ReactNode }

/** Without a network: since when, and what waits to leave. */
export function OfflineBanner({
  children,
  unsent,
  label,
}: {
  children: ReactNode
  unsent: readonly Unsent[]
  label: string
}) {
  return (
    <div role="group" aria-label={label} className={styles.offline}>
      <div className={styles.head}>
        <WifiOff aria-hidden />
        <p>{children}</p>
      </div>
      {unsent.length > 0 && (
        <ul>
          {unsent.map(({ id, icon: Drawing, title, detail, act }) => (
            <li key={id}>
              <Drawing aria-hidden />
              <div className={styles.words}>
                <p>{title}</p>
                {detail && <p className={styles.detail}>{detail}</p>}
              </div>
              {act}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
