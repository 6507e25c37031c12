import { useQuery } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Card } from '../../ui/card'
import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { MoreButton } from '../../ui/more-button'
import { NewPill } from '../../ui/new-pill'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Select } from '../../ui/select'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { useNow } from '../../lib/time'
import { QueryFailure } from '../failure/query-failure.public'
import { myCommunitiesQuery, PostCard } from '../posts/posts.public'
import { DayStrip } from './day-strip'
import { type AgendaFilter, useAgenda } from './use-agenda'
import { dayText, nearDay } from './when'
import styles from './gatherings.module.css'

/** Events by day, on the reader’s clocks. */
export function Agenda({
  filter,
  onFilter,
}: {
  filter: AgendaFilter
  onFilter: (filter: AgendaFilter) => void
}) {
  const t = useT()
  const { when, whose, community = '' } = filter
  const { list, events, days, news, renew } = useAgenda(filter)
  const communities = useQuery(myCommunitiesQuery).data
  const isElsewhere = communities !== undefined && !communities.some(({ id }) => id === community)
  const invite = <LinkButton href={paths.write({ kind: 'event' })}>{t('gatherings.invite')}</LinkButton>
  return (
    <div className={styles.list}>
      <div className={styles.filters}>
        <SegmentedSwitch
          label={t('gatherings.when')}
          value={when}
          onSelect={(value) => onFilter({ ...filter, when: value })}
          options={(['coming', 'past'] as const).map((value) => ({
            value,
            label: t(`gatherings.when_${value}`),
          }))}
        />
        <SegmentedSwitch
          label={t('gatherings.whose')}
          value={whose}
          onSelect={(value) => onFilter({ ...filter, whose: value })}
          options={(['all', 'mine'] as const).map((value) => ({
            value,
            label: t(`gatherings.whose_${value}`),
          }))}
        />
        <Select
          label={t('gatherings.community')}
          labelHidden
          value={community}
          onSelect={(value) => onFilter({ ...filter, community: value || undefined })}
          options={[
            { value: '', label: t('gatherings.any_community') },
            ...(communities ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ...(community && isElsewhere
              ? [{ value: community, label: events[0]?.community.name ?? t('gatherings.this_community') }]
              : []),
          ]}
        />
      </div>
      <NewPill className={styles.pill} onClick={() => void renew()}>
        {news && t('gatherings.agenda_news')}
      </NewPill>
      {when === 'coming' && events.length > 0 && <DayStrip days={days} />}
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
      {days.map(([day, posts]) => (
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
