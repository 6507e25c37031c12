import { useEffect, useRef } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { keepCommunityPlace, keepForYouPlace, keepPlace } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { call } from '../../lib/call'
import { placeQuery } from './feed.queries'

/**
 * In an order for me: the line after which nothing is new. What was new is seen once they reach it; the place by date
 * stays.
 */
export function useForYouPlace(first: { at?: string; newUntil?: number | null } | undefined) {
  const line = useRef<HTMLLIElement>(null)
  const kept = useRef<string>(undefined)
  const { at, newUntil } = first ?? {}
  useEffect(() => {
    if (!at || kept.current === at || newUntil === 0 || newUntil === undefined) return
    const move = () => {
      kept.current = at
      void call(keepForYouPlace, { body: { readUntil: at } }).catch(() => undefined)
    }
    if (newUntil === null) return move()
    if (!line.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && move(),
    )
    observer.observe(line.current)
    return () => observer.disconnect()
  })
  return { at: newUntil ?? -1, line }
}

/**
 * How far this person has read. The line stands above the first post they had seen before. In the feed of all
 * communities the place moves forward when they reach the line, so that what they scrolled away from stays unread; a
 * community is read by opening it.
 */
export function usePlace(posts: readonly Post[], enabled: boolean, communityId?: string) {
  const client = useQueryClient()
  const { data } = useQuery({ ...placeQuery(communityId), enabled })
  const kept = useRef<string>(undefined)
  const line = useRef<HTMLLIElement>(null)
  const newest = posts[0]?.publishedAt
  const from = data?.readUntil
  const at = enabled && from ? posts.findIndex((post) => post.publishedAt <= from) : -1

  useEffect(() => {
    if (!enabled || !data || !newest || kept.current === newest) return
    const move = () => {
      kept.current = newest
      if (communityId || !from || newest > from)
        void keep(newest, communityId).then(
          () => client.invalidateQueries({ queryKey: ['communities'], predicate: showsUnread }),
          () => undefined,
        )
    }
    if (communityId || !from) return move()
    if (at < 0 || !line.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && move(),
    )
    observer.observe(line.current)
    return () => observer.disconnect()
  }, [client, enabled, data, newest, from, at, communityId])

  /** Index of the first post read before; -1 when no line is to be drawn. */
  return { at: communityId && at === 0 ? -1 : at, line }
}

const keep = (readUntil: string, communityId: string | undefined) =>
  communityId
    ? call(keepCommunityPlace, { params: { communityId }, body: { readUntil } })
    : call(keepPlace, { body: { readUntil } })

/** Lists of communities carry the mark; the page of one does not. */
const showsUnread = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[1] === 'list' || queryKey[1] === 'mine'
