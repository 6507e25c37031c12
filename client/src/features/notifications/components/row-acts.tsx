import { useQueryClient } from '@tanstack/react-query'
import { BellOff, Check, Clock, Inbox, MailCheck, VolumeX } from 'lucide-react'
import { laterChoices } from '@osmose/shared/notifications/later.rules'
import { familyOf } from '@osmose/shared/notifications/levels.rules'
import type { Notification } from '@osmose/shared/notifications/notifications.contract'
import { ActsMenu } from '../../../ui/acts-menu'
import { IconButton } from '../../../ui/icon-button'
import type { MenuItem } from '../../../ui/menu'
import { useT } from '../../../lib/i18n'
import { momentText, useNow } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { take as mute } from '../../following/acts.public'
import { calendarOf } from '../../organisation/organisation.public'
import { useInbox } from '../use-inbox'
import { useLevels } from '../use-levels'
import styles from './notifications.module.css'

type Props = {
  notification: Notification
  /** The line in words, to tell its buttons from those of others. */
  about: string
  onAway: () => void
}

/** What can be done with one line: put it away, off, or make its community quieter. */
export function RowActs({ notification, about, onAway }: Props) {
  const t = useT()
  const me = useMe()
  const now = useNow()
  const { read, later, here } = useInbox()
  const { silence } = useLevels()
  const client = useQueryClient()
  const { community, place, postId } = notification
  const back: MenuItem = {
    id: 'back',
    label: t('notifications.back'),
    icon: Inbox,
    onSelect: () => void here(notification),
  }
  const items: MenuItem[] = [
    ...(place === 'here' ? [] : [back]),
    ...(place === 'away'
      ? []
      : [
          {
            id: 'away',
            label: t('notifications.away'),
            icon: Check,
            shortcut: 'E',
            onSelect: onAway,
          },
        ]),
    ...(place === 'here' && !notification.read
      ? [
          {
            id: 'read',
            label: t('notifications.read_one'),
            icon: MailCheck,
            onSelect: () => void read(notification),
          },
        ]
      : []),
    ...laterChoices(new Date(now), calendarOf(me)).map(({ word, at }, order) => ({
      id: word,
      label: t(`notifications.later_${word}`),
      hint: momentText(at.toISOString(), me.timeZone, now),
      icon: Clock,
      apart: order === 0,
      onSelect: () => void later(notification, word),
    })),
    ...(postId && isThread(notification)
      ? [
          {
            id: 'mute',
            label: t('notifications.mute_thread'),
            hint: t('notifications.mute_thread_hint'),
            icon: BellOff,
            apart: true,
            onSelect: () =>
              void mute(client, { kind: 'post', target: postId, name: notification.about }, 'mute', null),
          },
        ]
      : []),
    ...(community
      ? [
          {
            id: 'silence',
            label: t('notifications.level_none_of', { name: community.name }),
            icon: VolumeX,
            apart: !isThread(notification),
            onSelect: () => void silence(community),
          },
        ]
      : []),
  ]
  return (
    <span className={styles.acts}>
      {place !== 'away' && (
        <IconButton
          icon={Check}
          label={t('notifications.away_about', { about })}
          title={t('notifications.away')}
          tip="none"
          className={styles.check}
          onClick={onAway}
        />
      )}
      <ActsMenu label={t('notifications.more_acts', { about })} items={items} />
    </span>
  )
}

/** All but what is told always can be muted: it would come through. */
const isThread = ({ kind, postId }: Notification): boolean => postId !== null && familyOf(kind) !== undefined
