import { useState } from 'react'
import { type editPost, type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { call, isApiError } from '../../lib/call'
import { usePostAct } from './use-post-act'

interface Meeting<Met> {
  onSaved: () => void
  /** Lets mine go on from what was saved, and answers what is shown of it. */
  onMet: (details: Post['details']) => Met
}

/**
 * An act on what a kind keeps of a post. Changed in another window meanwhile, it is refused: then what was saved is read
 * and stands beside mine, and I decide.
 */
export function useMeetingAct<Met, Given = void>(
  postId: string,
  act: (given: Given) => Promise<Post>,
  { onSaved, onMet }: Meeting<Met>,
) {
  const [met, setMet] = useState<Met>()
  const [hasTaken, setTaken] = useState(false)
  const sending = usePostAct((given: Given) =>
    act(given).then(
      (saved) => {
        onSaved()
        return saved
      },
      async (error: unknown) => {
        if (!isApiError<typeof editPost>(error, 'posts.conflict')) throw error
        const saved = await call(readPost, { params: { postId } })
        setMet(onMet(saved.details))
        setTaken(false)
        return saved
      },
    ),
  )
  return { sending, met, hasTaken, isOpen: met !== undefined && !hasTaken, take: () => setTaken(true) }
}
