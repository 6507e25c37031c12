import { lazy, Suspense } from 'react'
import { useStore } from '../../lib/store'
import { searching } from './searching'

export { openSearch } from './searching'

const SearchDialog = lazy(() => import('./components/search-dialog').then((module) => ({ default: module.SearchDialog })))

/** The search over whatever page one is on; draws nothing until it is opened. */
export function SearchOverPage() {
  if (!useStore(searching)) return null
  return (
    <Suspense>
      <SearchDialog onClose={() => searching.set(false)} />
    </Suspense>
  )
}
