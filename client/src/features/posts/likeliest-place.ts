import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import { keep, kept } from '../../lib/kept'

export const rememberCommunity = (personId: string, communityId: string): void =>
  keep(personId, 'last-community', communityId)

/** Where this person writes next, most likely: where they published last from here, else where most is written. */
export function likeliestPlace<Place extends Pick<CommunityCard, 'id' | 'recentPosts'>>(
  personId: string,
  places: readonly Place[],
): Place | undefined {
  const last = kept(personId, 'last-community')
  const liveliest = (most: Place | undefined, place: Place) =>
    most && (most.recentPosts ?? 0) >= (place.recentPosts ?? 0) ? most : place
  return places.find(({ id }) => id === last) ?? places.reduce(liveliest, undefined as Place | undefined)
}
