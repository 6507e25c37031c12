import { PageTitle } from '../../ui/page-title'
import { Directory, DirectoryAside } from '../../features/directory/components/directory'
import type { PeopleFilter } from '../../features/directory/directory.queries'
import { useMe } from '../../features/identity/identity.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

export function PeoplePage({ search }: PageProps) {
  const t = useT()
  const me = useMe()
  usePage({ title: t('app.people'), ownSearch: true })
  const { q, department, site } = search
  return (
    <Columns label={t('directory.order')} side={<DirectoryAside personId={me.person.id} />}>
      <PageTitle>{t('directory.title')}</PageTitle>
      <Directory
        filter={{ q: q || undefined, department, site, newcomers: search.newcomers === 'true' || undefined }}
        onFilter={(filter) => go(addressOf(filter), { replace: true })}
      />
    </Columns>
  )
}

function addressOf({ q, department, site, newcomers }: PeopleFilter): string {
  const wanted = { q, department, site, newcomers: newcomers && 'true' }
  const search = new URLSearchParams(
    Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  return search.size > 0 ? `${paths.people}?${search}` : paths.people
}
