import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Card } from '../../ui/card'
import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { MoreButton } from '../../ui/more-button'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Select } from '../../ui/select'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { deviceZone, useNow } from '../../lib/time'
import { QueryFailure } from '../failure/query-failure.public'
import { myCommunitiesQuery, PostCard } from '../posts/posts.public'
import { DayStrip } from './day-strip'
import { eventsQuery } from './gatherings.queries'
import { dayKey, dayText, nearDay } from './when'
import styles from './gatherings.module.css'

/** Events by day, on the reader's clocks. */
export function Agenda() {
  const t = useT()
  const [when, setWhen] = useState<'coming' | 'past'>('coming')
  const [whose, setWhose] = useState<'all' | 'mine'>('all')
  const [community, setCommunity] = useState('')
  const list = useInfiniteQuery(
    eventsQuery({ when, mine: whose === 'mine', community: community || undefined }),
  )
  const communities = useQuery(myCommunitiesQuery).data ?? []
  const events = list.data?.pages.flatMap((page) => page.items) ?? []
  const invite = (
    <LinkButton kind="primary" href={paths.write({ kind: 'event' })}>
      {t('gatherings.invite')}
    </LinkButton>
  )
  return (
    <div className={styles.list}>
      <div className={styles.filters}>
        <SegmentedSwitch
          label={t('gatherings.when')}
          value={when}
          onSelect={setWhen}
          options={(['coming', 'past'] as const).map((value) => ({
            value,
            label: t(`gatherings.when_${value}`),
          }))}
        />
        <SegmentedSwitch
          label={t('gatherings.whose')}
          value={whose}
          onSelect={setWhose}
          options={(['all', 'mine'] as const).map((value) => ({
            value,
            label: t(`gatherings.whose_${value}`),
          }))}
        />
        <Select
          label={t('gatherings.community')}
          labelHidden
          value={community}
          onSelect={setCommunity}
          options={[
            { value: '', label: t('gatherings.any_community') },
            ...communities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {when === 'coming' && events.length > 0 && <DayStrip events={events} />}
      {list.isPending && (
        <Loading label={t('gatherings.loading')}>
          <PostSkeleton />
        </Loading>
      )}
      {list.isError && events.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && events.length === 0 && (
        <Card as="div">
          <EmptyState
            title={t(
              when === 'past'
                ? 'gatherings.none_past'
                : whose === 'mine'
                  ? 'gatherings.none_mine'
                  : 'gatherings.none',
            )}
            drawing="rest"
            level={2}
            act={invite}
          >
            {t('gatherings.none_why')}
          </EmptyState>
        </Card>
      )}
      {byDay(events).map(([day, posts]) => (
        <Day key={day} day={day} posts={posts} />
      ))}
      {list.hasNextPage && (
        <MoreButton onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('gatherings.more')}
        </MoreButton>
      )}
    </div>
  )
}

function Day({ day, posts }: { day: string; posts: readonly Post[] }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const near = nearDay(day, now)
  return (
    <section className={styles.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} tabIndex={-1}>
        {near && `${t(`gatherings.${near}`)}, `}
        {dayText(day, locale, now)}
      </h2>
      <ol>
        {posts.map((post) => (
          <li key={post.id}>
            <PostCard post={post} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** In the order of the list; what began earlier stands on the day it began. */
function byDay(events: readonly Post[]): [string, Post[]][] {
  const days = new Map<string, Post[]>()
  for (const post of events) {
    if (post.details?.kind !== 'event') continue
    const day = dayKey(post.details.startsAt, deviceZone)
    days.set(day, [...(days.get(day) ?? []), post])
  }
  return [...days]
}
