import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listThanks, listValues } from '@osmose/shared/kudos/thanks.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'

export const kudosKeys = {
  values: ['kudos', 'values'] as const,
  received: (personId: string) => ['kudos', 'received', personId] as const,
}

export const valuesQuery = queryOptions({
  queryKey: kudosKeys.values,
  queryFn: async ({ signal }) => (await call(listValues, { signal })).items,
  staleTime: 10 * 60_000,
})

export const thanksQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: kudosKeys.received(personId),
    queryFn: ({ pageParam, signal }) =>
      call(listThanks, { params: { personId }, query: { cursor: pageParam }, signal }),
    ...byCursor,
    meta: holdsPosts,
  })
