import { lazy, Suspense } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import { type WritableKind, writableKind } from '@osmose/shared/posts/posts.contract'
import { Button, LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Menu } from '../../ui/menu'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { TextButton } from '../../ui/text-button'
import { Part } from '../../features/failure/part.public'
import { Feed, WriteInvite } from '../../features/feed/feed.public'
import { useMe } from '../../features/identity/identity.public'
import { QuietCard } from '../../features/organisation/organisation.public'
import { setTuning, useShownFeed, useTuning } from '../../features/ranking/choices.public'
import { useT, useWholeSpeech } from '../../lib/i18n'
import { noteInAddress } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { folded, phone, useMedia } from '../../lib/use-media'
import { homeSlots } from '../home-slots'
import { useHomeTop } from '../home-top'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'
import { HiddenTitle } from '../shell/hidden-title'

const TunePanel = lazy(() =>
  import('../../features/ranking/panels.public').then((module) => ({ default: module.TunePanel })),
)

const NoneOfKind = lazy(() => import('../none-of-kind').then((module) => ({ default: module.NoneOfKind })))

/** The kind an address asks for. */
export const kindIn = (search: PageProps['search']): WritableKind | undefined =>
  writableKind.options.find((kind) => kind === search.kind)

/** The posts of my communities by date, or in the order I set, and beside them what concerns my day. */
export function HomePage({ search }: Pick<PageProps, 'search'>) {
  const t = useT()
  const me = useMe()
  const client = useQueryClient()
  const [feed, show] = useShownFeed(me.person.id)
  const kind = kindIn(search)
  /** One kind is always by date, whatever order is looked at otherwise. */
  const choose = (wanted?: WritableKind) => {
    if (feed === 'forYou') show('date')
    noteInAddress('kind', wanted)
  }
  const tuning = useTuning()
  const whole = useWholeSpeech()
  const narrow = useMedia(phone)
  const oneColumn = useMedia(folded)
  const forYou = feed === 'forYou' && !kind
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
      {oneColumn && panel}
      {feed === undefined ? (
        <Loading page label={t('feed.loading')}>
          <PostSkeleton />
        </Loading>
      ) : (
        <Feed
          source={forYou ? { forYou } : kind ? { kind } : {}}
          keepsPlace={forYou || !kind}
          waits={!isKnown}
          amid={narrow && cards}
          head={
            <>
              <SegmentedSwitch
                label={t('feed.which')}
                value={forYou ? 'forYou' : 'date'}
                onSelect={(wanted) => {
                  noteInAddress('kind', undefined)
                  show(wanted)
                }}
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
                <KindChoice kind={kind} onChoose={choose} />
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
          empty={<Nothing kind={kind} forYou={forYou} onAll={() => choose()} />}
        />
      )}
    </Columns>
  )
}

type ChoiceProps = { kind: WritableKind | undefined; onChoose: (kind?: WritableKind) => void }

/** All kinds of posts, or one. */
function KindChoice({ kind, onChoose }: ChoiceProps) {
  const t = useT()
  return (
    <Menu
      label={t('feed.kinds')}
      align="end"
      items={[undefined, ...writableKind.options].map((one) => ({
        id: one ?? 'all',
        label: t(one ? `feed.only_${one}` : 'feed.all'),
        checked: one === kind,
        onSelect: () => onChoose(one),
      }))}
      trigger={(props) => (
        <Button kind="quiet" iconEnd={ChevronDown} {...props}>
          {t('feed.showing', { what: t(kind ? `feed.only_${kind}` : 'feed.all') })}
        </Button>
      )}
    />
  )
}

function Nothing({ kind, forYou, onAll }: { kind?: WritableKind; forYou: boolean; onAll: () => void }) {
  const t = useT()
  if (kind)
    return (
      <Suspense>
        <NoneOfKind kind={kind} onAll={onAll} />
      </Suspense>
    )
  if (!forYou)
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
      title={t('feed.for_you_empty')}
      drawing="rest"
      act={<TextButton onClick={onAll}>{t('feed.for_you_older')}</TextButton>}
    >
      {t('feed.for_you_empty_why')}
    </EmptyState>
  )
}
