import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { postsErrors } from '@osmose/shared/posts/posts.contract'
import { threadLimits } from '@osmose/shared/threads/threads.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import type { Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { fail } from '../../platform/http/fail.js'
import { personColumns } from '../directory/directory.public.js'
import { PostFiles } from './posts.files.js'
import { type CommentRow, personJoin, type PostBasis } from './posts.sql.js'

/** A text ready to be stored. */
export interface Written {
  id: string
  lang: Locale
  title: string
  document: TextDocument
  plain: string
  mentioned: string[]
  topics: { slug: string; label: string }[]
}

interface NewPost {
  id: string
  audienceId: string
  communityId: string
  /** Null: asked without a name, for good. */
  authorId: string | null
  /** Whose files it shows, when not its author's. */
  writerId?: string | null | undefined
  kind: string
  text: Written
  at: Date
}

interface NewComment {
  id: string
  /** As it stood, and its place with it, when it was found open to this comment. */
  post: Pick<PostBasis, 'id' | 'audienceId' | 'communityId' | 'visibility'>
  parentId: string | null
  threadId: string
  threadAt: Date
  authorId: string
  text: Written
  at: Date
}

const addText = `with text as (
  insert into texts (id, lang, title, document, plain, search, written_at, written_by)
  values ($1, $2, $3, $4, $5, search_vector($2, $3, $5), $6, $7) returning id
)`

const addPost = statement(
  'posts.add',
  `${addText}, post as (
     insert into posts (id, audience_id, community_id, author_id, nameless, kind, text_id, published_at, active_at)
     values ($8, $9, $10, $7, $7::uuid is null, $11, $1, $6, $6) returning id
   ), about as (
     insert into post_topics (post_id, slug, label) select $8, unnest($13::text[]), unnest($14::text[])
   )
   insert into mentions (post_id, person_id) select $8, unnest($12::uuid[])`,
)

const addComment = statement(
  'posts.add_comment',
  `${addText}, comment as (
     insert into comments (id, post_id, parent_id, thread_id, thread_at, author_id, text_id, published_at)
     values ($8, $9, $10, $11, $12, $7, $1, $6) returning id
   ), place as (
     select 1 from communities where id = $17 and visibility = $18 and archived_at is null for key share
   ), counted as (
     update posts set comment_count = comment_count + 1, active_at = $6
     where id = $9 and audience_id = $16 and closed_at is null and hidden_at is null and deleted_at is null
       and exists (select 1 from place)
     returning id
   ), named as (
     insert into mentions (post_id, comment_id, person_id) select $9, $8, unnest($13::uuid[])
   ), about as (
     insert into post_topics (post_id, comment_id, slug, label) select $9, $8, unnest($14::text[]), unnest($15::text[])
   )
   select ${personColumns('a', 'author')} from (select $7::uuid as id from counted) writer ${personJoin('a', 'writer.id')}`,
)

const opened = 'insert into opened_posts (person_id, post_id, at) values ($1, $2, $3) on conflict do nothing'
const addOpened = statement('posts.add_opened', opened)

const addView = statement(
  'posts.add_view',
  `with counted as (
     insert into post_views (person_id, post_id, at)
     select $1, $2, $3 where not exists (select 1 from post_views where person_id = $1 and post_id = $2 and at > $3::timestamptz - interval '30 minutes')
   )
   ${opened}`,
)

