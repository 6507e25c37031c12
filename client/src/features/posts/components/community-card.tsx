import { useQuery } from '@tanstack/react-query'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import { Card, CardTitle } from '../../../ui/card'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { myCommunitiesQuery } from '../posts.queries'
import styles from './community-card.module.css'

/** Where a post stands: what the community is for and how many read it, as far as I am in it. */
export function CommunityCard({ community }: { community: CommunityRef }) {
  const t = useT()
  const mine = useQuery(myCommunitiesQuery).data?.find(({ id }) => id === community.id)
  return (
    <Card ground="sunken" className={styles.card} aria-labelledby="community-card">
      <CardTitle id="community-card">
        <span dir="auto">{community.name}</span>
      </CardTitle>
      {mine && <p>{mine.purpose}</p>}
      <p>
        {mine && `${t('posts.members', { count: mine.memberCount })}. `}
        <a href={paths.community(community.slug)}>{t('posts.see_community')}</a>
      </p>
    </Card>
  )
}
