import { Injectable } from '@nestjs/common'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { type BroughtText, broughtText } from './brought-text.js'
import { Kinds } from './kinds.js'
import { PostFiles } from './posts.files.js'

interface Source {
  /** Identity where it came from, unique within the batch's system. */
  sourceId: string
}

export interface BroughtPost extends Source, BroughtText {
  communityId: string
  audienceId: string
  authorId: string | null
  kind: string
  title?: string
  at: Date
  editedAt?: Date
}

export interface BroughtComment extends Source, BroughtText {
  postId: string
  /** Our id of the top-level comment it answers. */
  parentId?: string
  authorId: string | null
  at: Date
  editedAt?: Date
}

export interface BroughtReaction extends Source {
  postId: string
  commentId?: string
  personId: string
  kind: ReactionKind
  /** What it was called where it came from; empty for our own five. */
  name: string
  at: Date
}

/** Content of one system. Posts first, then comments, top-level ones before replies: ids are known after each call. */
export interface Batch {
  system: string
  /** Row of `imports` this belongs to, when there is one. */
  importId?: string
  defaultLang: 'fr' | 'en'
  /** Whether it counts in the figures of the network; what was written elsewhere usually does not. */
  counted?: boolean
  /** Nothing but texts comes in: kinds that keep more give their posts what can truly be said of them. */
  bare?: boolean
  posts?: BroughtPost[]
  comments?: BroughtComment[]
  reactions?: BroughtReaction[]
  /** Answers that were kept where the content comes from, by our ids. */
  answers?: { postId: string; commentId: string; at: Date }[]
  /** Labels for people named in mentions. */
  people?: readonly { personId: string; label: string }[]
}

export interface BroughtPin {
  postId: string
  communityId: string
  byId: string | null
  importId: string | undefined
  now: Date
  until: Date
  /** So many of one place stand there at once. */
  most: number
}

/** What became of each source id. */
export interface Brought {
  posts: Map<string, { id: string; isNew: boolean }>
  comments: Map<string, { id: string; isNew: boolean }>
  /** Source ids of reactions that were new. */
  reactions: Set<string>
}

/** Set-based writing for imports and the demonstration: a few statements a batch, whatever its size. */
@Injectable()
export class Bringing {
  constructor(
    private readonly kinds: Kinds,
    private readonly files: PostFiles,
  ) {}

  async bring(tx: Tx, batch: Batch): Promise<Brought> {
    const posts = await this.posts(tx, batch, batch.posts ?? [])
    const comments = await this.comments(tx, batch, batch.comments ?? [])
    const reactions = await this.reactions(tx, batch, batch.reactions ?? [])
    await this.answers(tx, batch, batch.answers ?? [])
    return { posts, comments, reactions }
  }

  /** False where there is no such post, or no room. */
  async pin(tx: Tx, { postId, communityId, byId, importId, now, until, most }: BroughtPin): Promise<boolean> {
    const row = await tx.one<{ done: boolean }>(
      `with here as (
         select id, import_id is not distinct from $3 as fresh from posts where id = $1 and community_id = $2 and deleted_at is null and hidden_at is null
       ), pinned as (
         update posts p set pinned_until = $4, pinned_by = $5 from here
         where p.id = here.id and here.fresh and (
           select count(*) from posts o where o.community_id = $2 and o.id <> p.id and o.pinned_until > $6 and o.deleted_at is null and o.hidden_at is null) < $7
         returning p.id
       )
       select exists (select 1 from pinned) or exists (select 1 from here where not fresh) as done`,
      [postId, communityId, importId ?? null, until, byId, now, most],
    )
    return row?.done ?? false
  }

  private async posts(tx: Tx, batch: Batch, given: BroughtPost[]) {
    const { fresh, known: before } = await this.split(tx, 'posts', batch, given)
    const rows = fresh.map((post) => ({
      ...post,
      ...broughtText(post, post.title ?? '', known(batch)),
      id: uuid(),
    }))
    await this.texts(tx, rows)
    await tx.many(
      `insert into posts (id, audience_id, community_id, author_id, kind, text_id, published_at, active_at, edited_at, source_system, source_id, import_id)
       select r.id, r."audienceId", r."communityId", r."authorId", r.kind, r."textId", r.at, r.at, r."editedAt", $2, r."sourceId", $3
       from jsonb_to_recordset($1) as r(id uuid, "audienceId" uuid, "communityId" uuid, "authorId" uuid, kind text, "textId" uuid, at timestamptz, "editedAt" timestamptz, "sourceId" text)`,
      [
        JSON.stringify(
          rows.map(({ document: _, plain: __, text: ___, topics: ____, shows: _____, ...row }) => row),
        ),
        batch.system,
        batch.importId ?? null,
      ],
    )
    await this.mentions(
      tx,
      rows.map((row) => ({ postId: row.id, commentId: null, mentioned: row.mentioned })),
    )
    await this.topics(
      tx,
      rows.map((row) => ({ postId: row.id, commentId: null, topics: row.topics })),
    )
    if (batch.bare) await this.kinds.bring(tx, rows)
    for (const { id, authorId, shows, document } of rows)
      if (shows && authorId) await this.files.show(tx, { postId: id, commentId: null }, document, authorId)
    await this.log(
      tx,
      batch,
      'posts.post_published.v1',
      rows.map((row) => ({
        at: row.at,
        actorId: row.authorId,
        payload: {
          postId: row.id,
          communityId: row.communityId,
          audienceId: row.audienceId,
          authorId: row.authorId,
          kind: row.kind,
          mentioned: row.mentioned,
        },
      })),
    )
    return new Map([...before, ...rows.map((row) => [row.sourceId, { id: row.id, isNew: true }] as const)])
  }

