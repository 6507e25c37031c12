import { lazy, Suspense, useEffect } from 'react'
import { useStore } from '../../lib/store'
import { searching } from './searching'

export { remember } from './recent'
export { openSearch } from './searching'

const load = () => import('./components/search-dialog')
const SearchDialog = lazy(() => load().then((module) => ({ default: module.SearchDialog })))

/**
 * The search over whatever page one is on; draws nothing until it is opened. Its code comes once the page is at rest, so
 * that the first letters typed after the key are not lost.
 */
export function SearchOverPage() {
  const open = useStore(searching)
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), 3_000)
    return () => clearTimeout(timer)
  }, [])
  if (!open) return null
  return (
    <Suspense>
      <SearchDialog onClose={() => searching.set(false)} />
    </Suspense>
  )
}
