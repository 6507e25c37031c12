import { Injectable } from '@nestjs/common'
import { instantOf, localDay } from '@osmose/shared/core/local-day'
import { type Conversation, messageLimits, messagesErrors } from '@osmose/shared/messages/messages.contract'
import { v7 as uuid } from 'uuid'
import { conversationTouched, readElsewhere } from '../../events/messages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { ConversationsQuery } from './conversations.query.js'
import { canShapeGroup, type Verdict } from './messages.policy.js'
import { MessagesRepository } from './messages.repository.js'

/** New conversations and people added: more than anybody needs, less than a machine wants. */
const gatheringPace: Limit = { name: 'gathering', points: 60, perSeconds: 60 }

/** Muted until one says otherwise. */
const ALWAYS = new Date('9999-12-31T00:00:00.000Z')
const HOUR_MS = 3_600_000
/** The morning that ends « until tomorrow ». */
const MORNING = 8 * 60

/** Turns a refusal of a policy into the answer. */
export function demand(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' || verdict === 'not_found' ? fail(verdict) : fail(messagesErrors, verdict)
}

interface Start {
  personIds: string[]
  name?: string
  history?: 'after' | 'all'
}

@Injectable()
export class ConversationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly query: ConversationsQuery,
    private readonly repository: MessagesRepository,
  ) {}

  /** Two people without a name are a pair; everything else is a group. */
  async start(
    actor: Actor,
    once: Once | undefined,
    { personIds, name = '', history }: Start,
  ): Promise<{ id: string }> {
    await this.limits.pace(gatheringPace, actor.personId)
    const others = [...new Set(personIds)].filter((id) => id !== actor.personId)
    if (others.length === 0) throw fail(messagesErrors, 'messages.nobody_to_write_to')
    if (others.length + 1 > messageLimits.people) throw fail(messagesErrors, 'messages.too_many_people')
    return this.writes.once(once, async (tx) => {
      const id = uuid()
      const at = this.clock.now()
      const [other] = others
      if (other && others.length === 1 && name === '') {
        await this.demandReach(tx, actor, others, { group: false })
        const pair = await this.repository.pair(tx, { id, mine: actor.personId, theirs: other, at })
        await this.tell(tx, pair.id, [actor.personId])
        return { id: pair.id }
      }
      await this.demandReach(tx, actor, others, { group: true })
      await this.repository.group(tx, {
        id,
        name,
        history: history ?? 'after',
        mine: actor.personId,
        others,
        at,
      })
      await this.tell(tx, id, [actor.personId, ...others])
      return { id }
    })
  }

  async rename(actor: Actor, conversationId: string, name: string): Promise<Conversation> {
    return this.db.transaction(async (tx) => {
      demand(canShapeGroup(await this.query.locked(actor, conversationId, tx)))
      await this.repository.rename(tx, conversationId, name)
      await this.tellAll(tx, actor, conversationId)
      return this.query.read(actor, conversationId, tx)
    })
  }

  /** The bound holds however many add at once: the conversation is locked before its people are counted. */
  async add(actor: Actor, conversationId: string, personIds: readonly string[]): Promise<Conversation> {
    await this.limits.pace(gatheringPace, actor.personId)
    return this.db.transaction(async (tx) => {
      const seat = await this.query.locked(actor, conversationId, tx)
      demand(canShapeGroup(seat))
      const there = new Set(
        (await this.query.members(actor, conversationId, tx)).map(({ personId }) => personId),
      )
      const others = [...new Set(personIds)].filter((id) => !there.has(id))
      if (there.size + others.length > messageLimits.people)
        throw fail(messagesErrors, 'messages.too_many_people')
      if (others.length === 0) return this.query.read(actor, conversationId, tx)
      await this.demandReach(tx, actor, others, { group: true })
      const at = this.clock.now()
      const all = seat.history === 'all'
      await this.repository.enter(tx, conversationId, others, at, all ? 0 : seat.lastSeq, at)
      if (all) await this.repository.showPast(tx, conversationId, others, seat.lastSeq)
      await this.tell(tx, conversationId, [...there, ...others])
      return this.query.read(actor, conversationId, tx)
    })
  }

  /** Whoever left is told last, so that their windows close it; from then on they are in no event of it. */
  async leave(actor: Actor, conversationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      demand(canShapeGroup(await this.query.locked(actor, conversationId, tx)))
      const members = await this.query.members(actor, conversationId, tx)
      await this.repository.leave(tx, conversationId, actor.personId, this.clock.now())
      await this.tell(
        tx,
        conversationId,
        members.map(({ personId }) => personId),
      )
    })
  }

  async mute(actor: Actor, conversationId: string, time: 'hour' | 'tomorrow' | 'always' | null) {
    const until = time && this.muteUntil(time, actor.timeZone)
    await this.db.transaction(async (tx) => {
      await this.query.seat(actor, conversationId, tx)
      await this.repository.mute(tx, conversationId, actor.personId, until)
      await this.tell(tx, conversationId, [actor.personId])
    })
    return { mutedUntil: until?.toISOString() ?? null }
  }

  /** Reading is told to my other windows and to those with whom I share it; the log keeps nothing of it. */
  async markRead(actor: Actor, conversationId: string, place: number): Promise<void> {
    await this.query.seat(actor, conversationId)
    const changed = await this.db.transaction((tx) =>
      this.repository.markRead(tx, conversationId, actor.personId, place),
    )
    if (!changed) return
    await this.events.whisper(this.db, readElsewhere, { conversationId, personId: actor.personId })
    const sharing = (await this.query.members(actor, conversationId)).filter(({ receipts }) => receipts)
    const personIds = sharing.map(({ personId }) => personId).filter((id) => id !== actor.personId)
    if (personIds.length > 0)
      await this.events.whisper(this.db, conversationTouched, { conversationId, personIds })
  }

  private muteUntil(time: 'hour' | 'tomorrow' | 'always', timeZone: string): Date {
    const now = this.clock.now()
    if (time === 'always') return ALWAYS
    if (time === 'hour') return new Date(now.getTime() + HOUR_MS)
    return new Date(instantOf(localDay(now.getTime(), timeZone) + 1, MORNING, timeZone))
  }

  /**
   * Somebody gone, somebody unknown and, for a group, somebody who refuses are one answer. A pair is opened even with
   * somebody who refuses: what is written there does not reach them, and the writer is not told.
   */
  private async demandReach(
    tx: Tx,
    actor: Actor,
    personIds: readonly string[],
    { group }: { group: boolean },
  ) {
    const reachable = await this.query.reachable(actor, personIds, tx)
    const refusing = group ? await this.query.refusing(actor, personIds, tx) : []
    const lost = personIds.filter((id) => !reachable.includes(id) || refusing.includes(id))
    if (lost.length > 0) throw fail(messagesErrors, 'messages.cannot_reach', { data: { personIds: lost } })
  }

  private async tellAll(tx: Tx, actor: Actor, conversationId: string) {
    const members = await this.query.members(actor, conversationId, tx)
    await this.tell(
      tx,
      conversationId,
      members.map(({ personId }) => personId),
    )
  }

  private async tell(tx: Tx, conversationId: string, personIds: readonly string[]) {
    await this.events.append(tx, conversationTouched, { conversationId, personIds: [...personIds] }, null)
  }
}
