import type { ReactNode } from 'react'
import { Inbox } from 'lucide-react'
import { formatDate } from '@osmose/shared/core/format'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { Avatar } from '../../../ui/avatar'
import { LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import { Part } from '../../failure/part.public'
import type { Side } from './community-view'
import { CharterCard } from './place-words'
import { PlaceLatest } from './place-latest'
import styles from './community.module.css'

type Props = {
  community: Community
  side: Side
  /** What features bring; see `place-slots`. */
  brought: ReactNode
  /** Whether all of it is there to be drawn, so that nothing below is pushed down. */
  known: boolean
}

/** Beside a community: requests that wait for me, who looks after it, what is there, what one receives. */
export function CommunityAside({ community, side, brought, known }: Props) {
  const t = useT()
  const locale = useLocale()
  const since = formatDate(locale, new Date(community.createdAt), { month: 'long', year: 'numeric' })
  return (
    <>
      {community.can.moderate && community.openRequests > 0 && side !== 'requests' && (
        <Card className={styles.side} aria-labelledby="community-requests">
          <CardTitle id="community-requests">
            {t('communities.requests_title', { count: community.openRequests })}
          </CardTitle>
          <p>
            <LinkButton icon={Inbox} href={`${paths.community(community.slug)}?show=requests`}>
              {t('communities.requests_see')}
            </LinkButton>
          </p>
        </Card>
      )}
      <Card className={styles.side} aria-labelledby="community-leaders">
        <CardTitle id="community-leaders">{t('communities.led_by')}</CardTitle>
        <ul className={styles.leaders}>
          {community.leaders.map((leader) => (
            <li key={leader.id}>
              <Avatar {...faceOf(leader)} size={40} />
              <p className={styles.who}>
                <a href={paths.person(leader.id)} dir="auto">
                  {leader.name}
                </a>
                <small>{placeOf(leader)}</small>
              </p>
            </li>
          ))}
        </ul>
        <p>
          {community.leaders.length === 0 && `${t('communities.led_by_nobody')} `}
          {t('communities.since', { date: since })}
        </p>
      </Card>
      {known && (
        <Part kept={<Rest community={community} />}>
          {brought}
          <Rest community={community} />
        </Part>
      )}
    </>
  )
}

function Rest({ community }: { community: Community }) {
  const t = useT()
  return (
    <>
      <PlaceLatest community={community} />
      <CharterCard community={community} />
      <Card ground="sunken" className={styles.side} aria-labelledby="community-receive">
        <CardTitle id="community-receive">{t('communities.receive')}</CardTitle>
        <p>{t(`communities.receive_${received(community)}`)}</p>
      </Card>
    </>
  )
}

function received({ archived, myRole, can }: Community): 'archived' | 'member' | 'other' | 'closed' {
  if (archived) return 'archived'
  if (myRole !== null) return 'member'
  return can.read ? 'other' : 'closed'
}
