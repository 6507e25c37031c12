import { Suspense } from 'react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { useWholeSpeech } from '../../../lib/i18n'
import { usePostActs } from '../post-actions.public'

/** What was done with a thread as a whole; nothing for nearly all. */
export function Standing({ post, place }: { post: Post; place: 'card' | 'thread' }) {
  const { standing: Note } = usePostActs()
  const whole = useWholeSpeech()
  const { pinnedUntil, closed, shared } = post.standing ?? {}
  if (!(pinnedUntil ?? closed ?? shared) || !Note || !whole) return null
  return (
    <Suspense>
      <Note post={post} place={place} />
    </Suspense>
  )
}
