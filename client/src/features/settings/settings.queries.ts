import { queryOptions } from '@tanstack/react-query'
import { listSessions } from '@osmose/shared/identity/identity.contract'
import { call } from '../../lib/call'

/** Sessions belong to identity: what changes there makes this stale. */
export const sessionsQuery = queryOptions({
  queryKey: ['identity', 'sessions'] as const,
  queryFn: ({ signal }) => call(listSessions, { signal }),
})
