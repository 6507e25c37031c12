import { PageTitle } from '../../ui/page-title'
import { NewCommunity, NewCommunityAside } from '../../features/communities/components/new-community'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { Columns } from '../shell/columns'

export function CommunityNewPage() {
  const t = useT()
  usePage({ title: t('communities.new_short'), up: paths.communities })
  return (
    <Columns label={t('communities.new_aside')} side={<NewCommunityAside />}>
      <PageTitle under={t('communities.new_under')}>{t('communities.new_title')}</PageTitle>
      <NewCommunity />
    </Columns>
  )
}
