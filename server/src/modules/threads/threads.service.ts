import { Injectable } from '@nestjs/common'
import { type Post, postsErrors } from '@osmose/shared/posts/posts.contract'
import type { GivenText } from '@osmose/shared/text/written'
import { threadsErrors } from '@osmose/shared/threads/threads.contract'
import type { Locale } from '@osmose/shared/core/fields'
import { threadClosed, threadMoved, threadPinned } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { Files } from '../files/files.public.js'
import { canClose, canPin, canShare, Posts } from '../posts/posts.public.js'
import { canMove, canPinUntil, type Verdict } from './threads.policy.js'
import { ThreadsQuery } from './threads.query.js'

function demand(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail({ ...postsErrors, ...threadsErrors }, verdict)
}

/** What people do with a thread as a whole. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly posts: Posts,
    private readonly files: Files,
    private readonly query: ThreadsQuery,
  ) {}

  async pin(actor: Actor, postId: string, until: string | null): Promise<Post> {
    return this.db.transaction(async (tx) => {
      await tx.many('select 1 from posts where id = $1 for no key update', [postId])
      const { row, facts, where } = await this.posts.open(actor, postId, tx)
      demand(canPin(facts))
      // One at a time in a place, so that two hands do not put up a fourth.
      await tx.many('select 1 from communities where id = $1 for no key update', [row.communityId])
      const now = this.clock.now()
      const others = await tx.one<{ count: number }>(
        `select count(*)::int as count from posts
         where community_id = $1 and id <> $2 and pinned_until > $3 and deleted_at is null and hidden_at is null`,
        [row.communityId, postId, now],
      )
      demand(canPinUntil(until === null ? null : Date.parse(until), now.getTime(), others?.count ?? 0))
      await tx.many('update posts set pinned_until = $2, pinned_by = $3 where id = $1', [
        postId,
        until,
        until && actor.personId,
      ])
      await this.events.append(tx, threadPinned, { ...where, authorId: row.authorId, until }, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  async close(actor: Actor, postId: string, reason: string | null): Promise<Post> {
    return this.db.transaction(async (tx) => {
      await tx.many('select 1 from posts where id = $1 for no key update', [postId])
      const { row, facts, where } = await this.posts.open(actor, postId, tx)
      demand(canClose(facts))
      const closed = reason !== null
      if (closed || row.closedAt !== null) {
        await tx.many(
          'update posts set closed_at = $2, closed_by = $3, close_reason = $4 where id = $1',
          closed ? [postId, this.clock.now(), actor.personId, reason] : [postId, null, null, ''],
        )
        await this.events.append(
          tx,
          threadClosed,
          { ...where, authorId: row.authorId, closed },
          actor.personId,
        )
      }
      return this.posts.read(actor, postId, tx)
    })
  }

  async move(actor: Actor, postId: string, communityId: string): Promise<Post> {
    return this.db.transaction(async (tx) => {
      await tx.many('select 1 from posts where id = $1 for update', [postId])
      const { row, facts } = await this.posts.open(actor, postId, tx)
      const to = await this.query.place(actor, communityId, tx)
      const shared = await this.query.shared(postId, row.authorId, tx)
      demand(canMove(facts, { ...to, isSame: to.id === row.communityId }, shared, facts.managesNetwork))
      await this.readdress(tx, postId, to)
      await tx.many(
        `insert into thread_moves (post_id, from_audience_id, moved_by, moved_at) values ($1, $2, $3, $4)
         on conflict (post_id, from_audience_id) do update set moved_by = excluded.moved_by, moved_at = excluded.moved_at`,
        [postId, row.audienceId, actor.personId, this.clock.now()],
      )
      await this.events.append(
        tx,
        threadMoved,
        {
          postId,
          communityId: to.id,
          audienceId: to.audienceId,
          authorId: row.authorId,
          fromCommunityId: row.communityId,
          fromAudienceId: row.audienceId,
        },
        actor.personId,
      )
      return this.posts.read(actor, postId, tx)
    })
  }

  /** A post of one's own that points to another; the text is the sharer's, nothing of the original is copied. */
  share(
    actor: Actor,
    once: Once | undefined,
    communityId: string,
    { postId, ...words }: GivenText & { postId: string; lang?: Locale },
  ): Promise<Post> {
    return this.writes.once(once, async (tx) => {
      const { row, facts } = await this.posts.open(actor, postId, tx)
      demand(canShare(facts, row.sharedId !== null) || 'threads.not_shareable')
      const post = await this.posts.publishDraft(tx, actor, communityId, {
        kind: 'discussion',
        title: '',
        ...words,
      })
      await tx.many('update posts set shared_id = $2 where id = $1', [post.id, postId])
      return this.posts.read(actor, post.id, tx)
    })
  }

  /** The thread, what it shows and where it stands on top belong to the new place from now on. */
  private async readdress(
    tx: Tx,
    postId: string,
    { id, audienceId }: { id: string; audienceId: string },
  ): Promise<void> {
    await tx.many(
      'update posts set community_id = $2, audience_id = $3, pinned_until = null, pinned_by = null where id = $1',
      [postId, id, audienceId],
    )
    const comments = await tx.many<{ id: string }>('select id from comments where post_id = $1', [postId])
    await this.files.readdress(tx, 'post', [postId], audienceId)
    await this.files.readdress(
      tx,
      'comment',
      comments.map((comment) => comment.id),
      audienceId,
    )
  }
}
