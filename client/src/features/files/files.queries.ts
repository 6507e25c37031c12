import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listVersions } from '@osmose/shared/files/files.contract'
import { listFolders, listLibrary } from '@osmose/shared/files/library.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

export interface LibraryFilter {
  folder?: string
  from?: 'posts'
  q?: string
}

/** The message of a library makes everything under `all` stale. */
export const fileKeys = {
  all: ['files'] as const,
  versions: (fileId: string) => ['files', 'versions', fileId] as const,
  library: (communityId: string, filter: LibraryFilter) => ['files', 'library', communityId, filter] as const,
  folders: (communityId: string) => ['files', 'folders', communityId] as const,
}

export const versionsQuery = (fileId: string) =>
  queryOptions({
    queryKey: fileKeys.versions(fileId),
    queryFn: ({ signal }) => call(listVersions, { params: { fileId }, signal }),
  })

export const libraryQuery = (communityId: string, filter: LibraryFilter) =>
  infiniteQueryOptions({
    queryKey: fileKeys.library(communityId, filter),
    queryFn: ({ pageParam, signal }) =>
      call(listLibrary, { params: { communityId }, query: { ...filter, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
  })

export const foldersQuery = (communityId: string) =>
  queryOptions({
    queryKey: fileKeys.folders(communityId),
    queryFn: ({ signal }) => call(listFolders, { params: { communityId }, signal }),
  })
