import { Users } from 'lucide-react'
import { useLocale, useT } from '../../lib/i18n'
import type { KindBodyProps } from '../posts/kinds.public'
import { Acknowledgement } from './acknowledgement'
import { whomText } from './whom'
import styles from './announcement.module.css'

/** Whom it speaks to, its text, and one's own « J’ai lu ». */
export function AnnouncementBody({ post, details, children }: KindBodyProps<'announcement'>) {
  const t = useT()
  const locale = useLocale()
  const whom = whomText(t, locale, details.audience)
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
