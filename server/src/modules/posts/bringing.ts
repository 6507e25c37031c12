import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import type { Batch, Brought, BroughtComment, BroughtPost, Source } from './batch.js'
import { broughtText } from './brought-text.js'
import { ArchivedKinds } from './archived-kinds.js'
import { bringAnswers, bringReactions } from './brought-reactions.js'
import { addEvents, addMentions, addTexts, addTopics } from './brought-rows.js'
import { BroughtTranslations } from './brought-translations.js'
import { PostFiles } from './posts.files.js'
import { PostsRepository } from './posts.repository.js'

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
    const reactions = await bringReactions(tx, batch, batch.reactions ?? [])
    await bringAnswers(tx, batch, batch.answers ?? [])
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
    await addEvents(
      tx,
      'posts.post_published.v1',
      batch.counted,
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
    await addEvents(
      tx,
      'posts.comment_published.v1',
      batch.counted,
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
}

const known = ({ people = [], groups = [], defaultLang }: Batch) => ({ people, groups, defaultLang })

/** What is sent to the database of a row, and not its text a second time. */
const only = <T extends object, K extends keyof T>(row: T, ...keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key]]))
