import { onlineManager, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError, isUnsent } from '../lib/call'

/** The cache of one session. `onSignedOut` is called when the server no longer knows this session. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const queryCache = new QueryCache({
    onError: (error, query) => {
      if (isApiError(error, 'not_signed_in') && query.queryKey[0] !== 'identity') onSignedOut()
    },
  })
  queryCache.subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'pause' && !onlineManager.isOnline())
      sayUnreachable(event.query)
  })
  return new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'offlineFirst',
        retry: (failures, error) => failures < 2 && isUnsent(error),
        retryDelay: (attempt) => 800 * 2 ** attempt * (0.7 + Math.random() * 0.6),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Without a network a query waits for it in silence; where there is nothing to show meanwhile, that is said instead. */
function sayUnreachable(query: Query): void {
  const { data, fetchFailureReason: error } = query.state
  if (data !== undefined || error === null) return
  void query.cancel({ silent: true })
  query.setState({ status: 'error', error, fetchStatus: 'idle' })
}
