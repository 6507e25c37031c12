import { isPhone } from '../../lib/use-media'
import { store } from '../../lib/store'

/** Whether the search stands over the page on a desk; on a phone it is a page of its own. */
export const searching = store(false)

/** Opens it over the page and says so; on a phone the caller goes to `paths.search()`. */
export function openSearch(): boolean {
  if (isPhone()) return false
  searching.set(true)
  return true
}
