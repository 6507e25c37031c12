import { useQuery } from '@tanstack/react-query'
import { CircleUserRound, PenLine } from 'lucide-react'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { UnreadDot } from '../../ui/new-pill'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { isHere, notifications, phonePlacesOf, type Place } from './places'
import { unreadQuery } from './unread.queries'
import styles from './bottom-bar.module.css'

/** The five places under the thumb. */
export function BottomBar({ me, pathname }: { me: Me; pathname: string }) {
  const t = useT()
  const unread = useQuery(unreadQuery).data?.any ?? false
  const places: Place[] = [
    ...phonePlacesOf(me),
    { href: paths.write(), text: 'app.write', icon: PenLine },
    notifications,
    { href: paths.me, text: 'app.me', icon: CircleUserRound },
  ]
  return (
    <nav className={styles.bar} aria-label={t('app.shortcuts_nav')}>
      <ul>
        {places.map((place) => {
          const Drawing = place.icon
          return (
            <li key={place.href}>
              <a href={place.href} aria-current={isHere(place, pathname) ? 'page' : undefined}>
                <span className={styles.icon}>
                  <Drawing aria-hidden />
                  {place === notifications && unread && <UnreadDot className={styles.dot} />}
                </span>
                <span className={styles.word}>{t(place.text)}</span>
                {place === notifications && unread && (
                  <VisuallyHidden>, {t('app.something_new')}</VisuallyHidden>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
