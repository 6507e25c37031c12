import { type ReactNode, Suspense } from 'react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { useWholeSpeech } from '../../../lib/i18n'
import { usePostActs } from '../post-actions.public'

/** The text of a post; where it is in two languages, with a way to read it in the other. */
export function Words({ post, children }: { post: Post; children: ReactNode }) {
  const { inTwoLanguages: Both } = usePostActs()
  const whole = useWholeSpeech()
  const other = post.standing?.other
  if (!other || !Both || !whole) return children
  return (
    <Suspense fallback={children}>
      <Both post={post} other={other}>
        {children}
      </Both>
    </Suspense>
  )
}
