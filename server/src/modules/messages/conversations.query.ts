import { Injectable } from '@nestjs/common'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { People } from '../directory/directory.public.js'
import { Presence } from './presence.js'
import { type CardRow, type MemberRow, type Seat, toCard, toConversation } from './conversations.view.js'

const seat = `select c.id as "conversationId", c.kind, c.name, c.history, c.last_seq as "lastSeq", m.from_seq as "fromSeq", m.read_seq as "readSeq"
   from conversations c join conversation_members m on m.conversation_id = c.id and m.person_id = $1 and m.left_at is null
   where c.id = $2`
const seatOf = statement('messages.seat', seat)
const lockedSeatOf = statement('messages.locked_seat', `${seat} for update of c`)

const membersOf = statement(
  'messages.members',
  `select m.person_id as "personId", p.name, p.deactivated_at is not null as gone, m.from_seq as "fromSeq", m.read_seq as "readSeq", m.muted_until as "mutedUntil",
          coalesce(s.receipts and mine.receipts and on_speaking_terms($1, m.person_id), false) as receipts,
          coalesce(s.presence and mine.presence and on_speaking_terms($1, m.person_id) and m.active_at is not null, false) as presence,
          exists (select 1 from message_refusals r where r.person_id = m.person_id and r.refused_id = $1) as "refusesMe",
          exists (select 1 from message_refusals r where r.person_id = $1 and r.refused_id = m.person_id) as refused
   from conversation_members m
   join people p on p.id = m.person_id
   left join message_settings s on s.person_id = m.person_id
   left join message_settings mine on mine.person_id = $1
   where m.conversation_id = $2 and m.left_at is null
   order by m.joined_at, p.name, p.id`,
)

const cards = (which: string) => `
  select c.id, c.kind, c.name, m.active_at as "activeAt", m.last_seq > m.read_seq as unread, m.muted_until as "mutedUntil",
         l.id as "lastId", l.author_id as "lastAuthorId", left(l.plain, 240) as "lastPlain", l.lang as "lastLang", l.deleted_at is not null as "lastDeleted",
         l.reason is not null as "lastImportant",
         l.asks and l.author_id <> $1 and not exists (select 1 from message_acknowledgements a where a.message_id = l.id and a.person_id = $1) as "lastAwaitsMe",
         others.ids as "otherIds", size.n as size
  from (${which}) m
  join conversations c on c.id = m.conversation_id
  left join messages l on l.id = m.last_message_id
  cross join lateral (
    select coalesce(array_agg(o.person_id), '{}') as ids
    from (select person_id from conversation_members where conversation_id = c.id and left_at is null and person_id <> $1 order by joined_at, person_id limit 3) o
  ) others
  cross join lateral (select count(*)::integer as n from conversation_members where conversation_id = c.id and left_at is null) size
  order by m.active_at desc, c.id desc`

const list = statement(
  'messages.list_conversations',
  cards(`select * from conversation_members where person_id = $1 and left_at is null and (active_at, conversation_id) < ($2, $3)
         order by active_at desc, conversation_id desc limit $4`),
)
const one = statement(
  'messages.card',
  cards(
    'select * from conversation_members where person_id = $1 and left_at is null and conversation_id = $2',
  ),
)

const PAGE = 30

@Injectable()
export class ConversationsQuery {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly presence: Presence,
  ) {}

  /** My place in a conversation: the one way to get at it by its id. */
  async seat(actor: Actor, conversationId: string, db: Db = this.db): Promise<Seat> {
    return this.found(await db.one<Seat>(seatOf, [actor.personId, conversationId]))
  }

  /** As `seat`; until the transaction ends nobody else writes, enters or leaves. */
  async locked(actor: Actor, conversationId: string, db: Db): Promise<Seat> {
    return this.found(await db.one<Seat>(lockedSeatOf, [actor.personId, conversationId]))
  }

  /** Everybody who is in it, the actor included. */
  members(actor: Actor, conversationId: string, db: Db = this.db): Promise<MemberRow[]> {
    return db.many<MemberRow>(membersOf, [actor.personId, conversationId])
  }

  async page(actor: Actor, cursor: string | undefined) {
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<CardRow>(list, [actor.personId, place.at, place.id, PAGE + 1])
    const refs = await this.refsOf(rows, this.db)
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.activeAt ?? '', id: row.id }),
      (row) => toCard(row, refs),
    )
  }

  async read(actor: Actor, conversationId: string, db: Db = this.db) {
    const [mine, row, members] = [
      await this.seat(actor, conversationId, db),
      await db.one<CardRow>(one, [actor.personId, conversationId]),
      await this.members(actor, conversationId, db),
    ]
    if (!row) throw fail('not_found')
    const refs = await this.people.byIds(
      [...members.map(({ personId }) => personId), ...(row.lastAuthorId ? [row.lastAuthorId] : [])],
      db,
    )
    return toConversation(actor.personId, mine, row, members, refs, (id) => this.presence.isHere(id))
  }

  async anyUnread(actor: Actor, now: Date): Promise<boolean> {
    return this.db.any(
      `select 1 from conversation_members
       where person_id = $1 and left_at is null and active_at is not null and last_seq > read_seq and (muted_until is null or muted_until <= $2) limit 1`,
      [actor.personId, now],
    )
  }

  /** Those of the people to whom this person may write; the others are not told apart. */
  async reachable(actor: Actor, personIds: readonly string[], db: Db): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      `select p.id from people p join known_people($1) k on k.person_id = p.id
       where p.id = any($2) and p.id <> $1 and p.deactivated_at is null and p.erased_at is null and p.kind <> 'service'`,
      [actor.personId, personIds],
    )
    return rows.map((row) => row.id)
  }

  /** Those among them who refuse the messages of this person. */
  async refusing(actor: Actor, personIds: readonly string[], db: Db): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      'select person_id as id from message_refusals where refused_id = $1 and person_id = any($2)',
      [actor.personId, personIds],
    )
    return rows.map((row) => row.id)
  }

  private refsOf(rows: readonly CardRow[], db: Db) {
    return this.people.byIds(
      rows.flatMap((row) => [...row.otherIds, ...(row.lastAuthorId ? [row.lastAuthorId] : [])]),
      db,
    )
  }

  private found(row: Seat | undefined): Seat {
    if (!row) throw fail('not_found')
    return row
  }
}