  private async comments(tx: Tx, batch: Batch, given: BroughtComment[]) {
    const { fresh, known: before } = await this.split(tx, 'comments', batch, given)
    const rows = fresh.map((comment) => ({
      ...comment,
      ...broughtText(comment, '', known(batch)),
      id: uuid(),
    }))
    await this.texts(tx, rows)
    const stored = await tx.many<{
      commentId: string
      parentId: string | null
      parentAuthorId: string | null
      postId: string
      postAuthorId: string | null
      postKind: string
      communityId: string
      audienceId: string
    }>(
      `with given as (
         select r.* from jsonb_to_recordset($1) as r(id uuid, "postId" uuid, "parentId" uuid, "authorId" uuid, "textId" uuid, at timestamptz, "editedAt" timestamptz, "sourceId" text)
       ), added as (
         insert into comments (id, post_id, parent_id, thread_id, thread_at, author_id, text_id, published_at, edited_at, source_system, source_id, import_id)
         select g.id, g."postId", parent.thread_id, coalesce(parent.thread_id, g.id), coalesce(parent.thread_at, g.at), g."authorId", g."textId", g.at, g."editedAt", $2, g."sourceId", $3
         from given g left join comments parent on parent.id = g."parentId"
         returning id, post_id, parent_id
       ), counted as (
         update posts p set comment_count = comment_count + n.count, active_at = greatest(p.active_at, n.latest)
         from (select "postId", count(*)::int as count, max(at) as latest from given group by 1) n where p.id = n."postId"
       )
       select a.id as "commentId", a.parent_id as "parentId", parent.author_id as "parentAuthorId", p.id as "postId", p.author_id as "postAuthorId", p.kind as "postKind", p.community_id as "communityId", p.audience_id as "audienceId"
       from added a join posts p on p.id = a.post_id left join comments parent on parent.id = a.parent_id`,
      [
        JSON.stringify(
          rows.map(({ document: _, plain: __, text: ___, topics: ____, shows: _____, ...row }) => row),
        ),
        batch.system,
        batch.importId ?? null,
      ],
    )
    await this.mentions(
      tx,
      rows.map((row) => ({ postId: row.postId, commentId: row.id, mentioned: row.mentioned })),
    )
    await this.topics(
      tx,
      rows.map((row) => ({ postId: row.postId, commentId: row.id, topics: row.topics })),
    )
    for (const { id, postId, authorId, shows, document } of rows)
      if (shows && authorId) await this.files.show(tx, { postId, commentId: id }, document, authorId)
    const byId = new Map(rows.map((row) => [row.id, row]))
    await this.log(
      tx,
      batch,
      'posts.comment_published.v1',
      stored.map((row) => {
        const own = byId.get(row.commentId)
        return {
          at: own?.at ?? new Date(0),
          actorId: own?.authorId ?? null,
          payload: { ...row, authorId: own?.authorId ?? null, mentioned: own?.mentioned ?? [] },
        }
      }),
    )
    return new Map([...before, ...rows.map((row) => [row.sourceId, { id: row.id, isNew: true }] as const)])
  }

  private async reactions(tx: Tx, batch: Batch, given: BroughtReaction[]): Promise<Set<string>> {
    if (given.length === 0) return new Set()
    const stored = await tx.many<{
      sourceId: string
      postId: string
      commentId: string | null
      kind: string
      personId: string
      at: Date
      communityId: string
      audienceId: string
      targetAuthorId: string | null
    }>(
      `with given as (
         select * from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, "personId" uuid, kind text, name text, at timestamptz, "sourceId" text)
       ), added as (
         insert into reactions (post_id, comment_id, person_id, kind, name, at, source_system, source_id, import_id)
         select "postId", "commentId", "personId", kind, name, at, $2, "sourceId", $3 from given
         on conflict do nothing returning post_id, comment_id, person_id, kind, at, source_id
       )
       select a.source_id as "sourceId", a.post_id as "postId", a.comment_id as "commentId", a.kind, a.person_id as "personId", a.at,
              p.community_id as "communityId", p.audience_id as "audienceId", case when a.comment_id is null then p.author_id else k.author_id end as "targetAuthorId"
       from added a join posts p on p.id = a.post_id left join comments k on k.id = a.comment_id`,
      [JSON.stringify(given), batch.system, batch.importId ?? null],
    )
    for (const [table, owners] of [
      ['posts', stored.filter((row) => !row.commentId).map((row) => row.postId)],
      ['comments', stored.flatMap((row) => row.commentId ?? [])],
    ] as const)
      await tx.many(
        `update ${table} o set reaction_counts = n.counts
         from (select id, jsonb_object_agg(kind, count) as counts from (
                 select ${table === 'posts' ? 'post_id' : 'comment_id'} as id, kind, count(*)::int as count from reactions
                 where ${table === 'posts' ? 'comment_id is null and post_id' : 'comment_id'} = any($1::uuid[]) group by 1, 2) each group by id) n
         where o.id = n.id`,
        [[...new Set(owners)]],
      )
    await this.log(
      tx,
      batch,
      'posts.reacted.v1',
      stored.map(({ sourceId: _, personId, at, ...row }) => ({ at, actorId: personId, payload: row })),
    )
    return new Set(stored.map((row) => row.sourceId))
  }

