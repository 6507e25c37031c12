import { Bookmark, Eye, LogOut, PencilLine, SlidersHorizontal, UserRound } from 'lucide-react'
import { Avatar } from '../../ui/avatar'
import { PageTitle } from '../../ui/page-title'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { applyTheme, currentTheme, type Theme } from '../../ui/theme'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useLocale, useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { faceOf, placeOf } from '../../lib/person'
import { useState } from 'react'
import { useSignOut } from '../shell/own-block'
import { placesOf } from '../shell/places'
import { useChooseLanguage } from '../shell/top-bar'
import styles from './me.module.css'

/** « Moi », the fifth place of a phone: what the column at the left of a desk holds, and more. */
export function MePage() {
  const t = useT()
  const me = useMe()
  const locale = useLocale()
  const choose = useChooseLanguage()
  const signOut = useSignOut()
  const [theme, setTheme] = useState<Theme>(currentTheme)
  usePage({ title: t('app.me') })
  const own = [
    { href: paths.person(me.person.id), text: t('app.profile'), icon: UserRound },
    { href: paths.drafts, text: t('app.drafts'), icon: PencilLine },
    { href: paths.bookmarks, text: t('app.bookmarks'), icon: Bookmark },
    { href: paths.settings, text: t('app.settings'), icon: SlidersHorizontal },
    { href: paths.seen, text: t('app.seen'), icon: Eye },
  ]
  const elsewhere = placesOf(me).flatMap((group) =>
    group.places.map((place) => ({ ...place, text: t(place.text) })),
  )
  return (
    <div className={styles.me}>
      <PageTitle under={placeOf(me.person)}>
        <span className={styles.title}>
          <Avatar {...faceOf(me.person)} size={48} />
          <span dir="auto">{me.person.name}</span>
        </span>
      </PageTitle>
      <QuietCard me={me} />
      {[own, elsewhere].map((links) => (
        <ul key={links[0]?.href} className={styles.links}>
          {links.map(({ href, text, icon: Drawing }) => (
            <li key={href}>
              <a href={href}>
                <Drawing aria-hidden />
                {text}
              </a>
            </li>
          ))}
        </ul>
      ))}
      <div className={styles.choice}>
        <span>{t('app.language')}</span>
        <SegmentedSwitch
          label={t('app.language')}
          value={locale}
          onSelect={(value) => void choose(value)}
          options={[
            { value: 'fr', label: t('app.french') },
            { value: 'en', label: t('app.english') },
          ]}
        />
      </div>
      <div className={styles.choice}>
        <span>{t('app.appearance')}</span>
        <SegmentedSwitch
          label={t('app.appearance')}
          value={theme}
          onSelect={(value) => {
            applyTheme(value)
            setTheme(value)
          }}
          options={[
            { value: 'light', label: t('app.light') },
            { value: 'dark', label: t('app.dark') },
            { value: 'auto', label: t('app.auto') },
          ]}
        />
      </div>
      <ul className={styles.links}>
        <li>
          <button type="button" onClick={signOut}>
            <LogOut aria-hidden />
            {t('app.sign_out')}
          </button>
        </li>
      </ul>
    </div>
  )
}
