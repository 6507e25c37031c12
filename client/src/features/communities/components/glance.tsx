import type { ReactNode } from 'react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { useT } from '../../../lib/i18n'
import styles from './place.module.css'

/** What stands beside a community on a desk, folded above its conversation where there is no side. */
export function Glance({ community, children }: { community: Community; children: ReactNode }) {
  const t = useT()
  const [leader] = community.leaders
  return (
    <details className={styles.glance}>
      <summary>
        {t('communities.glance')}
        {leader && <small>{t('communities.glance_who', { names: leader.name })}</small>}
      </summary>
      <div>{children}</div>
    </details>
  )
}
