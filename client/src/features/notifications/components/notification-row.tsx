import type { Notification } from '@osmose/shared/notifications/notifications.contract'
import { Avatar } from '../../../ui/avatar'
import { UnreadDot } from '../../../ui/new-pill'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useLocale, useT } from '../../../lib/i18n'
import { faceOf } from '../../../lib/person'
import { momentText, When } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { heldTogether } from '../../text/held-together.public'
import { iconOf } from '../icons'
import { sentenceOf } from '../sentence'
import { useInbox } from '../use-inbox'
import { RowActs } from './row-acts'
import styles from './notifications.module.css'

type Props = {
  notification: Notification
  /** The day under which it stands, `2026-11-23`: it is not said again. */
  under?: string
  onAway: (notification: Notification) => void
}

/** One thread and what happened in it, in words. Opening it is reading it. */
export function NotificationRow({ notification, under, onAway }: Props) {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const { read } = useInbox()
  const { who, did, joins, place, about, note, href } = sentenceOf(t, locale, notification, me.person.id)
  const [first, second] = isByPeople(notification) ? notification.people : []
  const Drawing = iconOf(notification)
  const { place: where, backAt } = notification
  const isNew = where === 'here' && !notification.read
  return (
    <li className={styles.row} data-id={notification.id} data-unread={isNew || undefined}>
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
          <a href={href} className={styles.link} onClick={() => isNew && void read(notification)}>
            {who && <strong dir="auto">{who}</strong>}
            {joins || !who ? '' : ' '}
            {did} {place && <strong dir="auto">{place}</strong>}
            {isNew && <VisuallyHidden>, {t('notifications.unread')}</VisuallyHidden>}
          </a>
        </p>
        {about && (
          <p className={styles.about} dir="auto">
            {heldTogether(about)}
          </p>
        )}
        {note && <p className={styles.note}>{note}</p>}
        {where === 'here' && notification.at > notification.happenedAt && (
          <p className={styles.note}>{t('notifications.came_back')}</p>
        )}
      </div>
      <div className={styles.end}>
        <span className={styles.when}>
          {backAt ? (
            t('notifications.back_at', { when: momentText(backAt, me.timeZone) })
          ) : (
            <When at={notification.happenedAt} under={under} zone={me.timeZone} />
          )}
        </span>
        {isNew && <UnreadDot />}
        <RowActs
          notification={notification}
          about={`${who} ${about ?? did}`.trim()}
          onAway={() => onAway(notification)}
        />
      </div>
    </li>
  )
}

/** A decision is told by the community, not by whoever took it. */
const isByPeople = ({ kind }: Notification): boolean =>
  kind !== 'membership_decided' && kind !== 'moderation_decided' && kind !== 'flag_decided'
