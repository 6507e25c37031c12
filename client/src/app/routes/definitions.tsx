import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { Definitions } from '../../features/analytics/definitions.public'

export function DefinitionsPage({ hash }: { hash: string }) {
  const t = useT()
  usePage({ title: t('app.definitions') })
  return <Definitions here={hash} />
}
