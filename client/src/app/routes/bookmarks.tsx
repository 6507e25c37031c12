import { Bookmarks } from '../../features/bookmarks/bookmarks.public'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { Columns } from '../shell/columns'

export function BookmarksPage() {
  const t = useT()
  const me = useMe()
  usePage({ title: t('bookmarks.title'), up: paths.me })
  return (
    <Columns label={t('app.settings')} side={<QuietCard me={me} />}>
      <Bookmarks />
    </Columns>
  )
}
