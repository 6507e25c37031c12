import { useQuery } from '@tanstack/react-query'
import { communityQuery } from '../../features/communities/communities.public'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { NewPage } from '../../features/pages/components/new-page'
import { PagesLayout } from '../../features/pages/components/layout'
import { TreePanel } from '../../features/pages/components/tree'
import { treeQuery } from '../../features/pages/pages.public'
import { postQuery } from '../../features/posts/posts.public'
import { useT } from '../../lib/i18n'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import type { PageProps } from '../page-props'

/** Writing a page, from nothing or from a discussion. */
export function PageNewPage({ slug, search }: PageProps & { slug: string }) {
  const t = useT()
  const community = useQuery(communityQuery(slug))
  const id = community.data?.id ?? ''
  const tree = useQuery({ ...treeQuery(id), enabled: id !== '' })
  const from = search.from ?? ''
  const post = useQuery({ ...postQuery(from), enabled: from !== '' })
  const error = community.error ?? tree.error ?? (from ? post.error : null)
  if (error) return <QueryFailure error={error} onRetry={() => void tree.refetch()} />
  if (!community.data || !tree.data || (from && !post.data))
    return (
      <Loading label={t('app.loading')}>
        <PostSkeleton />
      </Loading>
    )
  return (
    <PagesLayout list={<TreePanel tree={tree.data} community={community.data} />}>
      <NewPage
        key={from}
        community={community.data}
        tree={tree.data}
        under={search.under}
        origin={post.data && { post: post.data, isAnswer: search.answer !== undefined }}
      />
    </PagesLayout>
  )
}
