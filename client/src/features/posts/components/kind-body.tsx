import type { ReactNode } from 'react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Bar } from '../../../ui/skeleton'
import { useWholeSpeech } from '../../../lib/i18n'
import { Part } from '../../failure/part.public'
import { useKindSlot } from '../kinds.public'

type Props = { post: Post; place: 'card' | 'thread'; children: ReactNode }

/** The text of a post with what its kind adds around it. */
export function KindBody({ post, place, children }: Props) {
  const slot = useKindSlot(post.kind)
  const whole = useWholeSpeech()
  if (!slot || !post.details) return children
  const soon = (
    <>
      {children}
      <Bar width="100%" height={slot.height ?? '4.5rem'} />
    </>
  )
  if (!whole) return soon
  return (
    <Part fallback={soon} kept={children}>
      <slot.Body post={post} details={post.details} place={place}>
        {children}
      </slot.Body>
    </Part>
  )
}
