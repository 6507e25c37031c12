import { Injectable } from '@nestjs/common'
import { type Bookmark, bookmarksErrors } from '@osmose/shared/bookmarks/bookmarks.contract'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { v7 as uuid } from 'uuid'
import { reminderDue } from '../../events/bookmarks.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Posts, type Target } from '../posts/posts.public.js'
import { canKeepMore, canRemind } from './bookmarks.policy.js'
import { BookmarksQuery } from './bookmarks.query.js'

/** What was taken away can be brought back for this long. */
const REMEMBERED_MS = DAY_MS

interface Change {
  note?: string
  /** Null for no reminder; missing to leave it as it is. */
  remindAt?: string | null
}

interface Reminder {
  bookmarkId: string
  at: string
}

function demand(verdict: ReturnType<typeof canRemind>): void {
  if (verdict !== true) throw fail(bookmarksErrors, verdict)
}

@Injectable()
export class BookmarksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly posts: Posts,
    private readonly query: BookmarksQuery,
  ) {}

  async of(actor: Actor, target: Target) {
    if (!(await this.posts.find(actor, target))) throw fail('not_found')
    return { bookmark: await this.query.of(actor, target.postId, target.commentId) }
  }

  async keep(actor: Actor, target: Target, change: Change): Promise<Bookmark> {
    return this.db.transaction(async (tx) => {
      if (!(await this.posts.find(actor, target, tx))) throw fail('not_found')
      await tx.many('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bookmarks:${actor.personId}`])
      const kept = await tx.one<{ count: number }>(
        'select count(*)::int as count from bookmarks where person_id = $1 and removed_at is null',
        [actor.personId],
      )
      demand(canKeepMore(kept?.count ?? 0))
      const row = await tx.one<{ id: string }>(
        `insert into bookmarks (id, person_id, post_id, comment_id, kept_at) values ($1, $2, $3, $4, $5)
         on conflict (person_id, post_id, comment_id) do update set
           note = case when bookmarks.removed_at is null then bookmarks.note else '' end,
           remind_at = case when bookmarks.removed_at is null then bookmarks.remind_at end,
           kept_at = case when bookmarks.removed_at is null then bookmarks.kept_at else excluded.kept_at end,
           reminded_at = case when bookmarks.removed_at is null then bookmarks.reminded_at end,
           removed_at = null
         returning id`,
        [uuid(), actor.personId, target.postId, target.commentId, this.clock.now()],
      )
      if (!row) throw new Error('A bookmark that was not kept.')
      await this.write(tx, actor, row.id, change)
      return this.query.one(actor, row.id, tx)
    })
  }

  async change(actor: Actor, bookmarkId: string, change: Change): Promise<Bookmark> {
    return this.db.transaction(async (tx) => {
      await this.write(tx, actor, bookmarkId, change)
      return this.query.one(actor, bookmarkId, tx)
    })
  }

  async remove(actor: Actor, bookmarkId: string): Promise<void> {
    await this.setRemoved(actor, bookmarkId, this.clock.now())
  }

  async restore(actor: Actor, bookmarkId: string): Promise<Bookmark> {
    await this.setRemoved(actor, bookmarkId, null)
    return this.query.one(actor, bookmarkId)
  }

  /** The time has come. What was put off, taken away or can no longer be read meanwhile is left in peace. */
  @Task('bookmarks.remind')
  async remind({ bookmarkId, at }: Reminder): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.many<{
        personId: string
        postId: string
        commentId: string | null
        communityId: string
        audienceId: string
      }>(
        `update bookmarks b set reminded_at = $3 from posts p
         where b.id = $1 and b.remind_at = $2 and b.reminded_at is null and b.removed_at is null
           and p.id = b.post_id and p.deleted_at is null and p.hidden_at is null and can_see_audience(b.person_id, p.audience_id)
           and not exists (select 1 from comments k where k.id = b.comment_id and (k.deleted_at is not null or k.hidden_at is not null))
         returning b.person_id as "personId", b.post_id as "postId", b.comment_id as "commentId", p.community_id as "communityId", p.audience_id as "audienceId"`,
        [bookmarkId, at, this.clock.now()],
      )
      if (row) await this.events.append(tx, reminderDue, { bookmarkId, ...row }, null)
    })
  }

  @Task('bookmarks.forget', '25 * * * *')
  async forget(): Promise<void> {
    await this.db.transaction((tx) =>
      tx.many('delete from bookmarks where removed_at < $1', [
        new Date(this.clock.now().getTime() - REMEMBERED_MS),
      ]),
    )
  }

  private async write(tx: Tx, actor: Actor, bookmarkId: string, { note, remindAt }: Change): Promise<void> {
    const at = remindAt == null ? null : new Date(remindAt)
    demand(canRemind(at?.getTime() ?? null, this.clock.now().getTime()))
    const found = await tx.any(
      `update bookmarks set note = coalesce($3, note),
         remind_at = case when $4 then $5::timestamptz else remind_at end,
         reminded_at = case when $4 then null else reminded_at end
       where id = $2 and person_id = $1 and removed_at is null`,
      [actor.personId, bookmarkId, note ?? null, remindAt !== undefined, at],
    )
    if (!found) throw fail('not_found')
    if (at)
      await this.jobs.add(tx, 'bookmarks.remind', { bookmarkId, at: at.toISOString() } satisfies Reminder, {
        key: `bookmark:${bookmarkId}`,
        runAt: at,
      })
  }

  private async setRemoved(actor: Actor, bookmarkId: string, at: Date | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await tx.any('update bookmarks set removed_at = $3 where id = $2 and person_id = $1', [
        actor.personId,
        bookmarkId,
        at,
      ])
      if (!found) throw fail('not_found')
    })
  }
}
