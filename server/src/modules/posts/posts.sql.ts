import type { Locale } from '@osmose/shared/core/fields'
import { personColumns, type PersonColumns, personJoins } from '../directory/directory.public.js'

/** Somebody who may be nobody, with what `personColumns` needs. */
export const personJoin = (alias: string, on: string): string =>
  `left join people ${alias} on ${alias}.id = ${on} ${personJoins(alias)}`

const basisColumns = `
  p.id, p.kind, p.community_id as "communityId", p.audience_id as "audienceId",
  p.hidden_at is not null as hidden, p.deleted_at is not null as deleted,
  p.source_system is not null and p.source_system <> 'demo' as imported,
  p.closed_at as "closedAt", p.closed_by as "closedById", p.duplicate_of as "duplicateOf", p.shared_id as "sharedId",
  c.visibility, c.archived_at is not null as archived, m.role as "myRole", p.accepted_comment_id as "acceptedId"`

/** Of the post `$2`, for the reader `$1`, who may see it; `more` columns besides, and what they are joined from. */
export const postBasis = (more = '', join = ''): string =>
  `select ${basisColumns}, p.author_id as "authorId"${more}
   from posts p join communities c on c.id = p.community_id
   left join memberships m on m.community_id = p.community_id and m.person_id = $1 ${join}
   where p.id = $2 and can_see_audience($1, p.audience_id)`

/**
 * The columns of a post as shown, for whoever brings `page(id)` rows in the right order and the reader as `$1`. Every
 * list of posts is this one piece of SQL, so a page costs one statement.
 */
export const postColumns = `
  ${basisColumns},
  p.published_at as "publishedAt", p.edited_at as "editedAt", p.active_at as "activeAt",
  p.comment_count as "commentCount", p.reaction_counts as reactions,
  p.nameless, case when p.by_id is not null then (select jsonb_build_object('id', b.id, 'name', b.name) from people b where b.id = p.by_id) end as "by",
  p.same_count as "sameCount", p.answer_reason as "answerReason", p.translated_to as "translatedTo",
  p.pinned_until as "pinnedUntil", c.slug, c.name as "communityName", c.hue,
  t.title, t.lang, t.document,
  ${personColumns('a', 'author')},
  r.kind as "myReaction",
  ac.id as "answerId", ac.published_at as "answerAt", at.lang as "answerLang", at.document as "answerDocument",
  ${personColumns('aa', 'answerAuthor')}`

export const postJoins = `
  join posts p on p.id = page.id
  join communities c on c.id = p.community_id
  join texts t on t.id = p.text_id
  left join memberships m on m.community_id = p.community_id and m.person_id = $1
  ${personJoin('a', 'p.author_id')}
  left join reactions r on r.post_id = p.id and r.comment_id is null and r.person_id = $1 and r.name = ''
  left join comments ac on ac.id = p.accepted_comment_id and ac.deleted_at is null and ac.hidden_at is null
  left join texts at on at.id = ac.text_id
  ${personJoin('aa', 'ac.author_id')}`

/** What a decision about a post needs to know of it: where it stands and how, not what it says. */
export interface PostBasis {
  id: string
  kind: string
  authorId: string | null
  communityId: string
  audienceId: string
  hidden: boolean
  deleted: boolean
  imported: boolean
  closedAt: Date | null
  closedById: string | null
  duplicateOf: string | null
  visibility: 'public' | 'private' | 'secret'
  archived: boolean
  myRole: 'member' | 'moderator' | 'owner' | null
  /** The kept answer, even one that is hidden or deleted. */
  acceptedId: string | null
  sharedId: string | null
}

/** And what its author wrote, and when. */
export interface PostText extends PostBasis {
  publishedAt: Date
  title: string
  lang: Locale
  document: unknown
  translatedTo: Locale | null
}

export interface PostRow extends PostText, PersonColumns<'author'>, PersonColumns<'answerAuthor'> {
  editedAt: Date | null
  activeAt: Date
  commentCount: number
  reactions: Record<string, number>
  nameless: boolean
  by: { id: string; name: string } | null
  sameCount: number
  answerReason: string
  pinnedUntil: Date | null
  slug: string
  communityName: string
  hue: number
  myReaction: string | null
  answerId: string | null
  answerAt: Date | null
  answerLang: Locale
  answerDocument: unknown
}

export interface CommentRow extends PersonColumns<'author'> {
  id: string
  postId: string
  parentId: string | null
  publishedAt: Date
  editedAt: Date | null
  reactions: Record<string, number>
  hidden: boolean
  deleted: boolean
  imported: boolean
  lang: Locale
  document: unknown
  myReaction: string | null
}

export const commentColumns = `
  k.id, k.post_id as "postId", k.parent_id as "parentId", k.published_at as "publishedAt", k.edited_at as "editedAt",
  k.reaction_counts as reactions, k.hidden_at is not null as hidden, k.deleted_at is not null as deleted,
  k.source_system is not null and k.source_system <> 'demo' as imported,
  t.lang, t.document,
  ${personColumns('a', 'author')},
  r.kind as "myReaction"`

export const commentJoins = `
  join texts t on t.id = k.text_id
  ${personJoin('a', 'k.author_id')}
  left join reactions r on r.post_id = k.post_id and r.comment_id = k.id and r.person_id = $1 and r.name = ''`
