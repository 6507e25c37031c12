import { PageTitle } from '../../ui/page-title'
import { Unfound } from '../../features/search/components/unfound'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { Columns } from '../shell/columns'

export function UnfoundPage() {
  const t = useT()
  usePage({ title: t('search.unfound') })
  return (
    <Columns label={t('app.settings')} side={null}>
      <PageTitle under={t('search.unfound_why')}>{t('search.unfound')}</PageTitle>
      <Unfound />
    </Columns>
  )
}
