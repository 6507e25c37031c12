import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../ui/empty-state'
import { useT } from '../../../lib/i18n'
import { phone, useMedia } from '../../../lib/use-media'
import { profileQuery, useTyped } from '../../directory/directory.public'
import { useMe } from '../../identity/identity.public'
import { remember } from '../recent'
import { isEnough, type Wanted } from '../search.queries'
import { RecentSearches } from './recent-searches'
import { Results, walkResults } from './results'
import { SearchField } from './search-field'
import { SearchFilters } from './search-filters'
import styles from './search.module.css'

type Props = { wanted: Wanted; onWanted: (wanted: Wanted) => void }

/** The search as a page: it has an address, and on a phone it is the only form. */
export function SearchPanel({ wanted, onWanted }: Props) {
  const me = useMe().person.id
  const narrow = useMedia(phone)
  const [typed, setTyped] = useTyped(wanted.q, (q) => onWanted({ ...wanted, q }))
  const enough = isEnough(wanted.q)
  const keepIt = () => remember(me, typed)
  return (
    <div className={styles.panel} onKeyDown={walkResults}>
      <SearchField
        value={typed}
        onChange={setTyped}
        autoFocus={!enough}
        onEnter={() => {
          keepIt()
          onWanted({ ...wanted, q: typed.trim() })
        }}
      />
      <SearchFilters wanted={wanted} onWanted={onWanted} />
      {enough ? (
        <Results wanted={wanted} onWanted={onWanted} onOpen={keepIt} />
      ) : (
        <Start author={wanted.author} />
      )}
      {!enough && narrow && <RecentSearches onChoose={(q) => onWanted({ ...wanted, q })} />}
    </div>
  )
}

function Start({ author }: { author?: string }) {
  const t = useT()
  const name = useQuery({ ...profileQuery(author ?? ''), enabled: author !== undefined }).data?.person.name
  return (
    <EmptyState drawing="search" title={name ? t('search.start_author', { name }) : t('search.start')}>
      {t('search.start_why')}
    </EmptyState>
  )
}
