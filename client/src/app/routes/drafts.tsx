import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { Drafts } from '../../features/posts/components/drafts'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { Columns } from '../shell/columns'

export function DraftsPage() {
  const t = useT()
  const me = useMe()
  usePage({ title: t('drafts.title'), up: paths.me })
  return (
    <Columns label={t('app.settings')} side={<QuietCard me={me} />}>
      <Drafts />
    </Columns>
  )
}
