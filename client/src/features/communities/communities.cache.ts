import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Community, CommunityCard } from '@osmose/shared/communities/communities.contract'
import { communityKeys } from './communities.queries'

type Change = <C extends CommunityCard>(community: C) => C
interface Cards {
  items: CommunityCard[]
}

/** Changes one community wherever it stands. Returns what puts everything back as it was. */
export function patchCommunity(client: QueryClient, communityId: string, change: Change): () => void {
  const before = client.getQueriesData({ queryKey: communityKeys.all })
  const changed = (cards: CommunityCard[]) =>
    cards.map((card) => (card.id === communityId ? change(card) : card))
  client.setQueriesData<InfiniteData<Cards>>(
    { queryKey: communityKeys.lists },
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: changed(page.items) })) },
  )
  client.setQueryData<Cards>(
    communityKeys.suggestions,
    (data) => data && { ...data, items: changed(data.items) },
  )
  client.setQueriesData<Community>({ queryKey: communityKeys.details }, (data) =>
    data?.id === communityId ? change(data) : data,
  )
  return () => restore(client, before)
}

export function restore(client: QueryClient, before: readonly [QueryKey, unknown][]): void {
  for (const [key, data] of before) client.setQueryData(key, data)
}

/** What the server says of a community, under its slug and its id. */
export function keepCommunity(client: QueryClient, community: Community): void {
  client.setQueryData(communityKeys.detail(community.slug), community)
  if (client.getQueryData(communityKeys.detail(community.id)))
    client.setQueryData(communityKeys.detail(community.id), community)
  patchCommunity(client, community.id, (card) => ({ ...card, ...only(community, card) }))
}

/** The fields of a community that a card has too. */
function only<C extends CommunityCard>(community: Community, card: C): Partial<C> {
  return Object.fromEntries(Object.entries(community).filter(([name]) => name in card)) as Partial<C>
}

export const renewCommunities = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: communityKeys.all })
