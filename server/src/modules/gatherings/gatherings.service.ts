import { Injectable } from '@nestjs/common'
import type { EventAnswer, EventDraft } from '@osmose/shared/gatherings/event.contract'
import { gatheringsErrors } from '@osmose/shared/gatherings/gatherings.contract'
import { reminders } from '@osmose/shared/gatherings/gatherings.rules'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { eventAnswered, eventCancelled, eventReminderDue } from '../../events/gatherings.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Posts, type Where } from '../posts/posts.public.js'
import { GatheringChanges, type Reminding } from './gatherings.changes.js'
import { canAnswer, canChange, canCome } from './gatherings.policy.js'
import { GatheringsRepository } from './gatherings.repository.js'
import { answerOf, eventFacts } from './gatherings.view.js'

/** The database wakes us by its own clock. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const CLOCKS_DIFFER_MS = 5 * 60_000

export function demand(verdict: ReturnType<typeof canAnswer>): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(gatheringsErrors, verdict)
}

@Injectable()
export class GatheringsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly posts: Posts,
    private readonly repository: GatheringsRepository,
    private readonly changes: GatheringChanges,
  ) {}

  /** Saying again what one said changes nothing: a seat is kept, and so is a place in the line. */
  async answer(actor: Actor, postId: string, answer: EventAnswer | null): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { event, facts, where } = await this.open(tx, actor, postId)
      if (answerOf(event.mine) !== answer) {
        demand(answer === 'yes' || answer === 'maybe' ? canCome(facts) : canAnswer(facts))
        await this.repository.setAnswer(tx, event, actor.personId, answer, this.clock.now())
        await this.events.append(tx, eventAnswered, where, actor.personId)
        await this.changes.fill(tx, where, actor.personId)
      }
      return this.posts.read(actor, postId, tx)
    })
  }

  async change(actor: Actor, postId: string, fields: Omit<EventDraft, 'kind'>): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { event, facts, where } = await this.open(tx, actor, postId)
      demand(canChange(facts))
      await this.changes.change(tx, event, { kind: 'event', ...fields }, where, actor.personId)
      if (fields.place !== event.place) await this.posts.reword(tx, postId, fields.place)
      return this.posts.read(actor, postId, tx)
    })
  }

  async cancel(actor: Actor, postId: string, reason: string): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      demand(canChange(facts))
      await this.repository.cancel(tx, postId, reason, this.clock.now())
      await this.events.append(tx, eventCancelled, where, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  /** It may run twice, late, or for a time that is no longer the right one: then it says nothing. */
  @Task('gatherings.remind')
  async remind({ postId, which, startsAt }: Reminding): Promise<void> {
    await this.db.transaction(async (tx) => {
      const now = this.clock.now()
      const where = await tx.one<{ postId: string; communityId: string; audienceId: string }>(
        `select p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId"
         from gatherings g join posts p on p.id = g.post_id
         where g.post_id = $1 and g.starts_at = $2 and g.starts_at > $3 and g.starts_at <= $4 and g.cancelled_at is null
           and p.deleted_at is null and p.hidden_at is null
         for update of g`,
        [postId, new Date(startsAt), now, new Date(now.getTime() + reminders[which] + CLOCKS_DIFFER_MS)],
      )
      if (!where || !(await this.repository.remind(tx, postId, which, new Date(startsAt)))) return
      await this.events.append(tx, eventReminderDue, { ...where, which }, null)
    })
  }

  /** Those who come hear that it is gone, once nobody can bring it back any more. */
  @Task('gatherings.tell_removed')
  async tellRemoved({ postId }: { postId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await tx.one<{ communityId: string; audienceId: string; startsAt: Date }>(
        `select p.community_id as "communityId", p.audience_id as "audienceId", g.starts_at as "startsAt"
         from gatherings g join posts p on p.id = g.post_id
         where g.post_id = $1 and p.deleted_at is not null and g.cancelled_at is null and g.ends_at > $2`,
        [postId, this.clock.now()],
      )
      if (!found) return
      const { startsAt, ...where } = found
      await this.events.append(
        tx,
        eventCancelled,
        { postId, ...where, removed: startsAt.toISOString() },
        null,
      )
    })
  }

  @Task('gatherings.fill')
  async fill(where: Where): Promise<void> {
    await this.db.transaction(async (tx) => {
      const event = await this.repository.hold(tx, NOBODY, where.postId)
      if (event && !event.cancelledAt && event.endsAt > this.clock.now())
        await this.changes.fill(tx, where, null)
    })
  }

  private async open(tx: Tx, actor: Actor, postId: string) {
    const event = await this.repository.hold(tx, actor.personId, postId)
    const { facts, where } = await this.posts.openHeld(tx, actor, postId)
    if (!event) throw fail('not_found')
    return { event, where, facts: eventFacts(event, facts, this.clock.now()) }
  }
}