/** What a decision was made on has changed before it was written. */
export class Overtaken extends Error {}

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class PostsRepository {
  constructor(private readonly files: PostFiles) {}

  async addPost(
    tx: Tx,
    { id, audienceId, communityId, authorId, writerId = authorId, kind, text, at }: NewPost,
  ): Promise<void> {
    await tx.many(addPost, [
      text.id,
      text.lang,
      text.title,
      JSON.stringify(text.document),
      text.plain,
      at,
      authorId,
      id,
      audienceId,
      communityId,
      kind,
      text.mentioned,
      text.topics.map(({ slug }) => slug),
      text.topics.map(({ label }) => label),
    ])
    if (writerId !== null) await this.files.show(tx, { postId: id, commentId: null }, text.document, writerId)
  }

  /** Whoever comes second waits for the first, and is told which post the draft became. */
  async wasDraft(tx: Tx, postId: string, personId: string, draft: string): Promise<void> {
    const isFirst = await tx.any(
      'insert into posts_from_drafts (person_id, draft, post_id) values ($1, $2, $3) on conflict do nothing',
      [personId, draft, postId],
    )
    if (isFirst) return
    const published = await tx.one<{ postId: string }>(
      'select post_id as "postId" from posts_from_drafts where person_id = $1 and draft = $2',
      [personId, draft],
    )
    throw fail(postsErrors, 'posts.draft_published', { data: { postId: published?.postId ?? '' } })
  }

  /**
   * Returns the comment as its author sees it, without asking again. Whoever moves, closes, hides or takes away the post
   * holds its row, and whoever opens or archives its place that of the place; a comment that waited behind them is `Overtaken`.
   */
  async addComment(
    tx: Tx,
    { id, post, parentId, threadId, threadAt, authorId, text, at }: NewComment,
  ): Promise<CommentRow> {
    const author = await tx.one<
      Pick<
        CommentRow,
        'authorId' | 'authorName' | 'authorTitle' | 'authorDepartment' | 'authorSite' | 'authorPhoto'
      >
    >(addComment, [
      text.id,
      text.lang,
      '',
      JSON.stringify(text.document),
      text.plain,
      at,
      authorId,
      id,
      post.id,
      parentId,
      threadId,
      threadAt,
      text.mentioned,
      text.topics.map(({ slug }) => slug),
      text.topics.map(({ label }) => label),
      post.audienceId,
      post.communityId,
      post.visibility,
    ])
    if (!author) throw new Overtaken()
    await this.files.show(tx, { postId: post.id, commentId: id }, text.document, authorId)
    return {
      ...author,
      id,
      postId: post.id,
      parentId,
      publishedAt: at,
      editedAt: null,
      reactions: {},
      hidden: false,
      deleted: false,
      imported: false,
      lang: text.lang,
      document: text.document,
      myReaction: null,
    }
  }

  /** Puts a new version in place of the current text, if that is the one its writer `read`; it goes into the history. */
  async replaceText(
    tx: Tx,
    target: { postId: string; commentId: string | null; read: number },
    text: Written,
    by: string,
    at: Date,
  ): Promise<void> {
    const table = target.commentId ? 'comments' : 'posts'
    const owner = target.commentId ?? target.postId
    await this.hold(tx, target.postId)
    const [former] = await tx.many<{ textId: string; version: number; hidden: boolean }>(
      `select o.text_id as "textId", t.version, o.hidden_at is not null as hidden from ${table} o join texts t on t.id = o.text_id where o.id = $1`,
      [owner],
    )
    if (!former) throw new Error('A text without its owner.')
    if (former.version !== target.read)
      throw fail(postsErrors, 'posts.conflict', { data: { version: former.version } })
    await this.files.show(tx, target, text.document, by)
    await tx.many(
      `insert into text_versions (${target.commentId ? 'comment_id' : 'post_id'}, text_id, version, hidden_at) values ($1, $2, $3, case when $4 then $5::timestamptz end)`,
      [owner, former.textId, former.version, former.hidden, at],
    )
    await tx.many(
      `insert into texts (id, lang, version, title, document, plain, search, written_at, written_by) values ($1, $2, $3, $4, $5, $6, search_vector($2, $4, $6), $7, $8)`,
      [text.id, text.lang, former.version + 1, text.title, JSON.stringify(text.document), text.plain, at, by],
    )
    await tx.many(`update ${table} set text_id = $2, edited_at = $3 where id = $1`, [owner, text.id, at])
    await tx.many(
      `insert into mentions (post_id, comment_id, person_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
      [target.postId, target.commentId, text.mentioned],
    )
    await tx.many('delete from post_topics where post_id = $1 and comment_id is not distinct from $2', [
      target.postId,
      target.commentId,
    ])
    await tx.many(
      'insert into post_topics (post_id, comment_id, slug, label) select $1, $2, unnest($3::text[]), unnest($4::text[])',
      [
        target.postId,
        target.commentId,
        text.topics.map(({ slug }) => slug),
        text.topics.map(({ label }) => label),
      ],
    )
  }

  /** Lets search find a text also by the words of its kind, which stand below it. */
  async addWords(tx: Tx, textId: string, words: string): Promise<void> {
    if (words === '') return
    await tx.many(
      `update texts t set plain = w.plain, search = search_vector(t.lang, t.title, w.plain)
       from (select id, concat_ws(E'\n', nullif(plain, ''), $2::text) as plain from texts where id = $1) w where t.id = w.id`,
      [textId, words],
    )
  }

  /** What search reads of a text. */
  async setPlain(tx: Tx, textId: string, plain: string): Promise<void> {
    await tx.many('update texts set plain = $2, search = search_vector(lang, title, $2) where id = $1', [
      textId,
      plain,
    ])
  }

  /** The words by which search finds the current text: its own, and those of its approved other language. */
  async joinLanguages(tx: Tx, postId: string): Promise<void> {
    await tx.many(
      `update texts t set search = search_vector(t.lang, t.title, t.plain) || coalesce(
         (select search_vector(o.lang, o.title, o.plain) from text_translations l join texts o on o.id = l.text_id
          where l.post_id = $1 and l.approved), ''::tsvector)
       from posts p where p.id = $1 and t.id = p.text_id`,
      [postId],
    )
  }

  /** False when it already was (or was not) deleted. */
  async setPostDeleted(tx: Tx, postId: string, at: Date | null, by: string | null): Promise<boolean> {
    return tx.any(
      'update posts set deleted_at = $2, deleted_by = $3 where id = $1 and (deleted_at is null) <> ($2::timestamptz is null)',
      [postId, at, by],
    )
  }

  /** A post that comes back stands on top again where there is room for it by now; pins of a place change one at a time. */
  async pinAgain(tx: Tx, postId: string, now: Date): Promise<void> {
    const pinned = await tx.one<{ communityId: string }>(
      'select community_id as "communityId" from posts where id = $1 and pinned_until > $2',
      [postId, now],
    )
    if (!pinned) return
    await tx.many('select 1 from communities where id = $1 for no key update', [pinned.communityId])
    await tx.many(
      `update posts set pinned_until = null, pinned_by = null where id = $1 and (
         select count(*) from posts
         where community_id = $2 and id <> $1 and pinned_until > $3 and deleted_at is null and hidden_at is null) >= $4`,
      [postId, pinned.communityId, now, threadLimits.pins],
    )
  }

  async setCommentDeleted(
    tx: Tx,
    postId: string,
    commentId: string,
    at: Date | null,
    by: string | null,
  ): Promise<boolean> {
    await this.hold(tx, postId)
    const changed = await tx.any(
      'update comments set deleted_at = $2, deleted_by = $3 where id = $1 and (deleted_at is null) <> ($2::timestamptz is null)',
      [commentId, at, by],
    )
    if (!changed) return false
    await tx.many('update posts set comment_count = comment_count + $2 where id = $1', [postId, at ? -1 : 1])
    return true
  }

  async setHidden(
    tx: Tx,
    target: { postId: string; commentId: string | null },
    at: Date | null,
  ): Promise<boolean> {
    const table = target.commentId ? 'comments' : 'posts'
    await this.hold(tx, target.postId)
    return tx.any(
      `update ${table} set hidden_at = $2 where id = $1 and (hidden_at is null) <> ($2::timestamptz is null)`,
      [target.commentId ?? target.postId, at],
    )
  }

  async addView(tx: Tx, personId: string, postId: string, at: Date): Promise<void> {
    await tx.many(addView, [personId, postId, at])
  }

  async addOpened(tx: Tx, personId: string, postId: string, at: Date): Promise<void> {
    await tx.many(addOpened, [personId, postId, at])
  }

  /** Others may hold the same; whoever changes the post, or the people of its place, waits. */
  async holdPlace(tx: Tx, postId: string): Promise<void> {
    await tx.many('select 1 from posts where id = $1 for share', [postId])
    await tx.many(
      'select 1 from communities c where c.id = (select community_id from posts where id = $1) for share',
      [postId],
    )
  }

  /** One change of a thread's texts at a time: what search keeps of them follows from where their post is by then. */
  async hold(tx: Tx, postId: string): Promise<void> {
    await tx.many('select 1 from posts where id = $1 for no key update', [postId])
  }
}
