import { Accessibility } from '../../features/settings/components/accessibility'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'

export function AccessibilityPage() {
  const t = useT()
  usePage({ title: t('app.accessibility') })
  return <Accessibility />
}
