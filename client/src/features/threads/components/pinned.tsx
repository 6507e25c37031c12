import { queryOptions, useQuery } from '@tanstack/react-query'
import { listPinned } from '@osmose/shared/threads/threads.contract'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { PostCard } from '../../posts/posts.public'
import styles from './threads.module.css'

export const pinnedQuery = (communityId: string) =>
  queryOptions({
    queryKey: ['threads', 'pinned', communityId],
    queryFn: ({ signal }) => call(listPinned, { params: { communityId }, signal }),
  })

/** What stands on top of a place; nothing where nothing does. */
export function Pinned({ communityId }: { communityId: string }) {
  const t = useT()
  const { data } = useQuery(pinnedQuery(communityId))
  if (!data || data.items.length === 0) return null
  return (
    <section className={styles.pinned} aria-label={t('threads.pinned_list')}>
      <ol>
        {data.items.map((post) => (
          <li key={post.id}>
            <PostCard post={post} withinCommunity />
          </li>
        ))}
      </ol>
    </section>
  )
}
