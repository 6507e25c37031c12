import { Injectable } from '@nestjs/common'
import { messagesErrors } from '@osmose/shared/messages/messages.contract'
import { type MessageSettings } from '@osmose/shared/messages/showing.contract'
import { conversationTouched, presenceTold, typed } from '../../events/messages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { People } from '../directory/directory.public.js'
import { ConversationsQuery } from './conversations.query.js'

const typingPace: Limit = { name: 'typing', points: 6, perSeconds: 10 }
const presencePace: Limit = { name: 'presence', points: 12, perSeconds: 60 }
/** Ids in one whisper: PostgreSQL carries eight thousand bytes. */
const TOLD_AT_ONCE = 150

/** What people let others see of themselves, and whom they do not want to hear. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly people: People,
    private readonly conversations: ConversationsQuery,
  ) {}

  async settings({ personId }: Actor): Promise<MessageSettings> {
    const row = await this.db.one<MessageSettings>(
      'select receipts, presence, enter_sends as "enterSends" from message_settings where person_id = $1',
      [personId],
    )
    return row ?? { receipts: false, presence: false, enterSends: true }
  }

  async edit(actor: Actor, change: Partial<MessageSettings>): Promise<MessageSettings> {
    if (change.presence === false) await this.tell(actor.personId, false)
    await this.db.transaction((tx) =>
      tx.many(
        `insert into message_settings (person_id, receipts, presence, enter_sends) values ($1, coalesce($2, false), coalesce($3, false), coalesce($4, true))
         on conflict (person_id) do update set receipts = coalesce($2, message_settings.receipts), presence = coalesce($3, message_settings.presence), enter_sends = coalesce($4, message_settings.enter_sends)`,
        [actor.personId, change.receipts ?? null, change.presence ?? null, change.enterSends ?? null],
      ),
    )
    return this.settings(actor)
  }

  async tellPresence(actor: Actor, here: boolean): Promise<void> {
    await this.limits.pace(presencePace, actor.personId)
    if ((await this.settings(actor)).presence) await this.tell(actor.personId, here)
  }

  /** Told to those of the conversation who show their presence as I show mine; to nobody otherwise. */
  async typing(actor: Actor, conversationId: string): Promise<void> {
    await this.limits.pace(typingPace, actor.personId)
    await this.conversations.seat(actor, conversationId)
    const members = await this.conversations.members(actor, conversationId)
    const personIds = members
      .filter(({ personId, presence }) => presence && personId !== actor.personId)
      .map(({ personId }) => personId)
    if (personIds.length > 0)
      await this.events.whisper(this.db, typed, { conversationId, personId: actor.personId, personIds })
  }

  async refused({ personId }: Actor) {
    const rows = await this.db.many<{ id: string }>(
      'select refused_id as id from message_refusals where person_id = $1 order by at desc, refused_id',
      [personId],
    )
    const refs = await this.people.byIds(rows.map(({ id }) => id))
    return { items: rows.flatMap(({ id }) => refs.get(id) ?? []) }
  }

  /** Only my own windows hear of it. */
  async refuse(actor: Actor, personId: string, refuses: boolean): Promise<void> {
    const { personId: me } = actor
    if (refuses && personId === me) throw fail(messagesErrors, 'messages.nobody_to_write_to')
    if (
      refuses &&
      !(await this.db.any('select 1 from known_people($1) where person_id = $2', [me, personId]))
    )
      throw fail('not_found')
    await this.db.transaction(async (tx) => {
      await tx.many(
        refuses
          ? 'insert into message_refusals (person_id, refused_id, at) values ($1, $2, $3) on conflict do nothing'
          : 'delete from message_refusals where person_id = $1 and refused_id = $2 and $3::timestamptz is not null',
        [me, personId, this.clock.now()],
      )
      const shared = await tx.many<{ id: string }>(
        `select mine.conversation_id as id from conversation_members mine join conversation_members theirs on theirs.conversation_id = mine.conversation_id
         where mine.person_id = $1 and theirs.person_id = $2 and mine.left_at is null limit 100`,
        [me, personId],
      )
      for (const { id } of shared)
        await this.events.append(tx, conversationTouched, { conversationId: id, personIds: [me] }, null)
    })
  }

  /** People with whom something was said, who show their presence too, and where neither refuses the other. */
  private async tell(personId: string, here: boolean): Promise<void> {
    const rows = await this.db.many<{ id: string }>(
      `select distinct theirs.person_id as id
       from conversation_members mine
       join conversation_members theirs on theirs.conversation_id = mine.conversation_id and theirs.left_at is null and theirs.active_at is not null
       join message_settings s on s.person_id = theirs.person_id and s.presence
       where mine.person_id = $1 and mine.left_at is null and mine.active_at is not null and theirs.person_id <> $1 and on_speaking_terms($1, theirs.person_id)`,
      [personId],
    )
    const ids = rows.map(({ id }) => id)
    for (let at = 0; at === 0 || at < ids.length; at += TOLD_AT_ONCE)
      await this.events.whisper(this.db, presenceTold, {
        personId,
        here,
        personIds: ids.slice(at, at + TOLD_AT_ONCE),
      })
  }
}
