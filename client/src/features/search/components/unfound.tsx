import { useQuery } from '@tanstack/react-query'
import { listUnfound } from '@osmose/shared/search/search.contract'
import { EmptyState } from '../../../ui/empty-state'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { Table } from '../../../ui/table'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'

/** What several people looked for in vain; nobody's search by itself. */
export function Unfound() {
  const t = useT()
  const { data, error, refetch } = useQuery({
    queryKey: ['search', 'unfound'],
    queryFn: ({ signal }) => call(listUnfound, { signal }),
  })
  if (error && !data) return <QueryFailure error={error} level={2} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={6} />
      </Loading>
    )
  if (data.items.length === 0)
    return (
      <EmptyState drawing="rest" title={t('search.unfound_none')}>
        {t('search.unfound_none_why')}
      </EmptyState>
    )
  return (
    <Table
      caption={t('search.unfound')}
      captionHidden
      columns={[
        { id: 'words', label: t('search.unfound_words') },
        { id: 'times', label: t('search.unfound_times'), align: 'end' },
        { id: 'act', label: t('search.unfound_act'), align: 'end' },
      ]}
      rows={data.items.map(({ words, times }) => ({
        id: words,
        head: <a href={paths.search(words)}>{words}</a>,
        cells: [
          t('search.unfound_times_about', { times }),
          <a key="write" href={paths.write()} aria-label={t('search.unfound_write', { words })}>
            {t('search.unfound_act')}
          </a>,
        ],
      }))}
    />
  )
}
