import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  acceptAnswer,
  type Comment,
  deleteComment,
  deletePost,
  type Post,
  react,
  type ReactionKind,
  undeleteComment,
  undeletePost,
} from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { patchComment, patchPost, removePost } from './posts.cache'
import { postKeys } from './posts.queries'

export interface Reactable {
  postId: string
  commentId?: string
  reactions: Post['reactions']
  myReaction: ReactionKind | null
}
type Felt = Pick<Reactable, 'reactions' | 'myReaction'>

/** The counts after my reaction becomes another, or none. */
function withReaction({ reactions, myReaction }: Felt, kind: ReactionKind | null): Felt {
  const counts = { ...reactions }
  if (myReaction) counts[myReaction] = Math.max(0, (counts[myReaction] ?? 1) - 1)
  if (kind) counts[kind] = (counts[kind] ?? 0) + 1
  return { reactions: counts, myReaction: kind }
}

/** Reacts at once on screen, then on the server; if it fails, what was there comes back. The last press counts. */
export function useReact(target: Reactable) {
  const client = useQueryClient()
  const { postId, commentId } = target
  const put = (felt: Felt) => {
    if (commentId) patchComment(client, postId, commentId, (comment) => ({ ...comment, ...felt }))
    else patchPost(client, postId, (post) => ({ ...post, ...felt }))
  }
  const key = ['posts', 'react', postId, commentId ?? '']
  const isLast = () => client.isMutating({ mutationKey: key }) <= 1
  return useMutation({
    mutationKey: key,
    scope: { id: key.join(' ') },
    mutationFn: (kind: ReactionKind | null) => call(react, { params: { postId }, body: { commentId, kind } }),
    onMutate: (kind) => {
      put(withReaction(target, kind))
      return { before: { reactions: target.reactions, myReaction: target.myReaction } }
    },
    onSuccess: (felt) => {
      if (isLast()) put(felt)
      return client.invalidateQueries({ queryKey: postKeys.reactions(postId, commentId) })
    },
    onError: (_error, _kind, context) => {
      if (context && isLast()) put(context.before)
      showToast(t('posts.reaction_failed'))
    },
  })
}

const failed = (error: unknown) => void showToast(errorText(error as { code: string }))

/** Takes a post away at once and offers to bring it back. */
export async function takeAwayPost(
  client: QueryClient,
  { id: postId }: Post,
  afterwards?: () => void,
): Promise<void> {
  try {
    await call(deletePost, { params: { postId } })
  } catch (error) {
    return failed(error)
  }
  removePost(client, postId)
  afterwards?.()
  showToast(t('posts.post_removed'), {
    label: t('posts.undo'),
    run: () => void bringPostBack(client, postId),
  })
}

async function bringPostBack(client: QueryClient, postId: string): Promise<void> {
  try {
    const post = await call(undeletePost, { params: { postId } })
    client.setQueryData(postKeys.detail(postId), post)
    await client.invalidateQueries({ predicate: (query) => query.meta?.holdsPosts === true })
    showToast(t('posts.undo_done'))
  } catch (error) {
    failed(error)
  }
}

export async function takeAwayComment(
  client: QueryClient,
  { id: commentId, postId }: Comment,
): Promise<void> {
  try {
    await call(deleteComment, { params: { postId, commentId } })
  } catch (error) {
    return failed(error)
  }
  await renew(client, postId)
  const undo = async () => {
    try {
      await call(undeleteComment, { params: { postId, commentId } })
      await renew(client, postId)
    } catch (error) {
      failed(error)
    }
  }
  showToast(t('posts.comment_removed'), { label: t('posts.undo'), run: () => void undo() })
}

/** Keeps an answer as the accepted one, or none. */
export async function keepAnswer(
  client: QueryClient,
  postId: string,
  commentId: string | null,
): Promise<void> {
  try {
    const post = await call(acceptAnswer, { params: { postId }, body: { commentId } })
    patchPost(client, postId, () => post)
    await client.invalidateQueries({ queryKey: postKeys.threads(postId) })
  } catch (error) {
    failed(error)
  }
}

async function renew(client: QueryClient, postId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: postKeys.threads(postId) }),
    client.invalidateQueries({ queryKey: postKeys.detail(postId) }),
  ])
}
