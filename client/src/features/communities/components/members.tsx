import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { ActsMenu } from '../../../ui/acts-menu'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Dialog } from '../../../ui/dialog'
import type { MenuItem } from '../../../ui/menu'
import { NextPage } from '../../../ui/next-page'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, positionOf } from '../../../lib/person'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { membersQuery } from '../communities.queries'
import { type Member, useCare } from '../use-care'
import { MembersTools } from './members-tools'
import styles from './community.module.css'

/** Who belongs here: those who look after it first. Owners name others; moderators remove. */
export function Members({ community }: { community: Community }) {
  const t = useT()
  const list = useInfiniteQuery(membersQuery(community.id))
  const [removing, setRemoving] = useState<Member>()
  const { remove } = useCare(community)
  const members = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending)
    return (
      <Loading label={t('communities.members_loading')}>
        <RowsSkeleton rows={6} />
      </Loading>
    )
  if (list.isError && members.length === 0)
    return <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
  return (
    <div className={styles.members}>
      {community.can.edit && <MembersTools community={community} />}
      <p className={styles.order}>{t('communities.members_order')}</p>
      <Card as="div" flush>
        <ul>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              community={community}
              onRemove={() => setRemoving(member)}
            />
          ))}
        </ul>
      </Card>
      <NextPage of={list}>{t('communities.more')}</NextPage>
      {removing && (
        <Dialog
          open
          alert
          onClose={() => setRemoving(undefined)}
          title={t('communities.remove_title', { name: removing.name })}
          acts={
            <>
              <Button kind="quiet" onClick={() => setRemoving(undefined)}>
                {t('communities.keep')}
              </Button>
              <Button
                kind="danger"
                onClick={() => {
                  setRemoving(undefined)
                  void remove(removing)
                }}
              >
                {t('communities.remove_act')}
              </Button>
            </>
          }
        >
          <p>
            {t(
              community.visibility === 'public' ? 'communities.remove_why_public' : 'communities.remove_why',
            )}
          </p>
        </Dialog>
      )}
    </div>
  )
}

const roles = ['owner', 'moderator', 'member'] as const

function MemberRow({
  member,
  community,
  onRemove,
}: {
  member: Member
  community: Community
  onRemove: () => void
}) {
  const t = useT()
  const me = useMe().person.id === member.id
  const { setRole } = useCare(community)
  const { can } = community
  const removable = !me && can.moderate && (can.edit || member.role === 'member')
  const items: MenuItem[] = [
    ...(can.edit
      ? roles.map((role) => ({
          id: role,
          label: t(`communities.make_${role}`),
          hint: t(`communities.make_${role}_hint`),
          checked: member.role === role,
          onSelect: () => member.role !== role && void setRole(member, role),
        }))
      : []),
    ...(removable
      ? [
          {
            id: 'remove',
            label: t('communities.remove'),
            icon: UserMinus,
            danger: true,
            apart: can.edit,
            onSelect: onRemove,
          },
        ]
      : []),
  ]
  return (
    <li className={styles.member}>
      <Avatar {...faceOf(member)} />
      <p className={styles.who}>
        <a href={paths.person(member.id)} dir="auto">
          {member.name}
        </a>
        {me && <span> · {t('communities.you')}</span>}
        <small>{positionOf(member)}</small>
      </p>
      {member.role !== 'member' && (
        <span className={styles.role}>{t(`communities.role_${member.role}`)}</span>
      )}
      {items.length > 0 && (
        <ActsMenu label={t('communities.member_menu', { name: member.name })} items={items} />
      )}
    </li>
  )
}
