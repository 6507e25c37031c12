import { type ReactNode, useState } from 'react'
import { Archive, PenLine } from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { Banner } from '../../../ui/banner'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { TabLinks } from '../../../ui/tabs'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { CommunityAim, CommunityHead, CommunitySigns, isLong, saysMore } from './community-head'
import { Glance } from './glance'
import { Invitations, useDay } from './invitations'
import { Members } from './members'
import { Requests } from './requests'
import styles from './community.module.css'

export type Side = 'posts' | 'files' | 'members' | 'requests'
type Props = {
  community: Community
  side: Side
  /** The posts of this community; brought by a feature above. */
  conversation: ReactNode
  /** Its files; brought by a feature above. */
  files: ReactNode
  /** What stands beside it on a desk, where there is no side. */
  beside?: ReactNode
}

/** A community: what it is for, then its conversation, its members, those who ask to enter. */
export function CommunityView({ community, side, conversation, files, beside }: Props) {
  const t = useT()
  const { can, name } = community
  usePage({ title: name, up: paths.communities, short: t('communities.back') })
  const day = useDay()
  const opened = community.can.read || community.can.moderate
  // Whoever is in knows what it is for: the conversation comes first, and the signs are folded on a phone.
  const isMember = community.myRole !== null
  const isFolded = beside !== undefined && isMember
  const [whole, setWhole] = useState(!isMember)
  const more = isFolded ? isLong(community.purpose) : saysMore(community)
  return (
    <div className={styles.community}>
      <CommunityHead community={community} />
      {community.archived && (
        <Banner tone="warn" icon={Archive}>
          <strong>{t('communities.archived_title')}.</strong> {t('communities.archived_why')}
        </Banner>
      )}
      {community.invited && !isMember && (
        <Banner tone="brand">
          {t('communities.invited')}{' '}
          {community.invitedUntil && t('communities.invitation_until', { date: day(community.invitedUntil) })}
        </Banner>
      )}
      {side === 'posts' && (
        <>
          <CommunityAim
            community={community}
            whole={whole}
            turn={isMember && more ? () => setWhole(!whole) : undefined}
          />
          {!isFolded && <CommunitySigns community={community} whole={whole} />}
          {beside && (
            <Glance community={community}>
              {isFolded && <CommunitySigns community={community} whole />}
              {beside}
            </Glance>
          )}
        </>
      )}
      {opened ? (
        <>
          <Sides community={community} side={side} />
          {side === 'posts' && (can.read ? conversation : <Closed community={community} />)}
          {side === 'files' && (can.read ? files : <Closed community={community} />)}
          {side === 'members' && <Members community={community} />}
          {side === 'requests' && can.moderate && (
            <>
              <Requests community={community} />
              <Invitations community={community} />
            </>
          )}
        </>
      ) : (
        <Closed community={community} />
      )}
    </div>
  )
}

function Sides({
  community: { slug, can, archived, openRequests },
  side,
}: {
  community: Community
  side: Side
}) {
  const t = useT()
  const here = paths.community(slug)
  const sides: { value: Side | 'pages'; href: string; label: string }[] = [
    { value: 'posts', href: here, label: t('communities.side_posts') },
    ...(can.read
      ? [{ value: 'pages' as const, href: paths.pages(slug), label: t('communities.side_pages') }]
      : []),
    { value: 'files', href: paths.communityFiles(slug), label: t('files.side') },
    { value: 'members', href: `${here}?show=members`, label: t('communities.side_members') },
    ...(can.moderate
      ? [{ value: 'requests' as const, href: `${here}?show=requests`, label: t('communities.side_requests') }]
      : []),
  ]
  return (
    <div className={styles.sides}>
      <TabLinks label={t('communities.sides')}>
        {sides.map(({ value, href, label }) => (
          <a key={value} href={href} aria-current={value === side ? 'page' : undefined}>
            {label}
            {value === 'requests' && openRequests > 0 && <span className={styles.some}>{openRequests}</span>}
          </a>
        ))}
      </TabLinks>
      {can.post && (
        <LinkButton kind="primary" icon={PenLine} href={paths.write({ community: slug })}>
          {t('communities.write_here')}
        </LinkButton>
      )}
      {can.read && !can.post && !archived && (
        <p className={styles.outside}>{t('communities.join_to_write')}</p>
      )}
    </div>
  )
}

/** What a person outside sees of a closed place: that it exists, and how to enter. */
function Closed({ community }: { community: Community }) {
  const t = useT()
  return (
    <Card as="div">
      <EmptyState drawing="closed" title={t('communities.closed_title')}>
        {t(
          community.requested && !community.can.join
            ? 'communities.closed_requested'
            : 'communities.closed_why',
        )}
      </EmptyState>
    </Card>
  )
}

/** Nothing published yet: who may write is asked to begin. */
export function EmptyConversation({ community }: { community: Community }) {
  const t = useT()
  const act = community.can.post ? (
    <LinkButton kind="primary" icon={PenLine} href={paths.write({ community: community.slug })}>
      {t('communities.write_here')}
    </LinkButton>
  ) : undefined
  return (
    <Card as="div">
      <EmptyState title={t('communities.empty_posts')} act={act}>
        {t(community.can.post ? 'communities.empty_posts_why' : 'communities.empty_posts_other')}
      </EmptyState>
    </Card>
  )
}
