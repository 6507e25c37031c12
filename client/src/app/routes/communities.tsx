import { Plus } from 'lucide-react'
import { template as templates } from '@osmose/shared/communities/communities.contract'
import { LinkButton } from '../../ui/button'
import { PageTitle } from '../../ui/page-title'
import { Browse } from '../../features/communities/components/browse'
import type { CommunitiesFilter } from '../../features/communities/communities.queries'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'

export function CommunitiesPage({ search }: PageProps) {
  const t = useT()
  usePage({ title: t('app.communities'), ownSearch: true })
  const show = search.show === 'mine' || search.show === 'archived' ? search.show : 'all'
  const kind = templates.options.find((one) => one === search.for)
  return (
    <>
      <PageTitle
        under={t('communities.under')}
        acts={
          <LinkButton kind="primary" icon={Plus} href={paths.newCommunity}>
            {t('communities.create')}
          </LinkButton>
        }
      >
        {t('communities.title')}
      </PageTitle>
      <Browse
        filter={{ show, q: search.q ?? '', ...(kind && { template: kind }) }}
        onFilter={(filter) => go(addressOf(filter), { replace: true })}
      />
    </>
  )
}

function addressOf({ show, q, template }: CommunitiesFilter): string {
  const search = new URLSearchParams({
    ...(show !== 'all' && { show }),
    ...(template && { for: template }),
    ...(q && { q }),
  })
  return search.size > 0 ? `${paths.communities}?${search}` : paths.communities
}
