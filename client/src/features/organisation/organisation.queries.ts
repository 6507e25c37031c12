import { queryOptions } from '@tanstack/react-query'
import { readInstance } from '@osmose/shared/organisation/organisation.contract'
import { call } from '../../lib/call'

const organisationKeys = { all: ['organisation'] as const, instance: ['organisation', 'instance'] as const }

export const instanceQuery = queryOptions({
  queryKey: organisationKeys.instance,
  queryFn: ({ signal }) => call(readInstance, { signal }),
  staleTime: 60_000,
})
