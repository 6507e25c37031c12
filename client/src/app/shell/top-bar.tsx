import { type RefObject, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, Languages, Mail, Search, X } from 'lucide-react'
import { editMySettings } from '@osmose/shared/directory/directory.contract'
import type { Locale } from '@osmose/shared/core/fields'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { IconButton } from '../../ui/icon-button'
import { Mark } from '../../ui/mark'
import { Menu } from '../../ui/menu'
import { UnreadDot } from '../../ui/new-pill'
import { showToast } from '../../ui/toasts'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { unreadMessagesQuery } from '../../features/messages/unread.public'
import { QuietHours } from '../../features/organisation/organisation.public'
import { remember } from '../../features/search/search.public'
import { type ApiError, call } from '../../lib/call'
import { errorText, speak, useLocale, useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import type { Page } from '../../lib/page'
import { paths } from '../../lib/paths'
import { phone, useMedia } from '../../lib/use-media'
import styles from './top-bar.module.css'

type Props = { me: Me; page: Page | undefined; search: RefObject<HTMLInputElement | null> }

export function TopBar({ me, page, search }: Props) {
  const t = useT()
  return (
    <header className={styles.bar} data-below={page?.up !== undefined || undefined}>
      {page?.up !== undefined && (
        <div className={styles.below}>
          <a href={page.up} className={styles.back} aria-label={t('app.back')}>
            <ArrowLeft aria-hidden />
          </a>
          <div className={styles.where}>
            <p>{page.short ?? page.title}</p>
            {page.under && <p>{page.under}</p>}
          </div>
        </div>
      )}
      <div className={styles.inner}>
        <a href={paths.home} className={styles.mark} aria-label={t('app.home')}>
          <Mark />
        </a>
        {page?.ownSearch ? (
          <span className={styles.rest} />
        ) : (
          <SearchBox field={search} personId={me.person.id} />
        )}
        <MessagesLink />
        <div className={styles.end}>
          <QuietHours me={me} />
          <LanguageMenu />
        </div>
      </div>
    </header>
  )
}

/** On a phone messages have no place under the thumb: their icon stands here, with its dot. */
function MessagesLink() {
  const t = useT()
  const unread = useQuery(unreadMessagesQuery).data?.any ?? false
  return (
    <a href={paths.messages} className={styles.messages}>
      <Mail aria-hidden />
      <VisuallyHidden>
        {t('app.messages')}
        {unread && `, ${t('app.something_new')}`}
      </VisuallyHidden>
      {unread && <UnreadDot className={styles.dot} />}
    </a>
  )
}

type SearchProps = { field: Props['search']; personId: string }

function SearchBox({ field, personId }: SearchProps) {
  const t = useT()
  const [q, setQ] = useState('')
  const narrow = useMedia(phone)
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault()
        if (q.trim() === '') return
        field.current?.blur()
        remember(personId, q)
        go(paths.search(q.trim()))
      }}
    >
      <Search aria-hidden />
      <input
        ref={field}
        type="search"
        enterKeyHint="search"
        value={q}
        maxLength={200}
        aria-label={t('app.search')}
        aria-keyshortcuts="/ Control+K"
        placeholder={t(narrow ? 'app.search_hint_short' : 'app.search_hint')}
        onChange={(event) => setQ(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && (q ? setQ('') : event.currentTarget.blur())}
      />
      {q ? (
        <IconButton icon={X} label={t('app.search_empty')} tip="none" onClick={() => setQ('')} />
      ) : (
        <kbd aria-hidden>/</kbd>
      )}
    </form>
  )
}

/** Changes my language here and wherever I read Osmose. What was written in both comes again, in the one I read now. */
export function useChooseLanguage() {
  const client = useQueryClient()
  return async (locale: Locale) => {
    try {
      await Promise.all([call(editMySettings, { body: { locale } }), speak(locale)])
      client.removeQueries({ predicate: (query) => query.getObserversCount() === 0 })
      await client.invalidateQueries()
    } catch (error) {
      showToast(errorText(error as ApiError))
    }
  }
}

function LanguageMenu() {
  const t = useT()
  const locale = useLocale()
  const choose = useChooseLanguage()
  return (
    <Menu
      label={t('app.language')}
      align="end"
      items={(['fr', 'en'] as const).map((option) => ({
        id: option,
        label: t(option === 'fr' ? 'app.french' : 'app.english'),
        checked: option === locale,
        onSelect: () => void choose(option),
      }))}
      trigger={(props) => (
        <button type="button" {...props} className={styles.language}>
          <Languages aria-hidden />
          {t('app.language_name')}
        </button>
      )}
    />
  )
}
