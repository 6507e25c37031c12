import { Privacy } from '../../features/settings/components/privacy'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'

export function PrivacyPage() {
  const t = useT()
  usePage({ title: t('app.privacy') })
  return <Privacy />
}
