import { queryOptions } from '@tanstack/react-query'
import { listMandates } from '@osmose/shared/mandates/mandates.contract'
import { call } from '../../lib/call'

export const mandatesQuery = queryOptions({
  queryKey: ['mandates'] as const,
  queryFn: ({ signal }) => call(listMandates, { signal }),
})
