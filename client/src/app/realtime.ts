import type { QueryClient } from '@tanstack/react-query'
import { catchUpFeeds, feedRealtime } from '../features/feed/feed.realtime'
import { gatheringsRealtime } from '../features/gatherings/gatherings.realtime'
import { messagesRealtime } from '../features/messages/messages.realtime'
import { pagesRealtime } from '../features/pages/pages.realtime'
import { postsRealtime } from '../features/posts/posts.realtime'
import { todayRealtime } from '../features/today/today.realtime'
import { interpreter } from '../lib/realtime'
import type { Listener } from '../lib/socket'

/** What features hear. A message of a feature that is not listed makes what it keeps stale, which is right for most. */
export const hearings = [
  ...postsRealtime,
  ...feedRealtime,
  ...todayRealtime,
  ...gatheringsRealtime,
  ...messagesRealtime,
  ...pagesRealtime,
]

export function createListener(client: QueryClient, ended: () => void): Listener {
  return {
    ...interpreter(client, hearings),
    refresh() {
      void client.invalidateQueries({ predicate: (query) => query.meta?.holdsPosts !== true })
      void catchUpFeeds(client)
    },
    ended,
  }
}
