import { Check } from 'lucide-react'
import type { Notification } from '@osmose/shared/notifications/notifications.contract'
import { Avatar } from '../../../ui/avatar'
import { IconButton } from '../../../ui/icon-button'
import { UnreadDot } from '../../../ui/new-pill'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useLocale, useT } from '../../../lib/i18n'
import { faceOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { iconOf, sentenceOf } from '../sentence'
import { useReading } from '../use-reading'
import styles from './notifications.module.css'

/** One line of news in words. Opening it is reading it. */
export function NotificationRow({ notification }: { notification: Notification }) {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const { read } = useReading()
  const { who, did, place, about, note, href } = sentenceOf(t, locale, notification, me.person.id)
  const [first, second] = isByPeople(notification) ? notification.people : []
  const Drawing = iconOf(notification)
  return (
    <li className={styles.row} data-unread={!notification.read || undefined}>
      <span className={styles.faces} aria-hidden>
        {first ? (
          <>
            <Avatar {...faceOf(first)} size={second ? 32 : 40} />
            {second && <Avatar {...faceOf(second)} size={32} className={styles.second} />}
          </>
        ) : (
          <span className={styles.icon}>
            <Drawing />
          </span>
        )}
      </span>
      <div className={styles.words}>
        <p>
          <a
            href={href}
            className={styles.link}
            onClick={() => !notification.read && void read(notification)}
          >
            {who && (
              <>
                <strong dir="auto">{who}</strong>{' '}
              </>
            )}
            {did} {place && <strong dir="auto">{place}</strong>}
            {!notification.read && <VisuallyHidden>, {t('notifications.unread')}</VisuallyHidden>}
          </a>
        </p>
        {about && (
          <p className={styles.about} dir="auto">
            {about}
          </p>
        )}
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.end}>
        <span className={styles.when}>
          <When at={notification.at} />
        </span>
        {!notification.read && (
          <>
            <UnreadDot />
            <IconButton
              icon={Check}
              label={t('notifications.read_one_about', { about: `${who} ${did}` })}
              title={t('notifications.read_one')}
              tip="none"
              className={styles.check}
              onClick={() => void read(notification)}
            />
          </>
        )}
      </div>
    </li>
  )
}

/** A decision is told by the community, not by whoever took it. */
const isByPeople = ({ kind }: Notification): boolean =>
  kind !== 'membership_decided' && kind !== 'moderation_decided' && kind !== 'flag_decided'
