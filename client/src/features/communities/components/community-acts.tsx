import { lazy, Suspense, useState } from 'react'
import {
  Archive,
  ArchiveRestore,
  BadgeCheck,
  Bell,
  ChevronDown,
  Ellipsis,
  Hourglass,
  Link2,
  LogOut,
  Pencil,
  ScrollText,
  UserPlus,
  UsersRound,
} from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { Menu, type MenuItem } from '../../../ui/menu'
import { copy } from '../../../ui/copy'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useBelonging } from '../use-belonging'
import { useCare } from '../use-care'
import styles from './community.module.css'

const AskDialog = lazy(() => import('./ask-dialog').then((module) => ({ default: module.AskDialog })))
const InviteDialog = lazy(() =>
  import('./invite-dialog').then((module) => ({ default: module.InviteDialog })),
)
const EditDialog = lazy(() => import('./edit-dialog').then((module) => ({ default: module.EditDialog })))
const ArrangeSheet = lazy(() =>
  import('./arrange-sheet').then((module) => ({ default: module.ArrangeSheet })),
)
const LeaveDialog = lazy(() => import('./leave-dialog').then((module) => ({ default: module.LeaveDialog })))
const ArchiveDialog = lazy(() =>
  import('./archive-dialog').then((module) => ({ default: module.ArchiveDialog })),
)
const LevelDialog = lazy(() =>
  import('../../notifications/level-dialog.public').then((module) => ({ default: module.LevelDialog })),
)
type Open = 'level' | 'ask' | 'invite' | 'edit' | 'arrange' | 'leave' | 'archive'

/** One act when I am outside; inside, what I am here and a menu of the rest. */
export function CommunityActs({ community }: { community: Community }) {
  const t = useT()
  const [open, setOpen] = useState<Open>()
  const { join, leave, withdraw } = useBelonging()
  const { setArchived, setOfficial } = useCare(community)
  const { name, can, myRole } = community
  const close = () => setOpen(undefined)

  const leaveIt = () => (community.visibility === 'public' ? void leave(community) : setOpen('leave'))
  const items: MenuItem[] = [
    ...(can.invite
      ? [{ id: 'invite', label: t('communities.invite'), icon: UserPlus, onSelect: () => setOpen('invite') }]
      : []),
    ...(can.edit
      ? [
          { id: 'edit', label: t('communities.edit'), icon: Pencil, onSelect: () => setOpen('edit') },
          {
            id: 'arrange',
            label: t('communities.arrange'),
            icon: ScrollText,
            onSelect: () => setOpen('arrange'),
          },
        ]
      : []),
    ...(can.makeOfficial
      ? [
          {
            id: 'official',
            label: t(community.official ? 'communities.official_drop' : 'communities.official_make'),
            icon: BadgeCheck,
            onSelect: () => void setOfficial(!community.official),
          },
        ]
      : []),
    ...(myRole === null
      ? []
      : [
          {
            id: 'level',
            label: t('communities.what_tells_me'),
            icon: Bell,
            onSelect: () => setOpen('level'),
          },
        ]),
    {
      id: 'link',
      label: t('communities.copy_link'),
      icon: Link2,
      onSelect: () =>
        void copy(location.origin + paths.community(community.slug), t('communities.link_copied')),
    },
    ...(can.archive && !community.archived
      ? [
          {
            id: 'archive',
            label: t('communities.archive'),
            icon: Archive,
            onSelect: () => setOpen('archive'),
          },
        ]
      : []),
    ...(can.archive && community.archived
      ? [
          {
            id: 'revive',
            label: t('communities.revive'),
            icon: ArchiveRestore,
            onSelect: () => void setArchived(false),
          },
        ]
      : []),
    ...(myRole !== null
      ? [leavingItem(can.leave, leaveIt, t('communities.leave'), t('communities.leave_last'))]
      : []),
  ]
  return (
    <>
      {myRole === null && can.join && (
        <Button kind="primary" size="large" icon={UsersRound} onClick={() => void join(community)}>
          {t(community.invited ? 'communities.accept_invitation' : 'communities.join')}
        </Button>
      )}
      {can.request && (
        <Button
          kind={can.moderate ? 'normal' : 'primary'}
          size={can.moderate ? 'normal' : 'large'}
          onClick={() => setOpen('ask')}
        >
          {t('communities.ask')}
        </Button>
      )}
      {community.requested && myRole === null && !can.join && (
        <span className={styles.requested}>
          <Hourglass aria-hidden />
          <span>{t('communities.requested_sent')}</span>
          <Button kind="quiet" size="small" onClick={() => void withdraw(community)}>
            {t('communities.withdraw')}
          </Button>
        </span>
      )}
      <Menu
        label={t('communities.menu', { name })}
        align="end"
        items={items}
        trigger={(props) =>
          myRole === null ? (
            <IconButton {...props} icon={Ellipsis} label={t('communities.more_acts')} tipAlign="end" />
          ) : (
            <Button {...props} iconEnd={ChevronDown}>
              {t(`communities.${myRole}_you`)}
            </Button>
          )
        }
      />
      <Suspense>
        {open === 'level' && <LevelDialog community={community} onClose={close} />}
        {open === 'ask' && <AskDialog community={community} onClose={close} />}
        {open === 'invite' && <InviteDialog community={community} onClose={close} />}
        {open === 'edit' && <EditDialog community={community} onClose={close} />}
        {open === 'arrange' && <ArrangeSheet community={community} onClose={close} />}
        {open === 'archive' && (
          <ArchiveDialog
            community={community}
            onClose={close}
            onArchive={() => {
              close()
              void setArchived(true)
            }}
          />
        )}
        {open === 'leave' && (
          <LeaveDialog
            community={community}
            onClose={close}
            onLeave={async () => {
              close()
              const left = await leave(community)
              if (left && community.visibility === 'secret') go(paths.communities)
            }}
          />
        )}
      </Suspense>
    </>
  )
}

const leavingItem = (allowed: boolean, onSelect: () => void, label: string, reason: string): MenuItem => ({
  id: 'leave',
  label,
  icon: LogOut,
  apart: true,
  disabledReason: allowed ? undefined : reason,
  onSelect,
})
