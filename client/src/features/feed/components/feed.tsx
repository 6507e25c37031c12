import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Card } from '../../../ui/card'
import { MoreButton } from '../../../ui/more-button'
import { NewPill } from '../../../ui/new-pill'
import { Loading, PostSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { phone, useMedia } from '../../../lib/use-media'
import { QueryFailure } from '../../failure/query-failure.public'
import { arrivalsQuery, feedQuery, type FeedSource, showNewest, waitingFor } from '../feed.queries'
import { useForYouPlace, usePlace } from '../use-place'
import { FeedRows } from './feed-rows'
import styles from './feed.module.css'

type Props = {
  source: FeedSource
  /** What stands beside the pill, above the posts. */
  head?: ReactNode
  /** Shown when there is nothing. */
  empty: ReactNode
  /** What stands among the posts, where what comes late pushes nothing down that is being read. */
  amid?: ReactNode
  /** What is said after the last post. */
  end?: ReactNode
  /** Keeps and draws how far one has read. */
  keepsPlace?: boolean
  /** What stands above is not known yet, and would push down what is drawn. */
  waits?: boolean
}

/** Posts by date, or in order for me. New ones wait behind a pill; nothing is inserted under the reader. */
export function Feed({ source, head, empty, amid, end: ending, keepsPlace = false, waits = false }: Props) {
  const t = useT()
  const client = useQueryClient()
  const narrow = useMedia(phone)
  const feed = useInfiniteQuery(feedQuery(source))
  const pages = waits ? undefined : feed.data?.pages
  const arrivals = useQuery(arrivalsQuery).data
  const ranked = source.forYou === true
  const posts = useMemo(() => {
    const all = pages?.flatMap((page) => page.items) ?? []
    return ranked ? [...new Map(all.map((post) => [post.id, post])).values()] : all
  }, [pages, ranked])
  const reasons = useMemo(() => Object.assign({}, ...(pages?.map((page) => page.reasons) ?? [])), [pages])
  const shown = useMemo(() => new Set(posts.map(({ id }) => id)), [posts])
  const waiting = pages ? waitingFor(source, arrivals, shown).length : 0
  const byDate = usePlace(posts, keepsPlace && !ranked, source.communityId)
  const forYou = useForYouPlace(ranked && keepsPlace ? pages?.[0] : undefined)
  const place = ranked ? forYou : byDate
  const top = useRef<HTMLDivElement>(null)
  const end = useNearEnd(() => {
    if (feed.hasNextPage && !feed.isFetchingNextPage && !feed.isFetchNextPageError) void feed.fetchNextPage()
  })

  const renew = async () => {
    await showNewest(client, source)
    window.scrollTo({ top: 0 })
    top.current?.querySelector<HTMLElement>('[data-post]')?.focus({ preventScroll: true })
  }
  const coming = (
    <Loading page label={t('feed.loading')}>
      <div className={styles.list}>
        <PostSkeleton />
        <PostSkeleton />
        <PostSkeleton />
      </div>
    </Loading>
  )
  if (waits) return coming
  return (
    <div className={styles.feed} ref={top}>
      <div className={head || waiting > 0 ? styles.head : styles.still}>
        {head}
        <NewPill className={styles.pill} onClick={() => void renew()}>
          {waiting > 0 && t(narrow ? 'feed.new_posts_short' : 'feed.new_posts', { count: waiting })}
        </NewPill>
      </div>
      {feed.isPending && coming}
      {feed.isError && posts.length === 0 && (
        <QueryFailure error={feed.error} onRetry={() => void feed.refetch()} level={2} />
      )}
      {feed.isSuccess && posts.length === 0 && <Card as="div">{empty}</Card>}
      <FeedRows
        posts={posts}
        reasons={reasons}
        ranked={ranked}
        withinCommunity={source.communityId !== undefined}
        line={place}
        amid={!feed.isPending && amid}
      />
      {posts.length > 0 && (
        <div ref={end} className={styles.end}>
          {feed.hasNextPage ? (
            <MoreButton onClick={() => void feed.fetchNextPage()} loading={feed.isFetchingNextPage}>
              {t('feed.more')}
            </MoreButton>
          ) : (
            (ending ?? <p>{t('feed.end')}</p>)
          )}
        </div>
      )}
    </div>
  )
}

/** Calls when the element is less than a screen away; asked again after each rendering, while more is to come. */
function useNearEnd(onNear: () => void) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && onNear(),
      { rootMargin: '900px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  })
  return element
}
