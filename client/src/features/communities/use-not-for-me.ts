import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import { listDeclinedSuggestions, weighSuggestion } from '@osmose/shared/communities/suggestions.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { suggestionsQuery } from './communities.queries'

export const declinedQuery = queryOptions({
  queryKey: ['communities', 'declined'] as const,
  queryFn: async ({ signal }) => (await call(listDeclinedSuggestions, { signal })).items,
  staleTime: 0,
})

type Place = Pick<CommunityRef, 'id' | 'name'>

/** « Pas pour moi »: gone at once and for good, with a way back in the toast and in the settings. */
export function useNotForMe() {
  const client = useQueryClient()

  async function decline(place: Place): Promise<void> {
    client.setQueryData(
      suggestionsQuery.queryKey,
      (data) => data && { items: data.items.filter(({ id }) => id !== place.id) },
    )
    if (await weigh(client, place, true))
      showToast(t('communities.set_aside', { name: place.name }), {
        label: t('communities.undo'),
        run: () => void weigh(client, place, false),
      })
  }

  async function proposeAgain(place: Place): Promise<void> {
    if (await weigh(client, place, false)) showToast(t('communities.proposed_again', { name: place.name }))
  }

  return { decline, proposeAgain }
}

async function weigh(client: QueryClient, { id }: Place, declined: boolean): Promise<boolean> {
  const kept = await call(weighSuggestion, { params: { communityId: id }, body: { declined } }).then(
    () => true,
    (error: ApiError) => {
      showToast(errorText(error))
      return false
    },
  )
  await Promise.all(
    [suggestionsQuery, declinedQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
  )
  return kept
}
