import { PenLine } from 'lucide-react'
import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { PageTitle } from '../../ui/page-title'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Feed } from '../../features/feed/feed.public'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

export function QuestionsPage({ search }: PageProps) {
  const t = useT()
  const me = useMe()
  const unanswered = search.show === 'unanswered'
  usePage({ title: t('feed.questions') })
  return (
    <Columns label={t('app.settings')} side={<QuietCard me={me} />}>
      <PageTitle
        acts={
          <LinkButton kind="primary" icon={PenLine} href={paths.write({ kind: 'question' })}>
            {t('feed.ask')}
          </LinkButton>
        }
      >
        {t('feed.questions')}
      </PageTitle>
      <Feed
        key={String(unanswered)}
        source={{ kind: 'question', unanswered: unanswered || undefined }}
        head={
          <SegmentedSwitch
            label={t('feed.kinds')}
            value={unanswered ? 'unanswered' : 'all'}
            onSelect={(value) =>
              go(value === 'all' ? paths.questions : `${paths.questions}?show=${value}`, { replace: true })
            }
            options={[
              { value: 'all', label: t('feed.all_questions') },
              { value: 'unanswered', label: t('feed.unanswered') },
            ]}
          />
        }
        empty={
          <EmptyState title={t(unanswered ? 'feed.empty_unanswered' : 'feed.empty_questions')} drawing="rest">
            {t('feed.empty_questions_why')}
          </EmptyState>
        }
      />
    </Columns>
  )
}
