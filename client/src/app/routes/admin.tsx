import { useState } from 'react'
import { ReportSettings } from '../../features/analytics/report-settings.public'
import {
  Accounts,
  ContentImports,
  ImportPromises,
  InstanceFacts,
  PeopleImport,
  Uninvited,
} from '../../features/imports/imports.public'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { useMe } from '../../features/identity/identity.public'
import { PageTitle } from '../../ui/page-title'
import { Tabs } from '../../ui/tabs'
import { ApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'
import styles from './admin.module.css'

type Section = 'people' | 'content' | 'instance'
const isSection = (value: string | undefined): value is Section =>
  value === 'people' || value === 'content' || value === 'instance'

/** For administrators only: to others it is what every page is that is not open to them. */
export function AdminPage({ search }: PageProps) {
  const t = useT()
  usePage({ title: t('app.administration') })
  if (!useMe().roles.includes('admin')) return <QueryFailure error={new ApiError('forbidden')} />
  return <Administration search={search} />
}

/** People, what comes from elsewhere, and the instance itself. */
function Administration({ search }: Pick<PageProps, 'search'>) {
  const t = useT()
  const [first] = useState(() => (isSection(search.section) ? search.section : 'people'))
  const section = isSection(search.section) ? search.section : first
  const tabs = [
    {
      value: 'people' as const,
      label: t('imports.people'),
      panel: (
        <div className={styles.stack}>
          <PeopleImport />
          <Uninvited />
          <Accounts />
        </div>
      ),
    },
    {
      value: 'content' as const,
      label: t('imports.title'),
      panel: (
        <Columns label={t('imports.respects')} side={<ImportPromises />}>
          <ContentImports />
        </Columns>
      ),
    },
    {
      value: 'instance' as const,
      label: t('imports.instance'),
      panel: (
        <div className={styles.stack}>
          <InstanceFacts />
          <ReportSettings />
        </div>
      ),
    },
  ]
  return (
    <>
      <PageTitle>{t('app.administration')}</PageTitle>
      <Tabs
        label={t('imports.sections')}
        tabs={tabs}
        value={section}
        onSelect={(value) => go(`${paths.admin}?section=${value}`, { replace: true })}
      />
    </>
  )
}
