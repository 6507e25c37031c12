import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { editPost, publishComment, publishPost, readPostSource } from '@osmose/shared/posts/posts.contract'
import type { TestPerson } from '../setup/test-person.js'

/** A post written by somebody the way people do: `await aPost({ by: ann, in: sales, title: 'Why?' })`. */
export function aPost({
  by,
  in: community,
  title,
  text,
  kind,
}: {
  by: TestPerson
  in: { id: string }
  title?: string
  text?: string
  kind?: 'discussion' | 'question'
}): Promise<Post> {
  return by.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: kind ?? (title ? 'question' : 'discussion'),
      title: title ?? '',
      text: text ?? 'Le joint PTFE suinte dès le troisième lavage.',
    },
  })
}

/** A post rewritten by its author, who has just opened it to do so. */
export async function rewrite(by: TestPerson, { id }: { id: string }, change: object): Promise<Post> {
  const params = { postId: id }
  const { version } = await by.call(readPostSource, { params })
  return by.call(editPost, { params, body: { version, ...change } })
}

export function aComment({
  by,
  on,
  text,
  to,
}: {
  by: TestPerson
  on: { id: string }
  text?: string
  to?: { id: string }
}): Promise<Comment> {
  return by.call(publishComment, {
    params: { postId: on.id },
    body: { text: text ?? 'Serrez à froid, en croix.', ...(to ? { parentId: to.id } : {}) },
  })
}
