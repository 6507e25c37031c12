import { FollowingPage as Following } from '../../features/following/following.public'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { Columns } from '../shell/columns'

export function FollowingPage() {
  const t = useT()
  const me = useMe()
  return (
    <Columns label={t('app.settings')} side={<QuietCard me={me} />}>
      <Following />
    </Columns>
  )
}
