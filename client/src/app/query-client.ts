import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError, isUnsent } from '../lib/call'

/** The cache of one session. `onSignedOut` is called when the server no longer knows this session. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isApiError(error, 'not_signed_in') && query.queryKey[0] !== 'identity') onSignedOut()
      },
    }),
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
