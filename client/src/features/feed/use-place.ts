import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { keepPlace } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { call } from '../../lib/call'
import { placeQuery } from './feed.queries'

/**
 * How far this person has read. The line stands above the first post they had seen before; the place moves forward
 * when they reach the line, so that what they scrolled away from stays unread.
 */
export function usePlace(posts: readonly Post[], enabled: boolean) {
  const { data } = useQuery({ ...placeQuery, enabled })
  const kept = useRef<string>(undefined)
  const line = useRef<HTMLLIElement>(null)
  const newest = posts[0]?.publishedAt
  const from = data?.readUntil
  const at = enabled && from ? posts.findIndex((post) => post.publishedAt <= from) : -1

  useEffect(() => {
    if (!enabled || !data || !newest || kept.current === newest) return
    const move = () => {
      kept.current = newest
      if (!from || newest > from) void call(keepPlace, { body: { readUntil: newest } }).catch(() => undefined)
    }
    if (!from) return move()
    if (at < 0 || !line.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && move(),
    )
    observer.observe(line.current)
    return () => observer.disconnect()
  }, [enabled, data, newest, from, at])

  /** Index of the first post read before, 0 or -1 when no line is to be drawn. */
  return { at: at > 0 ? at : -1, line }
}
