import { Charter } from '../../features/moderation/moderation.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import type { PageProps } from '../page-props'

export function CharterPage({ search }: PageProps) {
  const t = useT()
  usePage({ title: t('app.charter') })
  return <Charter version={search.version} />
}
