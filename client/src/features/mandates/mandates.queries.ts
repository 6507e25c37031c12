import { queryOptions } from '@tanstack/react-query'
import { listMandates, type Mandate } from '@osmose/shared/mandates/mandates.contract'
import { call } from '../../lib/call'

/** Who gave one. */
export type Giver = Mandate['from']

export const mandatesQuery = queryOptions({
  queryKey: ['mandates'] as const,
  queryFn: ({ signal }) => call(listMandates, { signal }),
})
