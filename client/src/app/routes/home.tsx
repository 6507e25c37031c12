import { lazy, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { Button, LinkButton } from '../../ui/button'
import { ChoiceChip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { TextButton } from '../../ui/text-button'
import { Part } from '../../features/failure/part.public'
import { Feed, WriteInvite } from '../../features/feed/feed.public'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { setTuning, useShownFeed, useTuning } from '../../features/ranking/choices.public'
import { useT, useWholeSpeech } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { folded, phone, useMedia } from '../../lib/use-media'
import { homeSlots } from '../home-slots'
import { useHomeTop } from '../home-top'
import { Columns } from '../shell/columns'
import { HiddenTitle } from '../shell/hidden-title'

const TunePanel = lazy(() =>
  import('../../features/ranking/panels.public').then((module) => ({ default: module.TunePanel })),
)

type Kind = 'discussion' | 'question'

/** The posts of my communities by date, or in the order I set, and beside them what concerns my day. */
export function HomePage() {
  const t = useT()
  const me = useMe()
  const client = useQueryClient()
  const [feed, show] = useShownFeed(me.person.id)
  const [kind, setKind] = useState<Kind>()
  const tuning = useTuning()
  const whole = useWholeSpeech()
  const narrow = useMedia(phone)
  const oneColumn = useMedia(folded)
  const forYou = feed === 'forYou'
  const { top, isKnown } = useHomeTop()
  const panel = tuning && <Part>{whole && <TunePanel />}</Part>
  const cards = <Part>{whole && homeSlots.map((Slot, at) => <Slot key={at} />)}</Part>
  usePage({ title: t('feed.title') })
  return (
    <Columns
      label={t('app.my_communities')}
      side={
        <>
          {!oneColumn && panel}
          <QuietCard me={me} />
          {!narrow && cards}
        </>
      }
    >
      <HiddenTitle>{t('feed.title')}</HiddenTitle>
      <WriteInvite />
      <Part>{top}</Part>
      {narrow && cards}
      {oneColumn && panel}
      {feed === undefined ? (
        <Loading label={t('feed.loading')}>
          <PostSkeleton />
        </Loading>
      ) : (
        <Feed
          source={forYou ? { forYou } : kind ? { kind } : {}}
          keepsPlace={forYou || !kind}
          waits={!isKnown}
          head={
            <>
              <SegmentedSwitch
                label={t('feed.which')}
                value={feed}
                onSelect={show}
                options={[
                  { value: 'forYou', label: t('feed.for_you') },
                  { value: 'date', label: t('feed.by_date') },
                ]}
              />
              {forYou ? (
                <Button
                  kind="quiet"
                  icon={SlidersHorizontal}
                  aria-expanded={tuning}
                  onClick={() => setTuning(client, !tuning)}
                >
                  {t('feed.tune')}
                </Button>
              ) : (
                <KindChoice kind={kind} onChoose={setKind} />
              )}
            </>
          }
          end={
            forYou && (
              <p>
                {t('feed.for_you_end')}{' '}
                <TextButton onClick={() => show('date')}>{t('feed.for_you_older')}</TextButton>
              </p>
            )
          }
          empty={
            <Nothing kind={kind} forYou={forYou} onAll={() => (forYou ? show('date') : setKind(undefined))} />
          }
        />
      )}
    </Columns>
  )
}

function KindChoice({ kind, onChoose }: { kind: Kind | undefined; onChoose: (kind?: Kind) => void }) {
  const t = useT()
  return (
    <div role="group" aria-label={t('feed.kinds')} style={{ display: 'flex', gap: 'var(--space-8)' }}>
      {(['discussion', 'question'] as const).map((one) => (
        <ChoiceChip
          key={one}
          selected={kind === one}
          onToggle={() => onChoose(kind === one ? undefined : one)}
        >
          {t(one === 'question' ? 'feed.questions_only' : 'feed.discussions')}
        </ChoiceChip>
      ))}
    </div>
  )
}

function Nothing({ kind, forYou, onAll }: { kind?: Kind; forYou: boolean; onAll: () => void }) {
  const t = useT()
  if (!kind && !forYou)
    return (
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
    )
  return (
    <EmptyState
      title={t(forYou ? 'feed.for_you_empty' : 'feed.empty_filter')}
      drawing="rest"
      act={<TextButton onClick={onAll}>{t(forYou ? 'feed.for_you_older' : 'feed.show_all')}</TextButton>}
    >
      {t(forYou ? 'feed.for_you_empty_why' : 'feed.empty_why')}
    </EmptyState>
  )
}
