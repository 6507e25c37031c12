import { useInfiniteQuery } from '@tanstack/react-query'
import { CheckCheck } from 'lucide-react'
import { Button, LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { MoreButton } from '../../../ui/more-button'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useNow } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { byDay } from '../by-day'
import { notificationsQuery } from '../notifications.queries'
import { useReading } from '../use-reading'
import { NotificationRow } from './notification-row'
import styles from './notifications.module.css'

/** What concerns me, in words, by day. */
export function Notifications() {
  const t = useT()
  const locale = useLocale()
  const me = useMe()
  const now = useNow()
  const list = useInfiniteQuery(notificationsQuery)
  const { readAll } = useReading()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const unread = items.filter(({ read }) => !read).length
  const newest = items[0]?.at
  return (
    <div className={styles.notifications}>
      <PageTitle
        acts={
          unread > 0 &&
          newest && (
            <Button icon={CheckCheck} onClick={() => void readAll(newest)}>
              {t('notifications.read_all')}
            </Button>
          )
        }
      >
        {list.isPending ? t('notifications.short') : t('notifications.title', { count: unread })}
      </PageTitle>
      {list.isPending && (
        <Loading label={t('notifications.loading')}>
          <RowsSkeleton rows={6} />
        </Loading>
      )}
      {list.isError && items.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && items.length === 0 && (
        <Card as="div">
          <EmptyState
            title={t('notifications.empty')}
            drawing="rest"
            act={<LinkButton href={paths.home}>{t('notifications.empty_act')}</LinkButton>}
          >
            {t('notifications.empty_why')}
          </EmptyState>
        </Card>
      )}
      {byDay(t, locale, items, now, me.timeZone).map((day) => (
        <section key={day.key} className={styles.day} aria-labelledby={`day-${day.key}`}>
          <h2 id={`day-${day.key}`}>{day.title}</h2>
          <Card as="div" flush>
            <ul>
              {day.items.map((notification) => (
                <NotificationRow key={notification.id} notification={notification} />
              ))}
            </ul>
          </Card>
        </section>
      ))}
      {list.hasNextPage && (
        <MoreButton onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('notifications.more')}
        </MoreButton>
      )}
      {items.length > 0 && !list.hasNextPage && <p className={styles.last}>{t('notifications.end')}</p>}
    </div>
  )
}

/** What may tell me, and what never does. */
export function NotificationsAside() {
  const t = useT()
  const levels = [
    { key: 'now', title: t('notifications.what_now'), text: t('notifications.what_now_text') },
    { key: 'here', title: t('notifications.what_here'), text: t('notifications.what_here_text') },
    { key: 'never', title: t('notifications.what_never'), text: t('notifications.what_never_text') },
  ]
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
    </Card>
  )
}
