import { BadgeCheck } from 'lucide-react'
import { useT } from '../../../lib/i18n'
import styles from './place.module.css'

/** Beside the name of a place that the organisation keeps itself. */
export function OfficialMark() {
  const t = useT()
  return (
    <span
      className={styles.official}
      role="img"
      aria-label={t('communities.official')}
      title={`${t('communities.official')}. ${t('communities.official_why')}`}
    >
      <BadgeCheck aria-hidden />
    </span>
  )
}
