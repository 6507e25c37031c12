import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { type Comment, postsErrors } from '@osmose/shared/posts/posts.contract'
import { bringsText, type GivenText } from '@osmose/shared/text/written'
import { v7 as uuid } from 'uuid'
import {
  commentDeleted,
  commentEdited,
  commentPublished,
  commentUndeleted,
} from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { Limits } from '../../platform/security/limits.js'
import { CommentsQuery } from './comments.query.js'
import { canComment, canDelete, canEdit, type Facts } from './posts.policy.js'
import { PostsQuery } from './posts.query.js'
import { Overtaken, PostsRepository } from './posts.repository.js'
import { demand, UNDO_MS, where, writingPace } from './posts.service.js'
import type { CommentRow, PostBasis } from './posts.sql.js'
import { factsOf, toComment } from './posts.view.js'
import { write } from './writing.js'

function demandText(given: GivenText): void {
  if (!bringsText(given)) throw fail(postsErrors, 'posts.text_missing', { fields: { text: 'missing' } })
}

const place = (actor: Actor, { communityId }: PostBasis) => ({ communityId, writerId: actor.personId })

interface Parent {
  id: string
  threadId: string
  threadAt: Date
  authorId: string | null
}

@Injectable()
export class CommentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly posts: PostsQuery,
    private readonly query: CommentsQuery,
    private readonly repository: PostsRepository,
    private readonly limits: Limits,
  ) {}

  async publish(
    actor: Actor,
    once: Once | undefined,
    postId: string,
    draft: GivenText & { parentId?: string; lang?: Locale },
  ): Promise<Comment> {
    await this.limits.pace(writingPace, actor.personId)
    for (;;) {
      try {
        return await this.publishOnce(actor, once, postId, draft)
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
      }
    }
  }

  /** Judged by what holds when it is written; `Overtaken` when that has changed since it was looked at. */
  private async publishOnce(
    actor: Actor,
    once: Once | undefined,
    postId: string,
    draft: GivenText & { parentId?: string; lang?: Locale },
  ): Promise<Comment> {
    const post = await this.posts.toAnswer(actor, postId)
    demand(canComment({ ...factsOf(actor, post), charterDue: post.charterDue }))
    const parent = draft.parentId ? await this.parent(this.db, postId, draft.parentId) : undefined
    demandText(draft)
    const text = await write(this.db, draft, { fallback: actor.locale, ...place(actor, post) })
    return this.writes.once(once, async (tx) => {
      const id = uuid()
      const at = this.clock.now()
      const threadId = parent?.threadId ?? id
      const comment = await this.repository.addComment(tx, {
        id,
        post,
        parentId: parent?.threadId ?? null,
        threadId,
        threadAt: parent?.threadAt ?? at,
        authorId: actor.personId,
        text,
        at,
      })
      await this.events.append(
        tx,
        commentPublished,
        {
          ...where(post),
          commentId: id,
          parentId: parent?.threadId ?? null,
          authorId: actor.personId,
          parentAuthorId: parent?.authorId ?? null,
          postAuthorId: post.authorId,
          postKind: post.kind,
          mentioned: text.mentioned,
        },
        actor.personId,
      )
      return toComment(actor, post, comment)
    })
  }

  async edit(
    actor: Actor,
    once: Once | undefined,
    postId: string,
    commentId: string,
    change: GivenText & { version: number; lang?: Locale },
  ): Promise<Comment> {
    return this.writes.once(once, async (tx) => {
      const { post, comment } = await this.query.visible(actor, postId, commentId, tx)
      demand(canEdit(this.facts(actor, post, comment)))
      demandText(change)
      const text = await write(tx, change, { fallback: comment.lang, ...place(actor, post) })
      await this.repository.replaceText(
        tx,
        { postId, commentId, read: change.version },
        text,
        actor.personId,
        this.clock.now(),
      )
      await this.events.append(
        tx,
        commentEdited,
        { ...where(post), commentId, authorId: comment.authorId, mentioned: text.mentioned },
        actor.personId,
      )
      return this.query.read(actor, post, commentId, tx)
    })
  }

  async delete(actor: Actor, postId: string, commentId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { post, comment } = await this.query.visible(actor, postId, commentId, tx)
      demand(canDelete(this.facts(actor, post, comment)))
      if (await this.repository.setCommentDeleted(tx, postId, commentId, this.clock.now(), actor.personId))
        await this.events.append(
          tx,
          commentDeleted,
          { ...where(post), commentId, authorId: comment.authorId },
          actor.personId,
        )
    })
  }

  async undelete(actor: Actor, postId: string, commentId: string): Promise<Comment> {
    return this.db.transaction(async (tx) => {
      const post = await this.posts.visible(actor, postId, tx)
      const mark = await tx.one<{
        authorId: string | null
        deletedAt: Date | null
        deletedBy: string | null
      }>(
        `select author_id as "authorId", deleted_at as "deletedAt", deleted_by as "deletedBy" from comments where id = $1 and post_id = $2`,
        [commentId, postId],
      )
      if (!mark || (mark.deletedAt && mark.deletedBy !== actor.personId)) throw fail('not_found')
      if (post.archived) throw fail(postsErrors, 'posts.community_archived')
      if (mark.deletedAt && this.clock.now().getTime() - mark.deletedAt.getTime() > UNDO_MS)
        throw fail(postsErrors, 'posts.too_late_to_undo')
      if (await this.repository.setCommentDeleted(tx, postId, commentId, null, null))
        await this.events.append(
          tx,
          commentUndeleted,
          { ...where(post), commentId, authorId: mark.authorId },
          actor.personId,
        )
      return this.query.read(actor, post, commentId, tx)
    })
  }

  private facts(actor: Actor, post: PostBasis, comment: CommentRow): Facts {
    return {
      ...factsOf(actor, post),
      mine: comment.authorId === actor.personId,
      hidden: comment.hidden,
      deleted: comment.deleted,
    }
  }

  /** Whom this answers. A reply to a reply joins the same thread: there is one level. */
  private async parent(db: Db, postId: string, parentId: string): Promise<Parent> {
    const row = await db.one<Parent>(
      `select id, thread_id as "threadId", thread_at as "threadAt", author_id as "authorId" from comments
       where id = $1 and post_id = $2 and deleted_at is null and hidden_at is null`,
      [parentId, postId],
    )
    if (!row) throw fail('not_found')
    return row
  }
}
