import { useEffect, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import type { Bookmark } from '@osmose/shared/bookmarks/bookmarks.contract'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { NextPage } from '../../../ui/next-page'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useNow } from '../../../lib/time'
import { useSettled } from '../../../lib/use-settled'
import { QueryFailure } from '../../failure/query-failure.public'
import { bookmarksQuery } from '../bookmarks.queries'
import { BookmarkRow } from './bookmark-row'
import styles from './bookmarks.module.css'

/** What one keeps, what asks to be seen again first. */
export function Bookmarks() {
  const t = useT()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250) || undefined
  const list = useInfiniteQuery(bookmarksQuery({ q }))
  const waiting = useInfiniteQuery({ ...bookmarksQuery({ due: 'true' }), enabled: q === undefined })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const due = q === undefined ? (waiting.data?.pages.flatMap((page) => page.items) ?? []) : []
  const others = items.filter(({ id }) => !due.some((one) => one.id === id))
  const nothing = list.isSuccess && items.length === 0
  const now = useNow()
  const overdue = others.filter(({ remindAt, due }) => !due && remindAt && Date.parse(remindAt) <= now).length
  const { refetch } = waiting
  useEffect(() => {
    if (overdue > 0) void refetch()
  }, [overdue, now, refetch])
  return (
    <div className={styles.bookmarks}>
      <PageTitle under={t('bookmarks.intro')}>{t('bookmarks.title')}</PageTitle>
      {!(nothing && q === undefined) && (
        <TextField
          type="search"
          icon={Search}
          label={t('bookmarks.search')}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {list.isPending && (
        <Loading page label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {list.isError && <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />}
      {nothing && (
        <Card as="div">
          <EmptyState
            title={t(q ? 'bookmarks.nothing_title' : 'bookmarks.empty_title')}
            drawing={q ? 'search' : 'rest'}
            act={!q && <LinkButton href={paths.home}>{t('bookmarks.read_feed')}</LinkButton>}
          >
            {t(q ? 'bookmarks.nothing_why' : 'bookmarks.empty_why')}
          </EmptyState>
        </Card>
      )}
      <Group title={t('bookmarks.due')} items={due} />
      <Group title={t(q ? 'bookmarks.found' : 'bookmarks.all')} items={others} />
      <NextPage of={list}>{t('bookmarks.more')}</NextPage>
    </div>
  )
}

function Group({ title, items }: { title: string; items: readonly Bookmark[] }) {
  if (items.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <Card as="div" flush>
        <ul>
          {items.map((bookmark) => (
            <BookmarkRow key={bookmark.id} bookmark={bookmark} />
          ))}
        </ul>
      </Card>
    </section>
  )
}
