import { queryOptions } from '@tanstack/react-query'
import { readToday } from '@osmose/shared/today/today.contract'
import { call } from '../../lib/call'
import { todayKeys } from './today.keys'

export const todayQuery = queryOptions({
  queryKey: todayKeys.page,
  queryFn: ({ signal }) => call(readToday, { signal }),
  /** Waiting grows by itself, and not every place of a community manager is one they hear. */
  refetchInterval: 5 * 60_000,
})
