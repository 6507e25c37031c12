import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { personFrom } from '../directory/directory.public.js'
import {
  canAccept,
  canClose,
  canComment,
  canDelete,
  canEdit,
  canFlag,
  canLeave,
  canPin,
  canReact,
  canReadHidden,
  canReadHistory,
  canShare,
  canTranslate,
  type Facts,
  moderates,
} from './posts.policy.js'
import type { CommentRow, PostBasis, PostRow } from './posts.sql.js'

/** The reader, as far as a view needs to know. */
export interface Reader {
  readonly personId: string
  readonly roles: readonly string[]
}

const nothing: Comment['document'] = { type: 'doc', content: [{ type: 'paragraph' }] }

export const factsOf = (reader: Reader, row: PostBasis): Facts => ({
  mine: row.authorId === reader.personId,
  kind: row.kind,
  myRole: row.myRole,
  archived: row.archived,
  visibility: row.visibility,
  managesNetwork: reader.roles.includes('communityManager'),
  hidden: row.hidden,
  deleted: row.deleted,
  closed: row.closedAt !== null,
  closedByOther: row.closedAt !== null && row.closedById !== reader.personId,
})

export function toPost(
  reader: Reader,
  row: PostRow,
  { details, standing }: { details: Post['details']; standing: Post['standing'] },
): Post {
  const facts = factsOf(reader, row)
  return {
    id: row.id,
    kind: row.kind as Post['kind'],
    community: placeOf(row),
    author: personFrom(row, 'author'),
    ...(row.nameless && { nameless: true as const }),
    ...(row.by && { by: row.by }),
    title: row.title,
    lang: row.lang,
    document: row.document as Post['document'],
    publishedAt: row.publishedAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    activeAt: row.activeAt.toISOString(),
    hidden: row.hidden,
    commentCount: row.commentCount,
    reactions: row.reactions,
    myReaction: row.myReaction as Post['myReaction'],
    answer:
      row.answerId === null || row.answerAt === null
        ? null
        : {
            commentId: row.answerId,
            author: personFrom(row, 'answerAuthor'),
            publishedAt: row.answerAt.toISOString(),
            lang: row.answerLang,
            document: row.answerDocument as Post['document'],
          },
    imported: row.imported,
    details,
    ...(standing && { standing }),
    can: {
      edit: canEdit(facts) === true,
      delete: canDelete(facts) === true,
      comment: canComment(facts) === true,
      react: canReact(facts) === true,
      accept: canAccept(facts) === true,
      flag: canFlag(facts),
      moderate: moderates(facts),
      history: row.editedAt !== null && canReadHistory(facts),
      pin: canPin(facts) === true,
      close: canClose(facts) === true,
      move: canLeave(facts) === true,
      share: canShare(facts, row.sharedId !== null),
      translate: canTranslate(facts) === true,
    },
  }
}

/** A comment whose text the reader may not see keeps its place without it. */
export function toComment(reader: Reader, post: PostBasis, row: CommentRow): Comment {
  const postFacts = factsOf(reader, post)
  const facts: Facts = {
    ...postFacts,
    mine: row.authorId === reader.personId,
    hidden: row.hidden,
    deleted: row.deleted || postFacts.deleted,
  }
  const shown = !row.deleted && (!row.hidden || canReadHidden(facts))
  const open = canComment(postFacts) === true
  return {
    id: row.id,
    postId: row.postId,
    parentId: row.parentId,
    author: shown ? personFrom(row, 'author') : null,
    lang: row.lang,
    document: shown ? (row.document as Comment['document']) : nothing,
    publishedAt: row.publishedAt.toISOString(),
    editedAt: shown ? (row.editedAt?.toISOString() ?? null) : null,
    hidden: row.hidden,
    deleted: row.deleted,
    accepted: post.acceptedId === row.id && !row.hidden && !row.deleted,
    reactions: shown ? row.reactions : {},
    myReaction: shown ? (row.myReaction as Comment['myReaction']) : null,
    imported: row.imported,
    can: {
      edit: shown && canEdit(facts) === true,
      delete: shown && canDelete(facts) === true,
      reply: shown && open && !row.hidden,
      react: shown && canReact(facts) === true,
      accept: shown && !row.hidden && canAccept(postFacts) === true && row.parentId === null,
      flag: shown && canFlag(facts),
      history: shown && row.editedAt !== null && canReadHistory(facts),
    },
  }
}

export const placeOf = (
  row: Pick<PostRow, 'communityId' | 'slug' | 'communityName' | 'hue' | 'visibility'>,
): Post['community'] => ({
  id: row.communityId,
  slug: row.slug,
  name: row.communityName,
  hue: row.hue,
  visibility: row.visibility,
})
