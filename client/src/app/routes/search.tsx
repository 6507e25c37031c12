import { Card } from '../../ui/card'
import { addressOf } from '../../features/search/address'
import { RecentSearches, SearchNotes } from '../../features/search/components/recent-searches'
import { SearchPanel } from '../../features/search/components/search-page'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { phone, useMedia } from '../../lib/use-media'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'
import { HiddenTitle } from '../shell/hidden-title'
import styles from './search.module.css'

export function SearchPage({ search }: PageProps) {
  const t = useT()
  const narrow = useMedia(phone)
  const { q = '', community, author } = search
  const title = q ? t('search.title_for', { q }) : t('search.title')
  usePage({ title, ownSearch: true })
  return (
    <Columns
      label={t('search.where')}
      side={
        <>
          {!narrow && (
            <Card as="div">
              <RecentSearches onChoose={(again) => go(addressOf({ q: again, community, author }))} />
            </Card>
          )}
          <Card ground="sunken" as="div" className={styles.notes}>
            <SearchNotes />
          </Card>
        </>
      }
    >
      <HiddenTitle>{title}</HiddenTitle>
      <SearchPanel
        wanted={{ q, community, author }}
        onWanted={(wanted) => go(addressOf(wanted), { replace: true })}
      />
    </Columns>
  )
}
