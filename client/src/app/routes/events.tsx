import { isId } from '@osmose/shared/core/is-id'
import { LinkButton } from '../../ui/button'
import { PageTitle } from '../../ui/page-title'
import { Agenda, type AgendaFilter } from '../../features/gatherings/gatherings.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

/** What is coming in my communities, by day; what is chosen stands in the address. */
export function EventsPage({ search }: PageProps) {
  const t = useT()
  usePage({ title: t('gatherings.agenda') })
  return (
    <Columns label={t('gatherings.agenda')} side={null}>
      <PageTitle
        under={t('gatherings.agenda_under')}
        acts={
          <LinkButton kind="primary" href={paths.write({ kind: 'event' })}>
            {t('gatherings.invite')}
          </LinkButton>
        }
      >
        {t('gatherings.agenda')}
      </PageTitle>
      <Agenda
        filter={{
          when: search.when === 'past' ? 'past' : 'coming',
          whose: search.whose === 'mine' ? 'mine' : 'all',
          ...(search.community && isId(search.community.toLowerCase()) && { community: search.community }),
        }}
        onFilter={(filter) => go(addressOf(filter), { replace: true })}
      />
    </Columns>
  )
}

function addressOf({ when, whose, community }: AgendaFilter): string {
  const search = new URLSearchParams({
    ...(when !== 'coming' && { when }),
    ...(whose !== 'all' && { whose }),
    ...(community && { community }),
  })
  return search.size > 0 ? `${paths.events}?${search}` : paths.events
}
