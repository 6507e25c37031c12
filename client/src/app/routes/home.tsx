import { Suspense, useState } from 'react'
import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { TextButton } from '../../ui/text-button'
import { Feed, WriteInvite } from '../../features/feed/feed.public'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { useT, useWholeSpeech } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { phone, useMedia } from '../../lib/use-media'
import { homeSlots, homeTops } from '../home-slots'
import { Columns } from '../shell/columns'
import { HiddenTitle } from '../shell/hidden-title'

type Shown = 'all' | 'discussion' | 'question'

/** The posts of my communities by date, and beside them what concerns my day. */
export function HomePage() {
  const t = useT()
  const me = useMe()
  const [shown, setShown] = useState<Shown>('all')
  const whole = useWholeSpeech()
  const narrow = useMedia(phone)
  const cards = <Suspense>{whole && homeSlots.map((Slot, at) => <Slot key={at} />)}</Suspense>
  usePage({ title: t('feed.title') })
  return (
    <Columns
      label={t('app.my_communities')}
      side={
        <>
          <QuietCard me={me} />
          {!narrow && cards}
        </>
      }
    >
      <HiddenTitle>{t('feed.title')}</HiddenTitle>
      <WriteInvite />
      <Suspense>{whole && homeTops.map((Top, at) => <Top key={at} />)}</Suspense>
      {narrow && cards}
      <Feed
        key={shown}
        source={shown === 'all' ? {} : { kind: shown }}
        keepsPlace={shown === 'all'}
        head={
          <SegmentedSwitch
            label={t('feed.kinds')}
            value={shown}
            onSelect={setShown}
            options={[
              { value: 'all', label: t('feed.all') },
              { value: 'discussion', label: t('feed.discussions') },
              { value: 'question', label: t('feed.questions_only') },
            ]}
          />
        }
        empty={
          shown === 'all' ? (
            <EmptyState
              title={t('feed.empty_title')}
              act={
                <LinkButton kind="primary" href={paths.communities}>
                  {t('feed.empty_act')}
                </LinkButton>
              }
            >
              {t('feed.empty_why')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('feed.empty_filter')}
              drawing="rest"
              act={<TextButton onClick={() => setShown('all')}>{t('feed.show_all')}</TextButton>}
            >
              {t('feed.empty_why')}
            </EmptyState>
          )
        }
      />
    </Columns>
  )
}
