import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listAccounts, readUninvited } from '@osmose/shared/identity/identity.contract'
import { type Import, listImports, readArrived, readImport } from '@osmose/shared/imports/imports.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export const importsKeys = {
  all: ['imports'] as const,
  list: ['imports', 'list'] as const,
  one: (importId: string) => ['imports', 'one', importId] as const,
  arrived: (importId: string) => ['imports', 'arrived', importId] as const,
  uninvited: ['imports', 'uninvited'] as const,
  accounts: (q: string, uninvited: boolean) => ['imports', 'accounts', q, uninvited] as const,
}

export const isUnderWay = ({ status }: Pick<Import, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

export const importsQuery = infiniteQueryOptions({
  queryKey: importsKeys.list,
  queryFn: ({ pageParam, signal }) => call(listImports, { query: { cursor: pageParam }, signal }),
  ...byCursor,
})

/** Asked again every second while it is under way. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: importsKeys.one(importId),
    queryFn: ({ signal }) => call(readImport, { params: { importId }, signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1000 : false),
  })

export const arrivedQuery = (importId: string) =>
  queryOptions({
    queryKey: importsKeys.arrived(importId),
    queryFn: ({ signal }) => call(readArrived, { params: { importId }, signal }),
  })

export const uninvitedQuery = queryOptions({
  queryKey: importsKeys.uninvited,
  queryFn: ({ signal }) => call(readUninvited, { signal }),
})

export const accountsQuery = (q: string, uninvited: boolean) =>
  queryOptions({
    queryKey: importsKeys.accounts(q, uninvited),
    queryFn: ({ signal }) =>
      call(listAccounts, { query: { q: q || undefined, uninvited: uninvited ? 'true' : undefined }, signal }),
    placeholderData: (former) => former,
  })
