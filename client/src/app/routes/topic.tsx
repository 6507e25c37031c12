import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { TopicPosts } from '../../features/topics/topics.public'
import { useT } from '../../lib/i18n'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

export function TopicPage({ slug }: PageProps & { slug: string }) {
  const t = useT()
  const me = useMe()
  return (
    <Columns label={t('app.settings')} side={<QuietCard me={me} />}>
      <TopicPosts key={slug} slug={slug} />
    </Columns>
  )
}
