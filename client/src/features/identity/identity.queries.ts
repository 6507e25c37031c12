import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Me, readMe } from '@osmose/shared/identity/identity.contract'
import { call } from '../../lib/call'

export const identityKeys = { all: ['identity'] as const, me: ['identity', 'me'] as const }

export const meQuery = queryOptions({
  queryKey: identityKeys.me,
  queryFn: ({ signal }) => call(readMe, { signal }),
  staleTime: 5 * 60_000,
})

/** Who is signed in. Only below the shell, which waits for it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe outside of the shell')
  return data
}
