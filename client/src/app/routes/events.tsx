import { LinkButton } from '../../ui/button'
import { PageTitle } from '../../ui/page-title'
import { Agenda } from '../../features/gatherings/gatherings.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { Columns } from '../shell/columns'

/** What is coming in my communities, by day. */
export function EventsPage() {
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
      <Agenda />
    </Columns>
  )
}
