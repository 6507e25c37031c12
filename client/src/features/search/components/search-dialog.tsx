import { useState } from 'react'
import { Search } from 'lucide-react'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { useModal } from '../../../ui/use-modal'
import { TextButton } from '../../../ui/text-button'
import { useTyped } from '../../directory/directory.public'
import { useMe } from '../../identity/identity.public'
import { addressOf } from '../address'
import { remember } from '../recent'
import { isEnough, type Wanted } from '../search.queries'
import { RecentSearches, SearchNotes } from './recent-searches'
import { Results, walkResults } from './results'
import { SearchField } from './search-field'
import { SearchFilters } from './search-filters'
import styles from './search-dialog.module.css'

/** The search over the page: Enter opens all results, the arrows choose one of them; Escape gives the page back. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const me = useMe().person.id
  const [wanted, setWanted] = useState<Wanted>({ q: '' })
  const [typed, setTyped] = useTyped(wanted.q, (q) => setWanted((was) => ({ ...was, q })))
  const enough = isEnough(wanted.q)
  const opened = () => {
    remember(me, typed)
    onClose()
  }
  const meant = { ...wanted, q: typed.trim() }
  const openAll = () => {
    if (!isEnough(meant.q)) return
    opened()
    go(addressOf(meant))
  }
  return (
    <dialog
      {...useModal(true, onClose)}
      aria-label={t('search.title')}
      className={styles.dialog}
      onKeyDown={walkResults}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <SearchField value={typed} onChange={setTyped} onEnter={openAll} autoFocus />
          <TextButton kind="quiet" onClick={onClose}>
            {t('search.close')}
          </TextButton>
        </div>
        <div className={styles.filters}>
          <SearchFilters wanted={wanted} onWanted={setWanted} />
        </div>
        <div className={styles.body}>
          <div className={styles.found}>
            {isEnough(meant.q) && (
              <a href={addressOf(meant)} className={styles.all} onClick={opened}>
                <Search aria-hidden />
                <span dir="auto">{t('search.all_results', { q: meant.q })}</span>
                <kbd aria-hidden>{t('search.keys_enter')}</kbd>
              </a>
            )}
            {enough ? (
              <Results wanted={wanted} onWanted={setWanted} onOpen={opened} typing />
            ) : (
              <p className={styles.start}>{t('search.start_why')}</p>
            )}
          </div>
          <div className={styles.side}>
            <RecentSearches onChoose={(q) => setWanted({ ...wanted, q })} />
            <SearchNotes />
          </div>
        </div>
        <div className={styles.foot}>
          <p aria-hidden>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keys_choose')}
          </p>
          <p aria-hidden>
            <kbd>{t('search.keys_enter')}</kbd> {t('search.keys_open')}
          </p>
          <p aria-hidden>
            <kbd>Ctrl</kbd> <kbd>K</kbd> {t('search.keys_here')}
          </p>
        </div>
      </div>
    </dialog>
  )
}
