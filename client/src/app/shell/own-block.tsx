import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Bookmark, Eye, Keyboard, LogOut, PencilLine, SlidersHorizontal, UserRound } from 'lucide-react'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { Avatar } from '../../ui/avatar'
import { Menu } from '../../ui/menu'
import { showToast } from '../../ui/toasts'
import type { ApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import { faceOf, placeOf } from '../../lib/person'
import { signOutHere } from '../session'
import { keyList } from './key-list-store'
import styles from './navigation.module.css'

export function useSignOut() {
  const client = useQueryClient()
  const router = useRouter()
  return () => void signOutHere(client, router).catch((error: ApiError) => showToast(errorText(error)))
}

/** Myself at the foot of the navigation: what HR sees, and a menu. */
export function OwnBlock({ me }: { me: Me }) {
  const t = useT()
  const signOut = useSignOut()
  return (
    <div className={styles.own}>
      <a href={paths.seen} className={styles.seen}>
        <Eye aria-hidden />
        {t('app.seen')}
      </a>
      <Menu
        label={t('app.my_menu', { name: me.person.name })}
        items={[
          {
            id: 'profile',
            label: t('app.profile'),
            icon: UserRound,
            onSelect: () => go(paths.person(me.person.id)),
          },
          {
            id: 'drafts',
            label: t('app.drafts'),
            icon: PencilLine,
            onSelect: () => go(paths.drafts),
          },
          {
            id: 'bookmarks',
            label: t('app.bookmarks'),
            icon: Bookmark,
            onSelect: () => go(paths.bookmarks),
          },
          {
            id: 'settings',
            label: t('app.settings'),
            icon: SlidersHorizontal,
            onSelect: () => go(paths.settings),
          },
          { id: 'seen', label: t('app.seen'), icon: Eye, onSelect: () => go(paths.seen) },
          {
            id: 'keys',
            label: t('app.keys_title'),
            icon: Keyboard,
            shortcut: '?',
            onSelect: () => keyList.set(true),
          },
          { id: 'out', label: t('app.sign_out'), icon: LogOut, apart: true, onSelect: signOut },
        ]}
        trigger={(props) => (
          <button
            type="button"
            {...props}
            className={styles.me}
            aria-label={t('app.my_menu', { name: me.person.name })}
          >
            <Avatar {...faceOf(me.person)} />
            <span>
              <strong dir="auto">{me.person.name}</strong>
              <small>{placeOf(me.person) || me.organisation.name}</small>
            </span>
          </button>
        )}
      />
    </div>
  )
}
