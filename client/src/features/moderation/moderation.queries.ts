import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readCharter } from '@osmose/shared/moderation/charter.contract'
import {
  listCases,
  listReasons,
  readCase,
  readDecisions,
} from '@osmose/shared/moderation/moderation.contract'
import { listReports } from '@osmose/shared/moderation/reports.contract'
import { readPageDecisions } from '@osmose/shared/moderation/pages.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { paths } from '../../lib/paths'
import type { About } from './about'

export const moderationKeys = {
  all: ['moderation'] as const,
  charter: ['moderation', 'charter'] as const,
  charterVersion: (version?: string) => ['moderation', 'charter', version ?? ''] as const,
  cases: (state: 'waiting' | 'decided') => ['moderation', 'cases', state] as const,
  case: (caseId: string) => ['moderation', 'case', caseId] as const,
  reasons: ['moderation', 'reasons'] as const,
  reports: ['moderation', 'reports'] as const,
  decisions: ({ postId, commentId, pageId }: About) =>
    ['moderation', 'decisions', pageId ?? postId, commentId ?? ''] as const,
}

export const charterQuery = (version?: string) =>
  queryOptions({
    queryKey: moderationKeys.charterVersion(version),
    queryFn: ({ signal }) => call(readCharter, { query: { version }, signal }),
    staleTime: 60_000,
  })

export const casesQuery = (state: 'waiting' | 'decided') =>
  infiniteQueryOptions({
    queryKey: moderationKeys.cases(state),
    queryFn: ({ pageParam, signal }) => call(listCases, { query: { state, cursor: pageParam }, signal }),
    ...byCursor,
  })

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: moderationKeys.case(caseId),
    queryFn: ({ signal }) => call(readCase, { params: { caseId }, signal }),
  })

/** Messages that were shown to the moderation of the network. */
export const reportsQuery = queryOptions({
  queryKey: moderationKeys.reports,
  queryFn: ({ signal }) => call(listReports, { signal }),
})

export const reasonsQuery = queryOptions({
  queryKey: moderationKeys.reasons,
  queryFn: ({ signal }) => call(listReasons, { signal }),
  staleTime: 5 * 60_000,
})

export const decisionsQuery = (about: About) =>
  queryOptions({
    queryKey: moderationKeys.decisions(about),
    queryFn: ({ signal }) => {
      const { postId, commentId, pageId } = about
      return pageId !== undefined
        ? call(readPageDecisions, { params: { pageId }, signal })
        : call(readDecisions, { params: { postId }, query: { comment: commentId ?? undefined }, signal })
    },
  })

/** Where a case is read and decided. */
export const casePath = (caseId: string): string => `${paths.moderation}?flag=${caseId}`
