import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type IdeaState, ideaStates } from '@osmose/shared/ideas/idea.contract'
import type { IdeaOrder } from '@osmose/shared/ideas/ideas.contract'
import { Card, CardTitle } from '../../ui/card'
import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { NextPage } from '../../ui/next-page'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Select } from '../../ui/select'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { QueryFailure } from '../failure/query-failure.public'
import { PostCard } from '../posts/posts.public'
import { ideasQuery } from './ideas.queries'
import styles from './idea.module.css'

type Place = { id: string; slug: string; name: string }
const orders: readonly IdeaOrder[] = ['votes', 'date', 'state']

/** The ideas of a community, in the order one asks for. */
export function Ideas({ community, canPost }: { community: Place; canPost: boolean }) {
  const t = useT()
  const [order, setOrder] = useState<IdeaOrder>('votes')
  const [state, setState] = useState<IdeaState | ''>('')
  const list = useInfiniteQuery(ideasQuery(community.id, order, state || undefined))
  const ideas = list.data?.pages.flatMap((page) => page.items) ?? []
  const propose = canPost && (
    <LinkButton kind="primary" href={paths.write({ community: community.slug, kind: 'idea' })}>
      {t('ideas.propose')}
    </LinkButton>
  )
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <SegmentedSwitch
          label={t('ideas.order')}
          value={order}
          onSelect={setOrder}
          options={orders.map((value) => ({ value, label: t(`ideas.order_${value}`) }))}
        />
        <Select
          label={t('ideas.only')}
          labelHidden
          value={state}
          onSelect={setState}
          options={[
            { value: '', label: t('ideas.any_state') },
            ...ideaStates.map((value) => ({ value, label: t(`ideas.state_${value}`) })),
          ]}
        />
      </div>
      {list.isPending && (
        <Loading label={t('ideas.loading')}>
          <PostSkeleton />
        </Loading>
      )}
      {list.isError && ideas.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && ideas.length === 0 && (
        <Card as="div">
          <EmptyState title={t(state ? 'ideas.none_state' : 'ideas.none')} act={propose}>
            {t('ideas.none_why')}
          </EmptyState>
        </Card>
      )}
      <ol className={styles.posts}>
        {ideas.map((post) => (
          <li key={post.id}>
            <PostCard post={post} withinCommunity />
          </li>
        ))}
      </ol>
      <NextPage of={list}>{t('ideas.more')}</NextPage>
      {ideas.length > 0 && propose}
    </div>
  )
}

/** Beside a community: its three most supported ideas; nothing where there is none. */
export function CommunityIdeas({ community }: { community: Place }) {
  const t = useT()
  const list = useInfiniteQuery(ideasQuery(community.id, 'votes'))
  const ideas = list.data?.pages[0]?.items.slice(0, 3) ?? []
  if (ideas.length === 0) return null
  return (
    <Card aria-labelledby="community-ideas">
      <CardTitle id="community-ideas">{t('ideas.all')}</CardTitle>
      <ul className={styles.brief}>
        {ideas.map((post) => (
          <li key={post.id}>
            <a href={paths.post(post.id)} lang={post.lang} dir="auto">
              {post.title}
            </a>
            {post.details?.kind === 'idea' && (
              <small>
                {t('ideas.counted', { count: post.details.votes })}, {t(`ideas.state_${post.details.state}`)}
              </small>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.ideas(community.slug)}>{t('ideas.all_of', { community: community.name })}</a>
      </p>
    </Card>
  )
}
