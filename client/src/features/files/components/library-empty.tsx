import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { useT } from '../../../lib/i18n'
import type { LibraryFilter } from '../files.queries'

type Props = { filter: LibraryFilter; mayAdd: boolean; onFilter: (filter: LibraryFilter) => void }

/** Nothing here: why, and a way on. */
export function NoFiles({ filter, mayAdd, onFilter }: Props) {
  const t = useT()
  const { title, why } = reasonOf(filter, mayAdd)
  return (
    <Card as="div">
      <EmptyState
        drawing={filter.q ? 'search' : 'open'}
        title={filter.q ? t('files.found_none', { q: filter.q }) : t(title)}
        act={filter.q ? <Button onClick={() => onFilter({})}>{t('files.search_clear')}</Button> : undefined}
      >
        {t(why)}
      </EmptyState>
    </Card>
  )
}

function reasonOf({ q, from, folder }: LibraryFilter, mayAdd: boolean) {
  if (q) return { title: 'files.empty_title', why: 'files.found_none_why' } as const
  if (from) return { title: 'files.empty_posts', why: 'files.empty_posts_why' } as const
  if (folder && mayAdd) return { title: 'files.empty_folder', why: 'files.empty_folder_why' } as const
  if (folder) return { title: 'files.empty_folder', why: 'files.empty_other' } as const
  return { title: 'files.empty_title', why: mayAdd ? 'files.empty_why' : 'files.empty_other' } as const
}
