import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { NextPage } from '../../../ui/next-page'
import { PageTitle } from '../../../ui/page-title'
import { Loading, PostSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { StanceButtons } from '../../following/following.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { PostCard } from '../../posts/posts.public'
import { topicPostsQuery, topicQuery } from '../topics.queries'
import styles from './topic-posts.module.css'

/** What one may read about a topic, newest first. */
export function TopicPosts({ slug }: { slug: string }) {
  const t = useT()
  const topic = useQuery(topicQuery(slug))
  const list = useInfiniteQuery(topicPostsQuery(slug))
  const posts = list.data?.pages.flatMap((page) => page.items) ?? []
  const name = t('topics.name', { label: topic.data?.label ?? slug })
  usePage({ title: name, up: paths.home })
  if (topic.isError) return <QueryFailure error={topic.error} onRetry={() => void topic.refetch()} />
  return (
    <div className={styles.topic}>
      <PageTitle
        under={t('topics.about')}
        acts={topic.data && <StanceButtons kind="topic" target={slug} name={topic.data.label} />}
      >
        <span dir="auto">{name}</span>
      </PageTitle>
      {list.isPending && (
        <Loading label={t('app.loading')}>
          <PostSkeleton />
        </Loading>
      )}
      {list.isError && posts.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && posts.length === 0 && (
        <Card as="div">
          <EmptyState title={t('topics.empty_title')} drawing="search">
            {t('topics.empty_why')}
          </EmptyState>
        </Card>
      )}
      <ol className={styles.list}>
        {posts.map((post) => (
          <li key={post.id}>
            <PostCard post={post} />
          </li>
        ))}
      </ol>
      <NextPage of={list}>{t('topics.more')}</NextPage>
    </div>
  )
}
