import { Suspense } from 'react'
import { type PostTarget, usePostActs } from '../post-actions.public'

/** On a text of mine that moderation hid: what was decided and why, told by the feature that decides. */
export function WhyHidden(target: Pick<PostTarget, 'postId' | 'commentId'>) {
  const { note: Note } = usePostActs()
  return <Suspense fallback={null}>{Note && <Note {...target} />}</Suspense>
}
