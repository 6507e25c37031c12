import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { communityQuery } from '../../features/communities/communities.public'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { PagesLayout } from '../../features/pages/components/layout'
import { PagesIndex } from '../../features/pages/components/pages-index'
import { TreePanel } from '../../features/pages/components/tree'
import { treeQuery } from '../../features/pages/pages.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import type { PageProps } from '../page-props'

/** The pages of a community; reading starts where its leaders said, unless one asks for all of them. */
export function PagesPage({ slug, search }: PageProps & { slug: string }) {
  const t = useT()
  const community = useQuery(communityQuery(slug))
  const id = community.data?.id ?? ''
  const tree = useQuery({ ...treeQuery(id), enabled: id !== '' })
  const start = tree.data?.items.find((item) => item.id === tree.data.startPageId)
  const isAsked = search.all !== undefined || search.q !== undefined
  const begin =
    community.data && start && !isAsked ? paths.page({ ...start, community: community.data }) : undefined
  useEffect(() => {
    if (begin) go(begin, { replace: true })
  }, [begin])
  const error = community.error ?? tree.error
  if (error) return <QueryFailure error={error} onRetry={() => void tree.refetch()} />
  if (!community.data || !tree.data || begin)
    return (
      <Loading label={t('pages.loading')}>
        <RowsSkeleton rows={8} />
      </Loading>
    )
  return (
    <PagesLayout list={<TreePanel tree={tree.data} community={community.data} q={search.q} />}>
      <PagesIndex community={community.data} tree={tree.data} q={search.q} />
    </PagesLayout>
  )
}
