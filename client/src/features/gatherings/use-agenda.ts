import { useEffect, useRef } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { deviceZone } from '../../lib/time'
import { eventsQuery, latestEventsQuery } from './gatherings.queries'
import { dayKey } from './when'

/** What the agenda shows; it stands in the address. */
export interface AgendaFilter {
  when: 'coming' | 'past'
  whose: 'all' | 'mine'
  /** Of one community only. */
  community?: string
}

/**
 * Events by day. An event stays under the day under which it was first drawn, whatever happens to it, until the reader
 * asks for what is new (`renew`, while there is `news`).
 */
export function useAgenda({ when, whose, community }: AgendaFilter) {
  const client = useQueryClient()
  const filter = { when, mine: whose === 'mine', community }
  const list = useInfiniteQuery(eventsQuery(filter))
  const latest = useQuery(latestEventsQuery(filter))
  const drawn = useRef({ key: '', days: new Map<string, string>() })
  const key = `${when} ${whose} ${community ?? ''}`
  if (drawn.current.key !== key) drawn.current = { key, days: new Map() }
  const days = drawn.current.days
  const pages = list.data?.pages ?? []
  const events = pages.flatMap((page) => page.items)
  const byDays = byDay(events, days)
  const renew = async () => {
    await list.refetch()
    days.clear()
    client.setQueryData(latestEventsQuery(filter).queryKey, null)
  }
  const isBehind =
    list.isSuccess &&
    Boolean(latest.data) &&
    standing(latest.data ?? []) !== standing(pages[0]?.items ?? [], days)
  const isEmpty = events.length === 0
  useEffect(() => {
    if (isBehind && isEmpty) void renew()
  })
  return { list, events, days: byDays, news: isBehind && !isEmpty, renew }
}

/** Which events stand in which order under which days. */
const standing = (events: readonly Post[], known?: ReadonlyMap<string, string>): string =>
  events.map((post) => `${post.id} ${known?.get(post.id) ?? dayOf(post) ?? ''}`).join()

const dayOf = ({ details }: Post): string | undefined =>
  details?.kind === 'event' ? dayKey(details.startsAt, deviceZone) : undefined

/** In the order of the list; what began earlier stands on the day it began. */
function byDay(events: readonly Post[], known: Map<string, string>): [string, Post[]][] {
  const days = new Map<string, Post[]>()
  for (const post of events) {
    const day = known.get(post.id) ?? dayOf(post)
    if (!day) continue
    known.set(post.id, day)
    days.set(day, [...(days.get(day) ?? []), post])
  }
  return [...days]
}
