import { Injectable } from '@nestjs/common'
import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import type { GroupKind } from '@osmose/shared/text/document'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { type BroughtText, broughtText } from './brought-text.js'
import { ArchivedKinds } from './archived-kinds.js'
import { addMentions, addTexts, addTopics } from './brought-rows.js'
import { type BroughtTranslation, BroughtTranslations } from './brought-translations.js'
import { PostFiles } from './posts.files.js'
import { PostsRepository } from './posts.repository.js'

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
  /** Who published it in the author's name. */
  byId?: string
  /** Asked without a name. */
  nameless?: boolean
  closed?: { at: Date; byId: string | null; reason: string }
  /** What its kind adds, by our ids. */
  details?: ArchivedDetails
  translations?: readonly BroughtTranslation[]
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
  /** Kinds keep what came with their posts, and give those of which only the text came what can truly be said of them. */
  kept?: boolean
  posts?: BroughtPost[]
  comments?: BroughtComment[]
  reactions?: BroughtReaction[]
  /** Answers that were kept where the content comes from, by our ids. */
  answers?: { postId: string; commentId: string; at: Date; byId?: string; reason?: string }[]
  /** Labels for people named in mentions. */
  people?: readonly { personId: string; label: string }[]
  /** Groups called in mentions. */
  groups?: readonly { kind: GroupKind; communityId: string; label: string }[]
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
    private readonly kinds: ArchivedKinds,
    private readonly files: PostFiles,
    private readonly translations: BroughtTranslations,
    private readonly repository: PostsRepository,
  ) {}

  async bring(tx: Tx, batch: Batch): Promise<Brought> {
    const posts = await this.posts(tx, batch, batch.posts ?? [])
    const comments = await this.comments(tx, batch, batch.comments ?? [])
    const reactions = await this.reactions(tx, batch, batch.reactions ?? [])
    await this.answers(tx, batch, batch.answers ?? [])
    return { posts, comments, reactions }
  }

  private async posts(tx: Tx, batch: Batch, given: BroughtPost[]) {
    const { fresh, known: before } = await this.split(tx, 'posts', batch, given)
    const rows = fresh.map((post) => ({
      ...post,
      ...broughtText(post, post.title ?? '', known(batch)),
      id: uuid(),
    }))
    await addTexts(tx, rows)
    await tx.many(
      `insert into posts (id, audience_id, community_id, author_id, kind, text_id, published_at, active_at, edited_at, by_id, nameless, closed_at, closed_by, close_reason, source_system, source_id, import_id)
       select r.id, r."audienceId", r."communityId", r."authorId", r.kind, r."textId", r.at, r.at, r."editedAt", r."byId", coalesce(r.nameless, false),
              (r.closed ->> 'at')::timestamptz, (r.closed ->> 'byId')::uuid, coalesce(r.closed ->> 'reason', ''), $2, r."sourceId", $3
       from jsonb_to_recordset($1) as r(id uuid, "audienceId" uuid, "communityId" uuid, "authorId" uuid, kind text, "textId" uuid, at timestamptz, "editedAt" timestamptz, "byId" uuid, nameless boolean, closed jsonb, "sourceId" text)`,
      [
        JSON.stringify(
          rows.map((row) =>
            only(
              row,
              'id',
              'audienceId',
              'communityId',
              'authorId',
              'kind',
              'textId',
              'at',
              'editedAt',
              'byId',
              'nameless',
              'closed',
              'sourceId',
            ),
          ),
        ),
        batch.system,
        batch.importId ?? null,
      ],
    )
    await addMentions(
      tx,
      rows.map((row) => ({ postId: row.id, commentId: null, mentioned: row.mentioned })),
    )
    await addTopics(
      tx,
      rows.map((row) => ({ postId: row.id, commentId: null, topics: row.topics })),
    )
    for (const { id, authorId, fileIds } of rows)
      await this.files.showBrought(tx, { postId: id, commentId: null }, fileIds, authorId)
    if (batch.kept) {
      const words = await this.kinds.take(tx, rows)
      for (const { id, textId } of rows) await this.repository.addWords(tx, textId, words.get(id) ?? '')
    }
    await this.translations.bring(tx, rows, known(batch))
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
    await addTexts(tx, rows)
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
          rows.map((row) =>
            only(row, 'id', 'postId', 'parentId', 'authorId', 'textId', 'at', 'editedAt', 'sourceId'),
          ),
        ),
        batch.system,
        batch.importId ?? null,
      ],
    )
    await addMentions(
      tx,
      rows.map((row) => ({ postId: row.postId, commentId: row.id, mentioned: row.mentioned })),
    )
    await addTopics(
      tx,
      rows.map((row) => ({ postId: row.postId, commentId: row.id, topics: row.topics })),
    )
    for (const { id, postId, authorId, fileIds } of rows)
      await this.files.showBrought(tx, { postId, commentId: id }, fileIds, authorId)
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
      `update posts p set accepted_comment_id = k.id, accepted_at = g.at, accepted_by = coalesce(g."byId", p.author_id), answer_reason = coalesce(g.reason, '')
       from jsonb_to_recordset($1) as g("postId" uuid, "commentId" uuid, at timestamptz, "byId" uuid, reason text) join comments k on k.id = g."commentId" and k.post_id = g."postId" and k.parent_id is null
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

const known = ({ people = [], groups = [], defaultLang }: Batch) => ({ people, groups, defaultLang })

/** What is sent to the database of a row, and not its text a second time. */
const only = <T extends object, K extends keyof T>(row: T, ...keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key]]))
