import { Injectable } from '@nestjs/common'
import { isId } from '@osmose/shared/core/is-id'
import type { Comment } from '@osmose/shared/posts/posts.contract'
import { Database, type Db } from '../../platform/database/database.js'
import { invalidCursor } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { canReadHidden } from './posts.policy.js'
import { PostsQuery } from './posts.query.js'
import { commentColumns, commentJoins, type CommentRow, type PostBasis } from './posts.sql.js'
import { factsOf, toComment } from './posts.view.js'

const PAGE = 40

const order = (direction: 'asc' | 'desc') =>
  `k.thread_at ${direction}, k.thread_id ${direction}, k.published_at ${direction}, k.id ${direction}`
const key = '(k.thread_at, k.thread_id, k.published_at, k.id)'

/** A deleted comment keeps its place only while somebody's answer hangs on it. */
const kept = `(k.deleted_at is null or exists (select 1 from comments reply where reply.parent_id = k.id and reply.deleted_at is null))`

/**
 * The pivot is joined, not compared in an `or`: only so is a page read from its place in the index, however long the
 * thread. What would make the database plan anew each time is hidden from its planner: the length of a page is written
 * out, and which post it is stands in a query of its own, for a thread of five thousand makes all others look cheap.
 */
const page = (name: string, pivot: string, beyond: string, direction: 'asc' | 'desc') =>
  statement(
    name,
    `select ${commentColumns}
     from (
       select k.id from ${pivot} comments k
       where k.post_id = (select $2::uuid) ${beyond} and ${kept}
       order by ${order(direction)} limit ${PAGE + 1}
     ) page join comments k on k.id = page.id ${commentJoins}
     order by ${order('asc')}`,
  )

const pivot = `(select thread_at, thread_id, published_at, id from comments where id = $3 and post_id = $2) o,`
const beyond = (comparison: '>' | '<') =>
  `and ${key} ${comparison} (o.thread_at, o.thread_id, o.published_at, o.id)`

/** Named for the bench, which looks at their plans. */
export const commentPages = {
  first: page('posts.comments_first', '', '', 'asc'),
  after: page('posts.comments_after', pivot, beyond('>'), 'asc'),
  before: page('posts.comments_before', pivot, beyond('<'), 'desc'),
}

const oneComment = statement(
  'posts.one_comment',
  `select ${commentColumns}, t.version from comments k ${commentJoins} where k.post_id = $2 and k.id = $3`,
)

/** A cursor is a direction and the comment at which the page on the other side ended. */
const encode = (direction: 'a' | 'b', id: string | undefined) =>
  id ? Buffer.from(direction + id).toString('base64url') : null

function decode(cursor: string): { direction: 'a' | 'b'; id: string } {
  const read = Buffer.from(cursor, 'base64url').toString()
  const [direction, id] = [read.charAt(0), read.slice(1)]
  if ((direction !== 'a' && direction !== 'b') || !isId(id)) throw invalidCursor()
  return { direction, id }
}

@Injectable()
export class CommentsQuery {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsQuery,
  ) {}

  /** A page of a thread: comments in order of arrival, replies right after what they answer. */
  async list(actor: Actor, postId: string, { cursor, around }: { cursor?: string; around?: string }) {
    const at = cursor ? decode(cursor) : undefined
    const pivot = at ?? (around ? await this.placeBefore(postId, around) : undefined)
    const backward = at?.direction === 'b'
    const statement = !pivot ? commentPages.first : backward ? commentPages.before : commentPages.after
    const asked = [actor.personId, postId, ...(pivot ? [pivot.id] : [])]
    // Whoever may not see the post is refused, and what was read beside is dropped.
    const [post, rows] = await this.db.together((db) =>
      Promise.all([this.posts.visible(actor, postId, db), db.many<CommentRow>(statement, asked)]),
    )
    const more = rows.length > PAGE
    const shown = backward ? rows.slice(more ? 1 : 0) : rows.slice(0, PAGE)
    return {
      items: shown.map((row) => toComment(actor, post, row)),
      nextCursor: (backward ? pivot !== undefined : more) ? encode('a', shown.at(-1)?.id) : null,
      previousCursor: (backward ? more : pivot !== undefined) ? encode('b', shown[0]?.id) : null,
    }
  }

  /** One comment of that very post, if this person may read it. */
  async visible(
    actor: Actor,
    postId: string,
    commentId: string,
    db: Db = this.db,
  ): Promise<{ post: PostBasis; comment: CommentRow & { version: number } }> {
    const post = await this.posts.visible(actor, postId, db)
    const comment = await db.one<CommentRow & { version: number }>(oneComment, [
      actor.personId,
      postId,
      commentId,
    ])
    if (!comment || comment.deleted) throw fail('not_found')
    if (
      comment.hidden &&
      !canReadHidden({ ...factsOf(actor, post), mine: comment.authorId === actor.personId })
    )
      throw fail('not_found')
    return { post, comment }
  }

  async read(actor: Actor, post: PostBasis, commentId: string, db: Db = this.db): Promise<Comment> {
    const comment = await db.one<CommentRow>(oneComment, [actor.personId, post.id, commentId])
    if (!comment) throw fail('not_found')
    return toComment(actor, post, comment)
  }

  /** The comment ten places before, so that what was linked to stands in sight with what led to it. */
  private async placeBefore(postId: string, commentId: string): Promise<{ id: string } | undefined> {
    const rows = await this.db.many<{ id: string }>(
      `select k.id from comments k, (select thread_at, thread_id, published_at, id from comments where id = $2 and post_id = $1) o
       where k.post_id = $1 and ${key} < (o.thread_at, o.thread_id, o.published_at, o.id) order by ${order('desc')} limit 10`,
      [postId, commentId],
    )
    return rows.length === 10 ? rows.at(-1) : undefined
  }
}
