import { Morning } from '../../features/today/today.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'

export function TodayPage() {
  const t = useT()
  usePage({ title: t('app.today') })
  return <Morning />
}
