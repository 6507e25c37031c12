import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { AdoptionReport } from '../../features/analytics/report.public'

export function ReportsPage({ search }: { search: Record<string, string | undefined> }) {
  const t = useT()
  usePage({ title: t('app.reports') })
  return <AdoptionReport month={search.month} />
}
