/**
 * The columns of a post as shown, for whoever brings `page(id)` rows in the right order and the reader as `$1`. Every
 * list of posts is this one piece of SQL, so a page costs one statement.
 */
export const person = (alias: string, prefix: string): string =>
  `${alias}.id as "${prefix}Id", ${alias}.name as "${prefix}Name", ${alias}.title as "${prefix}Title", ${alias}_d.name as "${prefix}Department", ${alias}_s.name as "${prefix}Site", case ${alias}.avatar when 'photo' then ${alias}.avatar_version end as "${prefix}Photo"`

export const personJoin = (alias: string, on: string): string =>
  `left join people ${alias} on ${alias}.id = ${on}
   left join departments ${alias}_d on ${alias}_d.id = ${alias}.department_id
   left join sites ${alias}_s on ${alias}_s.id = ${alias}.site_id`

export const postColumns = `
  p.id, p.kind, p.published_at as "publishedAt", p.edited_at as "editedAt", p.active_at as "activeAt",
  p.comment_count as "commentCount", p.reaction_counts as reactions, p.hidden_at is not null as hidden, p.deleted_at is not null as deleted,
  p.source_system is not null and p.source_system <> 'demo' as imported, p.audience_id as "audienceId",
  p.nameless, case when p.by_id is not null then (select jsonb_build_object('id', b.id, 'name', b.name) from people b where b.id = p.by_id) end as "by",
  p.same_count as "sameCount", p.answer_reason as "answerReason", p.duplicate_of as "duplicateOf",
  p.pinned_until as "pinnedUntil", p.closed_at as "closedAt", p.closed_by as "closedById", p.shared_id as "sharedId", p.translated_to as "translatedTo",
  c.id as "communityId", c.slug, c.name as "communityName", c.hue, c.visibility, c.archived_at is not null as archived,
  m.role as "myRole",
  t.title, t.lang, t.document,
  ${person('a', 'author')},
  r.kind as "myReaction",
  ac.id as "answerId", ac.published_at as "answerAt", at.lang as "answerLang", at.document as "answerDocument",
  ${person('aa', 'answerAuthor')}`

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

/** What `person` gives under a prefix; nothing but nulls where there is nobody. */
export type PersonColumns<Prefix extends string> = Record<
  `${Prefix}${'Id' | 'Title' | 'Department' | 'Site'}`,
  string | null
> &
  Record<`${Prefix}Name`, string> &
  Record<`${Prefix}Photo`, number | null>

export interface PostRow extends PersonColumns<'author'>, PersonColumns<'answerAuthor'> {
  id: string
  kind: string
  publishedAt: Date
  editedAt: Date | null
  activeAt: Date
  commentCount: number
  reactions: Record<string, number>
  hidden: boolean
  deleted: boolean
  imported: boolean
  audienceId: string
  nameless: boolean
  by: { id: string; name: string } | null
  sameCount: number
  answerReason: string
  duplicateOf: string | null
  pinnedUntil: Date | null
  closedAt: Date | null
  closedById: string | null
  sharedId: string | null
  translatedTo: 'fr' | 'en' | null
  communityId: string
  slug: string
  communityName: string
  hue: number
  visibility: 'public' | 'private' | 'secret'
  archived: boolean
  myRole: 'member' | 'moderator' | 'owner' | null
  title: string
  lang: 'fr' | 'en'
  document: unknown
  myReaction: string | null
  answerId: string | null
  answerAt: Date | null
  answerLang: 'fr' | 'en'
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
  lang: 'fr' | 'en'
  document: unknown
  myReaction: string | null
}

export const commentColumns = `
  k.id, k.post_id as "postId", k.parent_id as "parentId", k.published_at as "publishedAt", k.edited_at as "editedAt",
  k.reaction_counts as reactions, k.hidden_at is not null as hidden, k.deleted_at is not null as deleted,
  k.source_system is not null and k.source_system <> 'demo' as imported,
  t.lang, t.document,
  ${person('a', 'author')},
  r.kind as "myReaction"`

export const commentJoins = `
  join texts t on t.id = k.text_id
  ${personJoin('a', 'k.author_id')}
  left join reactions r on r.post_id = k.post_id and r.comment_id = k.id and r.person_id = $1 and r.name = ''`
