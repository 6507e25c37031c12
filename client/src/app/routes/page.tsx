import { lazy, Suspense, useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { pageIdOf } from '@osmose/shared/pages/address'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { useOpened } from '../../features/notifications/notifications.public'
import { PagesLayout } from '../../features/pages/components/layout'
import { PageAside } from '../../features/pages/components/page-aside'
import { PageView } from '../../features/pages/components/page-view'
import { TreePanel } from '../../features/pages/components/tree'
import { pageQuery, treeQuery } from '../../features/pages/pages.public'
import { ApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import { Bar, Loading, PostSkeleton } from '../../ui/skeleton'
import type { PageProps } from '../page-props'

const EditPage = lazy(() =>
  import('../../features/pages/components/edit-page').then((module) => ({ default: module.EditPage })),
)
const HistoryView = lazy(() =>
  import('../../features/pages/components/history-view').then((module) => ({ default: module.HistoryView })),
)

/** One page of a community. The id in its address decides; old names and places lead to the current ones. */
export function PagePage({ slug, page: segment, search, hash }: PageProps & { slug?: string; page: string }) {
  const t = useT()
  const loading = (
    <Loading label={t('pages.loading_one')}>
      <Bar width="22rem" height="2.6rem" />
      <br />
      <PostSkeleton />
    </Loading>
  )
  const pageId = pageIdOf(segment) ?? ''
  useOpened('page', pageId)
  const lang = search.lang === 'fr' || search.lang === 'en' ? search.lang : undefined
  const isEditing = search.edit !== undefined
  // The other language may not be written yet: it is written beside the one that is.
  const asked = useQuery({ ...pageQuery(pageId, lang), enabled: pageId !== '', retry: false })
  const isMissing = asked.error?.message === 'not_found' && isEditing && lang !== undefined
  const first = useQuery({ ...pageQuery(pageId), enabled: isMissing })
  const { data: page, error, refetch } = isMissing ? first : asked
  const tree = useQuery({ ...treeQuery(page?.community.id ?? ''), enabled: page !== undefined }).data

  const here = page && paths.page(page)
  const isElsewhere = here !== (slug && `${paths.pages(slug)}/${segment}`)
  useEffect(() => {
    if (isElsewhere && here) go(here + location.search + (hash && `#${hash}`), { replace: true })
  }, [isElsewhere, here, hash])

  if (pageId === '' || (error && (!page || error.message === 'not_found')))
    return <QueryFailure error={error ?? notThere} onRetry={() => void refetch()} />
  if (!page) return loading
  const list = tree && <TreePanel tree={tree} community={page.community} current={page.id} />
  if (isEditing && page.can.edit)
    return (
      <PagesLayout list={list}>
        <Suspense fallback={loading}>
          <EditPage key={`${page.id} ${lang ?? page.lang}`} page={page} lang={lang ?? page.lang} />
        </Suspense>
      </PagesLayout>
    )
  if (search.history !== undefined)
    return (
      <PagesLayout list={list}>
        <Suspense fallback={loading}>
          <HistoryView page={page} from={search.from} to={search.to} />
        </Suspense>
      </PagesLayout>
    )
  return (
    <PagesLayout list={list} side={<PageAside page={page} />}>
      <PageView page={page} tree={tree} hash={hash} />
    </PagesLayout>
  )
}

const notThere = new ApiError('not_found')
