import type { Post } from '@osmose/shared/posts/posts.contract'
import type { QuestionDetails } from '@osmose/shared/posts/question.contract'

/** What a question has gathered; nothing for most, and for posts that are none. */
export const gathered = ({ details }: Post): QuestionDetails | undefined =>
  details?.kind === 'question' ? details : undefined

/** The question it was joined with. */
export const originalOf = (post: Post): QuestionDetails['original'] => gathered(post)?.original ?? null
