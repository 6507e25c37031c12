import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import type { Translate } from '../../lib/i18n'

/** What a post is called where it is not read: its title, or « Discussion de Karim Benali ». */
export const calledPost = (t: Translate, post: Post, title = post.title): string =>
  title ||
  t('posts.untitled', {
    kind: t(`posts.kind_${post.kind}`),
    name: post.author?.name ?? t(post.nameless ? 'posts.nameless' : 'posts.former_colleague'),
  })

/** « Réponse de Karim Benali ». */
export const calledComment = (t: Translate, post: Post, { author, parentId }: Comment): string =>
  t(post.kind === 'question' || parentId ? 'posts.answer_of' : 'posts.comment_of', {
    name: author?.name ?? t('posts.former_colleague'),
  })