  /** A question keeps the answer it has. */
  private async answers(tx: Tx, batch: Batch, given: NonNullable<Batch['answers']>) {
    if (given.length === 0) return
    const kept = await tx.many<{
      postId: string
      communityId: string
      audienceId: string
      authorId: string | null
      commentId: string
      answerAuthorId: string | null
      at: Date
    }>(
      `update posts p set accepted_comment_id = k.id, accepted_at = g.at, accepted_by = p.author_id
       from jsonb_to_recordset($1) as g("postId" uuid, "commentId" uuid, at timestamptz) join comments k on k.id = g."commentId" and k.post_id = g."postId" and k.parent_id is null
       where p.id = g."postId" and p.kind = 'question' and p.accepted_comment_id is null
       returning p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId", p.author_id as "authorId", k.id as "commentId", k.author_id as "answerAuthorId", g.at`,
      [JSON.stringify(given)],
    )
    await this.log(
      tx,
      batch,
      'posts.answer_accepted.v1',
      kept.map(({ authorId, at, ...payload }) => ({ at, actorId: authorId, payload })),
    )
  }

  /** Which of the given rows are here already. */
  private async split<T extends Source>(tx: Tx, table: 'posts' | 'comments', batch: Batch, given: T[]) {
    const found =
      given.length === 0
        ? []
        : await tx.many<{ id: string; sourceId: string }>(
            `select id, source_id as "sourceId" from ${table} where source_system = $1 and source_id = any($2)`,
            [batch.system, given.map((row) => row.sourceId)],
          )
    const known = new Map(found.map((row) => [row.sourceId, { id: row.id, isNew: false }]))
    return { known, fresh: given.filter((row) => !known.has(row.sourceId)) }
  }

  private async texts(
    tx: Tx,
    rows: {
      textId: string
      lang: string
      title: string
      document: unknown
      plain: string
      at: Date
      authorId: string | null
    }[],
  ) {
    if (rows.length === 0) return
    await tx.many(
      `insert into texts (id, lang, title, document, plain, search, written_at, written_by)
       select r."textId", r.lang, r.title, r.document, r.plain, search_vector(r.lang, r.title, r.plain), r.at, r."authorId"
       from jsonb_to_recordset($1) as r("textId" uuid, lang text, title text, document jsonb, plain text, at timestamptz, "authorId" uuid)`,
      [
        JSON.stringify(
          rows.map(({ textId, lang, title, document, plain, at, authorId }) => ({
            textId,
            lang,
            title,
            document,
            plain,
            at,
            authorId,
          })),
        ),
      ],
    )
  }

  private async mentions(tx: Tx, rows: { postId: string; commentId: string | null; mentioned: string[] }[]) {
    const named = rows.flatMap(({ postId, commentId, mentioned }) =>
      mentioned.map((personId) => ({ postId, commentId, personId })),
    )
    if (named.length === 0) return
    await tx.many(
      `insert into mentions (post_id, comment_id, person_id) select r."postId", r."commentId", r."personId"
       from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, "personId" uuid) join people p on p.id = r."personId" on conflict do nothing`,
      [JSON.stringify(named)],
    )
  }

  private async topics(
    tx: Tx,
    rows: { postId: string; commentId: string | null; topics: { slug: string; label: string }[] }[],
  ) {
    const used = rows.flatMap(({ topics, ...where }) => topics.map((topic) => ({ ...where, ...topic })))
    if (used.length === 0) return
    await tx.many(
      `insert into post_topics (post_id, comment_id, slug, label) select r."postId", r."commentId", r.slug, r.label
       from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, slug text, label text)`,
      [JSON.stringify(used)],
    )
  }

  /** What was brought is in the log, so that figures can be rebuilt from it; nobody is told and nothing reacts. */
  private async log(
    tx: Tx,
    batch: Batch,
    name: string,
    rows: { at: Date; actorId: string | null; payload: object }[],
  ) {
    if (rows.length === 0) return
    await tx.many(
      `insert into events (name, payload, actor_id, at, history)
       select $1, r.payload, r."actorId", r.at, $3 from jsonb_to_recordset($2) as r(at timestamptz, "actorId" uuid, payload jsonb) order by r.at`,
      [name, JSON.stringify(rows), !batch.counted],
    )
  }
}

const known = ({ people = [], defaultLang }: Batch) => ({ people, defaultLang })
