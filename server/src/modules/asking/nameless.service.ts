import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import {
  type askNameless,
  namelessErrors,
  namelessLimits,
  type NamelessPlace,
} from '@osmose/shared/asking/nameless.contract'
import { DAY_MS, daysBefore, dayText, weekday } from '@osmose/shared/core/local-day'
import { createHash, randomUUID } from 'node:crypto'
import { namelessAllowed, sessionAsked } from '../../events/asking.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Config } from '../../platform/config/config.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Communities } from '../communities/communities.public.js'
import { Posts } from '../posts/posts.public.js'
import { SessionClock } from './asking.clock.js'
import { AskingRepository } from './asking.repository.js'
import { isSigned, publicNumbers, signBlindly } from './nameless.crypto.js'
import { canAllow, canDraw, canUse, type NamelessVerdict } from './nameless.policy.js'
import { NamelessRepository, type WaitingRow } from './nameless.repository.js'

/** Counted in memory and by address alone: nothing of it is written down. */
const guessing: Limit = { name: 'nameless', points: 30, perSeconds: 60 }

/** The Monday of a week in UTC, `2026-11-23`. */
export function weekOf(at: Date): string {
  const day = Math.floor(at.getTime() / DAY_MS)
  return dayText(day - weekday(day) + 1)
}

function demand(verdict: NamelessVerdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(namelessErrors, verdict)
}

/** Questions from nobody. See docs/decisions/023-anonymous-questions.md for what this protects and what it does not. */
@Injectable()
export class NamelessService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly communities: Communities,
    private readonly posts: Posts,
    private readonly sessions: AskingRepository,
    private readonly turns: SessionClock,
    private readonly repository: NamelessRepository,
  ) {}

  async read(actor: Actor, communityId: string): Promise<NamelessPlace> {
    const place = await this.repository.place(this.db, actor.personId, communityId)
    if (!place) throw fail('not_found')
    const week = weekOf(this.clock.now())
    // Whoever owes the place its charter is not asked for it here: agreeing and asking would follow each other.
    const draws =
      canDraw(place) === true && !(await this.communities.owesCharter(actor.personId, communityId))
    const pair = draws ? await this.repository.pair(this.db, communityId, week) : undefined
    const drawn = draws ? await this.repository.drawn(this.db, communityId, week, actor.personId) : 0
    return {
      allowed: place.allowed && !place.archived,
      enough: place.members >= namelessLimits.people,
      can: { allow: canAllow(place, false) === true, draw: draws },
      week,
      key: pair ? publicNumbers(pair.publicKey) : null,
      left: draws ? namelessLimits.tokens - drawn : 0,
    }
  }

  async allow(actor: Actor, communityId: string, allowed: boolean): Promise<NamelessPlace> {
    const place = await this.repository.place(this.db, actor.personId, communityId)
    if (!place) throw fail('not_found')
    demand(canAllow(place, allowed))
    await this.db.transaction(async (tx) => {
      if (await this.repository.allow(tx, communityId, allowed))
        await this.events.append(tx, namelessAllowed, { communityId, allowed }, actor.personId)
    })
    return this.read(actor, communityId)
  }

  /** Who draws is known and how many; what is signed stays unseen. A repeated request gets the same signatures. */
  async draw(
    actor: Actor,
    once: Once | undefined,
    communityId: string,
    { week, blinded }: { week: string; blinded: string[] },
  ): Promise<{ signed: string[] }> {
    const place = await this.repository.place(this.db, actor.personId, communityId)
    if (!place) throw fail('not_found')
    demand(canDraw(place))
    await this.communities.insistAgreed(actor.personId, communityId)
    if (week !== weekOf(this.clock.now())) throw fail(namelessErrors, 'asking.week_over')
    const pair = await this.repository.pair(this.db, communityId, week)
    return this.writes.once(once, async (tx) => {
      const most = namelessLimits.tokens
      if (!(await this.repository.draw(tx, communityId, week, actor.personId, blinded.length, most)))
        throw fail(namelessErrors, 'asking.no_tokens_left')
      return {
        signed: blinded.map((value) => {
          const signed = signBlindly(pair, value)
          if (!signed) throw fail('invalid_input', { fields: { blinded: 'wrong' } })
          return signed
        }),
      }
    })
  }

  /** From nobody: whoever comes with a session is sent back, so that no program of ours mixes the two by mistake. */
  async ask(
    actor: Actor | undefined,
    address: string,
    { communityId, week, token, signature, sessionId, title, text }: BodyOf<typeof askNameless>,
  ): Promise<Record<string, never>> {
    if (actor) throw fail(namelessErrors, 'asking.come_without_name')
    await this.limits.pace(guessing, address)
    const now = this.clock.now()
    const key = week === weekOf(now) ? await this.repository.publicKey(this.db, communityId, week) : undefined
    // One answer for a place that does not exist, one that does not allow it, and a token that is none.
    if (!key || !isSigned(key, token, signature)) throw fail(namelessErrors, 'asking.token_refused')
    demand(canUse(await this.repository.holders(this.db, communityId, week)))
    if (sessionId && !(await this.repository.gathers(this.db, communityId, sessionId, now)))
      throw fail(namelessErrors, 'asking.not_gathering')
    await this.db.transaction(async (tx) => {
      const kept = await this.repository.wait(tx, {
        id: randomUUID(),
        communityId,
        week,
        tokenHash: createHash('sha256').update(token, 'hex').digest(),
        span: this.span(now),
        postId: sessionId ?? null,
        title,
        text,
      })
      if (!kept) throw fail(namelessErrors, 'asking.token_spent')
    })
    return {}
  }

  /** What waited appears together, so that no row written then belongs to the moment one asked. */
  @Task('asking.release', '* * * * *')
  async release(): Promise<void> {
    const now = this.clock.now()
    await this.db.transaction(async (tx) => {
      for (const question of await this.repository.release(tx, this.span(now))) await this.show(tx, question)
      await this.repository.forget(tx, weekOf(daysBefore(now, 7)))
    })
  }

  /** What may no longer be asked by then is let go: to say so to anybody would need to know whom. */
  private async show(tx: Tx, { id, communityId, postId, title, text }: WaitingRow): Promise<void> {
    if (!(await this.repository.allowed(tx, communityId))) return
    if (postId === null) {
      await this.posts.publishNameless(tx, communityId, { title, text, fallback: this.config.locale })
      return
    }
    const session = await this.sessions.hold(tx, postId)
    const where = await tx.one<{ communityId: string; audienceId: string }>(
      `select community_id as "communityId", audience_id as "audienceId" from posts
       where id = $1 and community_id = $2 and deleted_at is null and closed_at is null`,
      [postId, communityId],
    )
    if (!session || !where) return
    await this.sessions.ask(tx, postId, { id, authorId: null, text: title, at: this.clock.now() })
    await this.events.append(tx, sessionAsked, { postId, ...where, questionId: id }, null)
    await this.turns.reword(tx, postId)
  }

  private span(at: Date): number {
    return Math.floor(at.getTime() / (this.config.namelessMinutes * 60_000))
  }
}
