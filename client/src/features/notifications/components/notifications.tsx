import { useInfiniteQuery } from '@tanstack/react-query'
import { CheckCheck } from 'lucide-react'
import { useRef } from 'react'
import type { Notification, NotificationPlace } from '@osmose/shared/notifications/notifications.contract'
import { Button, LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { NextPage } from '../../../ui/next-page'
import { PageTitle } from '../../../ui/page-title'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useLocale, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useShortcuts } from '../../../lib/shortcuts'
import { useNow } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { byDay } from '../by-day'
import { notificationsQuery } from '../notifications.queries'
import { useInbox } from '../use-inbox'
import { NotificationRow } from './notification-row'
import styles from './notifications.module.css'

const places = ['here', 'later', 'away'] as const

/** What concerns me, in words, by day: what waits, what I put off, what I put away. */
export function Notifications({ place }: { place: NotificationPlace }) {
  const t = useT()
  const list = useInfiniteQuery(notificationsQuery(place))
  const { away, allAway } = useInbox()
  const rows = useRef<HTMLDivElement>(null)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const unread = items.filter(({ read }) => !read).length
  const newest = items[0]?.at
  const putAway = (notification: Notification) => {
    passFocusOn(rows.current, notification.id)
    void away(notification)
  }
  useShortcuts({
    e: () => {
      const id = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id
      const chosen = items.find((item) => item.id === id)
      if (chosen && place !== 'away') putAway(chosen)
    },
  })
  return (
    <div className={styles.notifications}>
      <PageTitle
        acts={
          place === 'here' &&
          (newest || list.isPending) && (
            <Button icon={CheckCheck} refused={list.isPending} onClick={() => newest && void allAway(newest)}>
              {t('notifications.all_away')}
            </Button>
          )
        }
      >
        {place !== 'here' || list.isPending
          ? t(place === 'here' ? 'notifications.short' : `notifications.place_${place}`)
          : t('notifications.title', { count: unread })}
      </PageTitle>
      <SegmentedSwitch
        label={t('notifications.places')}
        value={place}
        onSelect={(value) =>
          go(value === 'here' ? paths.notifications : `${paths.notifications}?place=${value}`, {
            replace: true,
          })
        }
        options={places.map((value) => ({ value, label: t(`notifications.place_${value}`) }))}
      />
      {list.isPending && (
        <Loading page label={t('notifications.loading')}>
          <RowsSkeleton rows={6} />
        </Loading>
      )}
      {list.isError && items.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && items.length === 0 && <Nothing place={place} />}
      <div ref={rows} className={styles.days}>
        <Days place={place} items={items} onAway={putAway} />
      </div>
      <NextPage of={list}>{t('notifications.more')}</NextPage>
      {items.length > 0 && !list.hasNextPage && <p className={styles.last}>{t('notifications.end')}</p>}
    </div>
  )
}

type DaysProps = {
  place: NotificationPlace
  items: readonly Notification[]
  onAway: (notification: Notification) => void
}

/** Under the days on which they came; what was put off in one list, the next to come back first. */
function Days({ place, items, onAway }: DaysProps) {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const now = useNow()
  const days =
    place === 'later'
      ? [{ key: 'later', title: t('notifications.place_later'), items }]
      : byDay(t, locale, items, now, me.timeZone)
  return days
    .filter((day) => day.items.length > 0)
    .map((day) => (
      <section key={day.key} className={styles.day} aria-labelledby={`day-${day.key}`}>
        <h2 id={`day-${day.key}`}>{day.title}</h2>
        <Card as="div" flush>
          <ul>
            {day.items.map((notification) => (
              <NotificationRow
                key={notification.id}
                notification={notification}
                under={day.key}
                onAway={onAway}
              />
            ))}
          </ul>
        </Card>
      </section>
    ))
}

function Nothing({ place }: { place: NotificationPlace }) {
  const t = useT()
  const word = place === 'here' ? 'empty' : (`empty_${place}` as const)
  return (
    <Card as="div">
      <EmptyState
        title={t(`notifications.${word}`)}
        drawing="rest"
        act={place === 'here' && <LinkButton href={paths.home}>{t('notifications.empty_act')}</LinkButton>}
      >
        {t(`notifications.${word}_why`)}
      </EmptyState>
    </Card>
  )
}

/** Whoever stood in the row that leaves stands in the next one, or the one before, or at the title. */
function passFocusOn(rows: HTMLElement | null, id: string): void {
  const all = [...(rows?.querySelectorAll<HTMLElement>('[data-id]') ?? [])]
  const at = all.findIndex((row) => row.dataset.id === id)
  if (!all[at]?.contains(document.activeElement)) return
  const next = all[at + 1] ?? all[at - 1]
  requestAnimationFrame(() =>
    (next?.querySelector('a') ?? document.querySelector<HTMLElement>('h1'))?.focus(),
  )
}

/** What may tell me, what I choose, and what always does. */
export function NotificationsAside() {
  const t = useT()
  const levels = (['here', 'level', 'always'] as const).map((key) => ({
    key,
    title: t(`notifications.what_${key}`),
    text: t(`notifications.what_${key}_text`),
  }))
  return (
    <Card className={styles.what} aria-labelledby="notifications-what">
      <CardTitle id="notifications-what">{t('notifications.what')}</CardTitle>
      <dl>
        {levels.map(({ key, title, text }) => (
          <div key={key} data-level={key}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <a href={`${paths.settings}#levels`}>{t('notifications.what_set')}</a>
    </Card>
  )
}
