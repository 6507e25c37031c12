import { queryOptions } from '@tanstack/react-query'
import {
  listReports,
  readReport,
  readReportSettings,
  readSeen,
} from '@osmose/shared/analytics/analytics.contract'
import { call } from '../../lib/call'

export const analyticsKeys = {
  all: ['analytics'] as const,
  months: ['analytics', 'months'] as const,
  report: (month: string) => ['analytics', 'report', month] as const,
  seen: ['analytics', 'seen'] as const,
  settings: ['analytics', 'settings'] as const,
}

export const monthsQuery = queryOptions({
  queryKey: analyticsKeys.months,
  queryFn: ({ signal }) => call(listReports, { signal }),
})

/** A published report never changes. */
export const reportQuery = (month: string) =>
  queryOptions({
    queryKey: analyticsKeys.report(month),
    queryFn: ({ signal }) => call(readReport, { params: { month }, signal }),
    staleTime: Infinity,
  })

export const reportSettingsQuery = queryOptions({
  queryKey: analyticsKeys.settings,
  queryFn: ({ signal }) => call(readReportSettings, { signal }),
})

export const seenQuery = queryOptions({
  queryKey: analyticsKeys.seen,
  queryFn: ({ signal }) => call(readSeen, { signal }),
})
