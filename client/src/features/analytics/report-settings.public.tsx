import { useQuery } from '@tanstack/react-query'
import { reportSettingsQuery } from './analytics.queries'
import { ReportSettingsCard } from './components/report-settings'

/** The settings of the reports, for the administrator, who does not read them. */
export function ReportSettings() {
  const { data } = useQuery(reportSettingsQuery)
  return data ? <ReportSettingsCard settings={data} canChange /> : null
}
