import { useQuery } from '@tanstack/react-query'
import { communityQuery } from '../../features/communities/communities.public'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { Ideas } from '../../features/ideas/ideas.public'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { PageTitle } from '../../ui/page-title'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

/** The ideas of one community, and what becomes of them. */
export function IdeasPage({ slug }: PageProps & { slug: string }) {
  const t = useT()
  const { data: community, error, refetch } = useQuery(communityQuery(slug))
  usePage({
    title: community ? t('ideas.page_title', { community: community.name }) : t('ideas.all'),
    up: paths.community(slug),
    short: t('ideas.all'),
  })
  if (error && !community) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!community)
    return (
      <Loading label={t('ideas.loading')}>
        <PostSkeleton />
      </Loading>
    )
  return (
    <Columns label={t('ideas.all')} side={null}>
      <PageTitle over={<a href={paths.community(community.slug)}>{community.name}</a>}>
        {t('ideas.page_title', { community: community.name })}
      </PageTitle>
      <Ideas community={community} canPost={community.can.post} />
    </Columns>
  )
}
