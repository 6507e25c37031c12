import { Users } from 'lucide-react'
import { useLocale, useT } from '../../lib/i18n'
import type { KindBodyProps } from '../posts/kinds.public'
import { useStore } from '../../lib/store'
import { Acknowledgement } from './acknowledgement'
import { onTop } from './on-top'
import { whomText } from './whom'
import styles from './announcement.module.css'

/** Whom it speaks to, its text, and one's own « J’ai lu »; in few words while the whole stands above. */
export function AnnouncementBody({ post, details, place, children }: KindBodyProps<'announcement'>) {
  const t = useT()
  const locale = useLocale()
  const whom = whomText(t, locale, details.audience)
  const above = useStore(onTop).includes(post.id)
  if (place === 'card' && above) return <p className={styles.note}>{t('announcements.stands_above')}</p>
  return (
    <>
      {whom && (
        <p className={styles.whom}>
          <Users aria-hidden />
          <span>{t('announcements.to', { whom })}</span>
        </p>
      )}
      {children}
      {details.mustRead && <Acknowledgement post={post} details={details} />}
    </>
  )
}
