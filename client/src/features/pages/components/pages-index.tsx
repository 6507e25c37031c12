import { useQuery } from '@tanstack/react-query'
import { CircleQuestionMark, PenLine } from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import type { PageTree } from '@osmose/shared/pages/pages.contract'
import { Card } from '../../../ui/card'
import { LinkButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'
import { FoundWords } from '../../text/found-words.public'
import { foundQuery } from '../pages.queries'
import { PageSearch } from './page-search'
import styles from './index.module.css'

type Props = { community: Community; tree: PageTree; q?: string }

/** All pages of a community, or those with some words. */
export function PagesIndex({ community, tree, q }: Props) {
  const t = useT()
  usePage({
    title: t('pages.title_of', { name: community.name }),
    up: paths.community(community.slug),
    short: community.name,
  })
  const write = tree.can.write && (
    <LinkButton kind="primary" icon={PenLine} href={paths.newPage(community.slug)}>
      {t('pages.write')}
    </LinkButton>
  )
  return (
    <div className={styles.index}>
      <PageTitle
        over={<a href={paths.community(community.slug)}>{community.name}</a>}
        acts={tree.items.length > 0 && write}
      >
        {t('pages.title')}
      </PageTitle>
      {tree.items.length === 0 && (
        <Card as="div">
          <EmptyState title={t('pages.empty')} act={write || undefined}>
            {t(tree.can.write ? 'pages.empty_why' : 'pages.empty_other')}
          </EmptyState>
        </Card>
      )}
      {tree.items.length > 0 && (
        <div className={styles.search}>
          <PageSearch slug={community.slug} q={q} key={q} />
        </div>
      )}
      {q ? <Found community={community} q={q} /> : <Contents community={community} tree={tree} />}
    </div>
  )
}

function Contents({ community, tree }: { community: Community; tree: PageTree }) {
  const t = useT()
  return (
    <ul className={styles.contents}>
      {tree.items.map((item) => (
        <li
          key={item.id}
          style={{ '--level': item.level } as object}
          data-top={item.level === 1 || undefined}
        >
          <a href={paths.page({ ...item, community })} lang={item.lang}>
            {item.title}
          </a>
          {item.id === tree.startPageId && <span>{t('pages.start_page')}</span>}
          {item.due && <span>{t('pages.due_mark')}</span>}
        </li>
      ))}
    </ul>
  )
}

function Found({ community, q }: { community: Community; q: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(foundQuery(q, community.id))
  if (error) return <QueryFailure error={error} level={2} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={3} />
      </Loading>
    )
  const terms = q.split(/\s+/)
  if (data.items.length === 0)
    return (
      <Card as="div">
        <EmptyState
          drawing="search"
          title={t('pages.find_none', { words: q })}
          act={
            <LinkButton
              icon={CircleQuestionMark}
              href={paths.write({ community: community.slug, kind: 'question' })}
            >
              {t('pages.find_ask')}
            </LinkButton>
          }
        >
          {t('pages.find_none_act')}
        </EmptyState>
      </Card>
    )
  return (
    <section aria-label={t('pages.found', { count: data.items.length })}>
      <p role="status" className={styles.count}>
        {t('pages.found', { count: data.items.length })}
      </p>
      <ul className={styles.found}>
        {data.items.map((page) => (
          <li key={page.id} lang={page.lang}>
            <h2>
              <a href={paths.page(page)}>
                <FoundWords text={page.title} terms={terms} />
              </a>
            </h2>
            <p>
              <FoundWords text={page.excerpt} terms={terms} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
