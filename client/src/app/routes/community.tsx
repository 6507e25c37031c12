import { useQuery } from '@tanstack/react-query'
import { Bar, Loading, PostSkeleton } from '../../ui/skeleton'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { communityQuery } from '../../features/communities/communities.public'
import { CommunityAside } from '../../features/communities/components/community-aside'
import {
  CommunityView,
  EmptyConversation,
  type Side,
} from '../../features/communities/components/community-view'
import { Welcome } from '../../features/communities/components/place-words'
import { placeHomeQuery } from '../../features/communities/place.queries'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { Feed } from '../../features/feed/feed.public'
import { Pinned, pinnedQuery } from '../../features/threads/threads.public'
import { Library, type LibraryFilter } from '../../features/files/library.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import { folded, useMedia } from '../../lib/use-media'
import type { PageProps } from '../page-props'
import { placeSlots, usePlaceSlotsKnown } from '../place-slots'
import { Columns } from '../shell/columns'

const sides: readonly Side[] = ['posts', 'files', 'members', 'requests']

export function CommunityPage({ slug, search }: PageProps & { slug: string }) {
  const t = useT()
  const { data: community, error, refetch } = useQuery(communityQuery(slug))
  if (error && (!community || error.message === 'not_found'))
    return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!community)
    return (
      <Columns label={t('communities.about')} side={null}>
        <Loading label={t('communities.loading_one')}>
          <Bar width="22rem" height="2.6rem" />
          <br />
          <Bar width="80%" height="1.2rem" />
          <br />
          <PostSkeleton />
          <br />
          <PostSkeleton />
          <br />
          <PostSkeleton />
        </Loading>
      </Columns>
    )
  return <Place key={community.id} community={community} search={search} />
}

function Place({ community, search }: { community: Community; search: PageProps['search'] }) {
  const t = useT()
  const narrow = useMedia(folded)
  const side = sides.find((one) => one === search.show) ?? 'posts'
  const home = useQuery(placeHomeQuery(community.id))
  const slotsKnown = usePlaceSlotsKnown(community)
  const beside = (
    <CommunityAside
      community={community}
      side={side}
      known={slotsKnown && home.isFetched}
      brought={community.can.read && placeSlots.map((Slot, at) => <Slot key={at} community={community} />)}
    />
  )
  return (
    <Columns label={t('communities.about')} side={narrow ? null : beside}>
      <CommunityView
        community={community}
        side={side}
        beside={narrow ? beside : undefined}
        conversation={<Conversation community={community} waits={!home.isFetched} />}
        files={
          <Library
            communityId={community.id}
            filter={filterOf(search)}
            onFilter={(filter, options) => go(paths.communityFiles(community.slug, filter), options)}
          />
        }
      />
    </Columns>
  )
}

/** What stands on top comes with the posts, not before or after them. */
function Conversation({ community, waits }: { community: Community; waits: boolean }) {
  const pinned = useQuery(pinnedQuery(community.id))
  const waitsForTop = waits || !pinned.isFetched
  return (
    <>
      {!waitsForTop && community.myRole !== null && <Welcome community={community} />}
      {!waitsForTop && <Pinned communityId={community.id} />}
      <Feed
        source={{ communityId: community.id }}
        empty={<EmptyConversation community={community} />}
        keepsPlace
        waits={waitsForTop}
      />
    </>
  )
}

const filterOf = ({ folder, from, q }: PageProps['search']): LibraryFilter => ({
  ...(folder ? { folder } : {}),
  ...(from === 'posts' ? { from } : {}),
  ...(q ? { q } : {}),
})
