import { useState } from 'react'
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type FeedChoices,
  type FeedName,
  readFeedChoices,
  writeFeedChoices,
} from '@osmose/shared/feed/feed.contract'
import { call } from '../../lib/call'
import { keep, kept } from '../../lib/kept'

const key = ['ranking', 'choices'] as const
const forYouKey = ['feed', 'list', { forYou: true }] as const
const tuningKey = ['ranking', 'tuning'] as const

export const choicesQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => call(readFeedChoices, { signal }),
})

const lastShown = (personId: string) => kept(personId, 'feed') as FeedName | undefined

/** Which feed this browser showed last, before the server has said which. */
export const shownBefore = (personId: string): FeedName => lastShown(personId) ?? 'date'

/** Which of the two feeds is looked at, the same on every device; undefined until it is known here for the first time. */
export function useShownFeed(personId: string): [FeedName | undefined, (shown: FeedName) => void] {
  const client = useQueryClient()
  const { data, isError } = useQuery(choicesQuery)
  const [chosen, choose] = useState<FeedName>()
  const shown = chosen ?? data?.shown ?? lastShown(personId) ?? (isError ? 'date' : undefined)
  if (data) keep(personId, 'feed', data.shown)
  const show = (next: FeedName) => {
    choose(next)
    keep(personId, 'feed', next)
    void saveChoices(client, { shown: next })
      .catch(() => undefined)
      .finally(() => choose(undefined))
  }
  return [shown, show]
}

/** Keeps choices; what is on screen follows at once, and goes back when they are refused. */
export async function saveChoices(client: QueryClient, change: Partial<FeedChoices>): Promise<void> {
  await client.cancelQueries({ queryKey: key })
  const former = client.getQueryData<FeedChoices>(key)
  client.setQueryData<FeedChoices>(key, { shown: 'date', levels: {}, ...former, ...change })
  try {
    await call(writeFeedChoices, { body: change })
  } catch (error) {
    client.setQueryData(key, former)
    throw error
  }
  if (change.levels) await client.invalidateQueries({ queryKey: forYouKey })
}

/** Whether the settings of the feed stand open beside it. */
export const useTuning = (): boolean =>
  useQuery({ queryKey: tuningKey, queryFn: () => false, initialData: false, enabled: false }).data
export const setTuning = (client: QueryClient, open: boolean): void =>
  void client.setQueryData(tuningKey, open)
