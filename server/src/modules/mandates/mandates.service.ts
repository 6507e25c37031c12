import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { DAY_MS } from '@osmose/shared/core/local-day'
import {
  type giveMandate,
  type Mandate,
  mandateLimits,
  mandatesErrors,
  type publishFor,
} from '@osmose/shared/mandates/mandates.contract'
import { covers, type MandatedAct } from '@osmose/shared/mandates/mandates.rules'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { v7 as uuid } from 'uuid'
import { sessionAnswered } from '../../events/asking.events.js'
import { personDeactivated } from '../../events/identity.events.js'
import { mandateGiven, mandateRevoked, mandateUsed } from '../../events/mandates.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Communities } from '../communities/communities.public.js'
import { Identity } from '../identity/identity.public.js'
import { Posts } from '../posts/posts.public.js'
import { MandatesQuery } from './mandates.query.js'
import { type MandateRow, MandatesRepository } from './mandates.repository.js'

const LONGEST_MS = mandateLimits.days * DAY_MS
/** Somebody hears of each. */
const givings: Limit = { name: 'mandates-given', points: 20, perSeconds: 3600 }

/** Publishing in somebody's name: with their word, for as long as they wish, and never unknown to them. */
@Injectable()
export class MandatesService {
  constructor(
    private readonly clock: Clock,
    private readonly db: Database,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly communities: Communities,
    private readonly identity: Identity,
    private readonly posts: Posts,
    private readonly repository: MandatesRepository,
    private readonly query: MandatesQuery,
  ) {}

  async give(
    actor: Actor,
    once: Once | undefined,
    { toId, kinds, communityIds, until }: BodyOf<typeof giveMandate>,
  ): Promise<Mandate> {
    const fromId = actor.personId
    if (toId === fromId) throw fail(mandatesErrors, 'mandates.to_oneself')
    const [now, end] = [this.clock.now(), new Date(until)]
    if (end <= now || end.getTime() - now.getTime() > LONGEST_MS)
      throw fail(mandatesErrors, 'mandates.until_wrong', { fields: { until: 'wrong' } })
    if (!(await this.query.known(actor, toId))) throw fail('not_found')
    const known = await this.communities.byIds(actor, communityIds)
    if (communityIds.some((id) => known.get(id)?.can.read !== true)) throw fail('not_found')
    await this.limits.take(givings, fromId)
    return this.writes.once(once, async (tx) => {
      // Held, so that whoever closes one of the two accounts finds the mandate and ends it.
      if (!(await this.identity.holdOpen(tx, [fromId, toId]))) throw fail('not_found')
      const id = uuid()
      await this.repository.add(tx, {
        id,
        fromId,
        toId,
        kinds: [...new Set(kinds)],
        communityIds: [...new Set(communityIds)],
        givenAt: now,
        until: end,
        revokedAt: null,
      })
      await this.events.append(tx, mandateGiven, { mandateId: id, fromId, toId }, fromId)
      return this.query.one(actor, id, tx)
    })
  }

  /** By whoever gave it or holds it; again changes nothing. */
  async revoke(actor: Actor, id: string): Promise<Record<string, never>> {
    await this.db.transaction(async (tx) => {
      const mandate = await this.repository.one(tx, id)
      if (!mandate || ![mandate.fromId, mandate.toId].includes(actor.personId)) throw fail('not_found')
      if (!(await this.repository.revoke(tx, id, this.clock.now()))) return
      const { fromId, toId } = mandate
      await this.events.append(tx, mandateRevoked, { mandateId: id, fromId, toId }, actor.personId)
    })
    return {}
  }

  /** A word that was given does not come back with whoever was deactivated: they give it anew. */
  @Subscribes('mandates.leave', personDeactivated)
  async left(tx: Tx, { payload }: EventOf<typeof personDeactivated>): Promise<void> {
    for (const { id: mandateId, ...who } of await this.repository.revokeOf(
      tx,
      payload.personId,
      this.clock.now(),
    ))
      await this.events.append(tx, mandateRevoked, { mandateId, ...who }, null)
  }

  /** The giver's rights and one's own are both asked, as they are now. */
  async publish(
    actor: Actor,
    once: Once | undefined,
    communityId: string,
    fromId: string,
    draft: BodyOf<typeof publishFor>,
  ): Promise<Post> {
    const { kind } = draft
    if (kind === 'session') throw fail(mandatesErrors, 'mandates.none')
    const community = await this.communities.byId(actor, communityId)
    if (!community?.can.read) throw fail('not_found')
    if (!community.can.post) throw fail('forbidden')
    await this.communities.insistAgreed(actor.personId, communityId)
    return this.writes.once(once, async (tx) => {
      const act = { fromId, toId: actor.personId, kind, communityId, at: this.clock.now() }
      const mandate = await this.covering(tx, act)
      const author = mandate && (await this.query.author(tx, fromId))
      if (!mandate || !author) throw fail(mandatesErrors, 'mandates.none')
      if (await this.communities.owesCharter(fromId, communityId, tx))
        throw fail(mandatesErrors, 'mandates.charter_due')
      const { postId, audienceId } = await this.posts.publishFor(tx, author, actor.personId, communityId, {
        ...draft,
        kind,
      })
      await this.used(tx, mandate, act.at, { postId, communityId, audienceId, questionId: null })
      return this.posts.read(actor, postId, tx)
    })
  }

  /** An answer in a leader's name is a use like any other, also of a mandate that was taken back a moment later. */
  @Subscribes('mandates.answers', sessionAnswered)
  async answered(tx: Tx, { payload, actorId, at }: EventOf<typeof sessionAnswered>): Promise<void> {
    const { leaderId, communityId, postId, audienceId, questionId } = payload
    if (actorId === null || actorId === leaderId) return
    const when = new Date(at)
    const act = { fromId: leaderId, toId: actorId, kind: 'session', communityId, at: when }
    const mandate = await this.covering(tx, act, true)
    if (mandate) await this.used(tx, mandate, when, { postId, communityId, audienceId, questionId })
  }

  private async covering(tx: Tx, act: MandatedAct, evenRevoked = false): Promise<MandateRow | undefined> {
    const mandates = await this.repository.between(tx, act.fromId, act.toId, evenRevoked)
    return mandates.find((mandate) => covers(mandate, act))
  }

  private async used(
    tx: Tx,
    { id: mandateId, fromId, toId }: MandateRow,
    at: Date,
    {
      questionId,
      ...where
    }: { postId: string; communityId: string; audienceId: string; questionId: string | null },
  ): Promise<void> {
    await this.repository.use(tx, { id: uuid(), mandateId, postId: where.postId, questionId, at })
    await this.events.append(tx, mandateUsed, { mandateId, fromId, toId, ...where }, toId)
  }
}
