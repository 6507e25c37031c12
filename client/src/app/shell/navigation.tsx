import { useQuery } from '@tanstack/react-query'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { CommunityMark } from '../../ui/community-mark'
import { hues } from '../../ui/hue'
import { Mark } from '../../ui/mark'
import { UnreadDot } from '../../ui/new-pill'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { myCommunitiesQuery } from '../../features/posts/posts.public'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { OwnBlock } from './own-block'
import { isHere, messages, notifications, type Place, placesOf } from './places'
import { unreadMessagesQuery } from '../../features/messages/unread.public'
import { unreadQuery } from './unread.queries'
import styles from './navigation.module.css'

/** The column at the left of a desk: the places, my communities, myself. */
export function Navigation({ me, pathname }: { me: Me; pathname: string }) {
  const t = useT()
  const unread = useQuery(unreadQuery).data?.any ?? false
  const written = useQuery(unreadMessagesQuery).data?.any ?? false
  return (
    <nav className={styles.navigation} aria-label={t('app.navigation')}>
      <a href={paths.home} className={styles.brand}>
        <Mark />
        <span>{t('app.name')}</span>
      </a>
      <div className={styles.scroll}>
        {placesOf(me).map((group) => (
          <div key={group.places[0]?.href}>
            {group.title && <p className={styles.group}>{t(group.title)}</p>}
            <ul>
              {group.places.map((place) => (
                <li key={place.href}>
                  <PlaceLink
                    place={place}
                    pathname={pathname}
                    unread={(place === notifications && unread) || (place === messages && written)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <MyCommunities pathname={pathname} />
      </div>
      <OwnBlock me={me} />
    </nav>
  )
}

function PlaceLink({ place, pathname, unread }: { place: Place; pathname: string; unread: boolean }) {
  const t = useT()
  const Drawing = place.icon
  return (
    <a href={place.href} className={styles.place} aria-current={isHere(place, pathname) ? 'page' : undefined}>
      <Drawing aria-hidden />
      <span>{t(place.text)}</span>
      {unread && (
        <>
          <UnreadDot />
          <VisuallyHidden>, {t('app.something_new')}</VisuallyHidden>
        </>
      )}
    </a>
  )
}

function MyCommunities({ pathname }: { pathname: string }) {
  const t = useT()
  const { data } = useQuery(myCommunitiesQuery)
  const shown = data?.filter((community) => !community.archived).slice(0, 12)
  if (!shown) return null
  return (
    <div>
      <p className={styles.group}>{t('app.my_communities')}</p>
      {shown.length === 0 && <p className={styles.none}>{t('app.no_community')}</p>}
      <ul>
        {shown.map((community) => {
          const href = paths.community(community.slug)
          return (
            <li key={community.id}>
              <a
                href={href}
                className={styles.community}
                aria-current={pathname === href ? 'page' : undefined}
              >
                <CommunityMark id={community.id} hue={hues[community.hue % hues.length]} />
                <span className={styles.name}>{community.name}</span>
                {community.unread && (
                  <>
                    <UnreadDot />
                    <VisuallyHidden>, {t('app.something_new')}</VisuallyHidden>
                  </>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
