import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { SeenByHr } from '../../features/analytics/seen.public'

export function SeenPage() {
  const t = useT()
  usePage({ title: t('app.seen') })
  return <SeenByHr />
}
