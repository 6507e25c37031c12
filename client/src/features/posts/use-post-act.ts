import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import type { ApiError } from '../../lib/call'
import { errorText } from '../../lib/i18n'
import { patchPost } from './posts.cache'

/** An act on a post that answers with the post as it then is: it changes wherever it stands; a refusal is said. */
export function usePostAct<Given = void>(act: (given: Given) => Promise<Post>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (post) => patchPost(client, post.id, () => post),
    onError: (error) => void showToast(errorText(error as ApiError)),
  })
}
