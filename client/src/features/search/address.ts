import { paths } from '../../lib/paths'
import type { Wanted } from './search.queries'

/** The address at which a search stands as a page. */
export function addressOf({ q, community, author }: Wanted): string {
  const search = new URLSearchParams({
    ...(q && { q }),
    ...(community && { community }),
    ...(author && { author }),
  })
  return search.size > 0 ? `${paths.search()}?${search}` : paths.search()
}
