import { useQuery } from '@tanstack/react-query'
import { Bar, Loading, PostSkeleton } from '../../ui/skeleton'
import { communityQuery } from '../../features/communities/communities.public'
import { CommunityAside } from '../../features/communities/components/community-aside'
import {
  CommunityView,
  EmptyConversation,
  type Side,
} from '../../features/communities/components/community-view'
import { Part } from '../../features/failure/part.public'
import { QueryFailure } from '../../features/failure/query-failure.public'
import { Feed } from '../../features/feed/feed.public'
import { Pinned } from '../../features/threads/threads.public'
import { Library, type LibraryFilter } from '../../features/files/library.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import { folded, useMedia } from '../../lib/use-media'
import type { PageProps } from '../page-props'
import { placeSlots } from '../place-slots'
import { Columns } from '../shell/columns'

const sides: readonly Side[] = ['posts', 'files', 'members', 'requests']

export function CommunityPage({ slug, search }: PageProps & { slug: string }) {
  const t = useT()
  const narrow = useMedia(folded)
  const side = sides.find((one) => one === search.show) ?? 'posts'
  const { data: community, error, refetch } = useQuery(communityQuery(slug))
  if (error && (!community || error.message === 'not_found'))
    return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!community)
    return (
      <Loading label={t('communities.loading_one')}>
        <Bar width="22rem" height="2.6rem" />
        <br />
        <Bar width="80%" height="1.2rem" />
        <br />
        <PostSkeleton />
      </Loading>
    )
  const beside = (
    <CommunityAside
      community={community}
      side={side}
      brought={
        <Part>
          {placeSlots.map((Slot, at) => (
            <Slot key={at} community={community} />
          ))}
        </Part>
      }
    />
  )
  return (
    <Columns label={t('communities.about')} side={narrow ? null : beside}>
      <CommunityView
        key={community.id}
        community={community}
        side={side}
        beside={narrow ? beside : undefined}
        conversation={
          <>
            <Pinned communityId={community.id} />
            <Feed
              source={{ communityId: community.id }}
              empty={<EmptyConversation community={community} />}
              keepsPlace
            />
          </>
        }
        files={
          <Library
            communityId={community.id}
            filter={filterOf(search)}
            onFilter={(filter, options) => go(paths.communityFiles(slug, filter), options)}
          />
        }
      />
    </Columns>
  )
}

const filterOf = ({ folder, from, q }: PageProps['search']): LibraryFilter => ({
  ...(folder ? { folder } : {}),
  ...(from === 'posts' ? { from } : {}),
  ...(q ? { q } : {}),
})
