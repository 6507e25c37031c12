import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import type { Message, MessageHit } from '@osmose/shared/messages/messages.contract'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import type { TextDocument } from '@osmose/shared/text/document'
import { Database, type Db } from '../../platform/database/database.js'
import { placeOf, type Ranked } from '../../platform/database/ranked.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { People } from '../directory/directory.public.js'
import { Files } from '../files/files.public.js'
import { ConversationsQuery } from './conversations.query.js'
import type { Seat } from './conversations.view.js'
import { canChange } from './messages.policy.js'
import { type HitRow, type MessageRow, toHit, toMessage } from './messages.view.js'

/** The reader is `$1`, the conversation `$2`, the number before their first message `$3`. */
const columns = `
  m.id, m.seq - $3 as place, m.author_id as "authorId", m.sent_at as "sentAt", m.edited_at as "editedAt", m.deleted_at as "deletedAt", m.removed,
  m.lang, m.document, m.reason, m.asks,
  q.id as "quotedId", q.seq - $3 as "quotedPlace", q.author_id as "quotedAuthorId", left(q.plain, 280) as "quotedPlain", q.lang as "quotedLang", q.deleted_at is not null as "quotedDeleted",
  coalesce(felt.kinds, '[]') as reactions, coalesce(understood.ids, '{}') as "acknowledgedBy",
  m.author_id <> $1 and exists (select 1 from message_refusals r where r.person_id = $1 and r.refused_id = m.author_id) as refused,
  coalesce(beside.ids, '{}') as "fileIds",
  asked.proposal`

const joins = `
  left join messages q on q.id = m.quotes_id and q.seq > $3 and (not q.withheld or q.author_id = $1)
  left join lateral (
    select jsonb_agg(jsonb_build_object('kind', kind, 'personIds', ids) order by first, kind) as kinds
    from (
      select r.kind, jsonb_agg(r.person_id order by r.at, r.person_id) as ids, min(r.at) as first from message_reactions r
      where r.message_id = m.id and not exists (select 1 from message_refusals f where f.person_id = $1 and f.refused_id = r.person_id)
      group by r.kind
    ) each_kind
  ) felt on true
  left join lateral (
    select array_agg(a.person_id order by a.at) as ids from message_acknowledgements a where a.message_id = m.id and m.asks
  ) understood on true
  left join lateral (
    select array_agg(x.file_id order by x.attached_at, x.file_id) as ids from attachments x where x.kind = 'message' and x.target_id = m.id
  ) beside on true
  left join lateral (
    select jsonb_build_object('id', p.id, 'state', p.state, 'proposedBy', p.proposed_by, 'authorId', p.author_id,
        'authorIds', (select jsonb_agg(distinct o.author_id) from message_publication_parts x join messages o on o.id = x.message_id where x.publication_id = p.id),
        'agreed', (select coalesce(jsonb_agg(g.person_id order by g.at), '[]') from message_publication_agreements g where g.publication_id = p.id), 'title', p.title, 'postId', p.post_id,
        'community', jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name),
        'messageIds', (select jsonb_agg(x.message_id order by o.seq) from message_publication_parts x join messages o on o.id = x.message_id where x.publication_id = p.id)) as proposal
    from message_publication_parts part
    join message_publications p on p.id = part.publication_id
    join communities c on c.id = p.community_id and c.id in (select community_id from known_communities($1))
    where part.message_id = m.id
      and ((p.state = 'published' and exists (select 1 from posts o where o.id = p.post_id and o.deleted_at is null and o.hidden_at is null and can_see_audience($1, o.audience_id)))
        or (p.state in ('open', 'refused')
            and (p.proposed_by = $1 or exists (select 1 from message_publication_parts x join messages o on o.id = x.message_id where x.publication_id = p.id and o.author_id = $1))
            and not (p.proposed_by <> $1 and exists (select 1 from message_refusals f where f.person_id = $1 and f.refused_id = p.proposed_by))))
    order by p.proposed_at desc limit 1
  ) asked on true`

const readable = `m.conversation_id = $2 and m.seq > $3 and (not m.withheld or m.author_id = $1)`
const earlier = statement(
  'messages.earlier',
  `select ${columns} from (select * from messages m where ${readable} and m.seq < $4 order by m.seq desc limit $5) m ${joins} order by m.seq desc`,
)
const later = statement(
  'messages.later',
  `select ${columns} from (select * from messages m where ${readable} and m.seq > $4 order by m.seq limit $5) m ${joins} order by m.seq`,
)
const one = statement(
  'messages.one',
  `select ${columns} from messages m ${joins} where ${readable} and m.id = $4`,
)

/** Of messages with the words, so many are compared. */
const COMPARED = 1_000

/** Words as the one search box understands them. */
const found = statement(
  'messages.find',
  `with query as materialized (select asked_words($2) as q),
   mine as materialized (select conversation_id, from_seq from conversation_members where person_id = $1 and left_at is null),
   near as (
     select m.id, m.conversation_id, m.sent_at, m.seq - mine.from_seq as place, ts_rank(m.search, query.q) as rank
     from query join messages m on m.search @@ query.q join mine on mine.conversation_id = m.conversation_id and m.seq > mine.from_seq
     where m.deleted_at is null and (not m.withheld or m.author_id = $1)
     limit ${COMPARED}
   ),
   page as (
     select * from near where $4::real is null or (rank, sent_at, id) < ($4::real, $5::timestamptz, $6::uuid)
     order by rank desc, sent_at desc, id desc limit $3
   )
   select page.id as "messageId", page.conversation_id as "conversationId", page.place, m.plain, m.lang, m.sent_at as at, page.rank, to_json(m.sent_at)#>>'{}' as since, a.name as "authorName", m.author_id = $1 as mine,
          c.name as "conversationName", coalesce(others.names, '{}') as people
   from page join messages m on m.id = page.id join conversations c on c.id = page.conversation_id left join people a on a.id = m.author_id
   cross join lateral (
     select array_agg(p.name) as names
     from (select p.name from conversation_members o join people p on p.id = o.person_id where o.conversation_id = c.id and o.left_at is null and o.person_id <> $1 order by o.joined_at, p.id limit 3) p
   ) others
   order by page.rank desc, m.sent_at desc, m.id desc`,
)

export interface MessagesAsked {
  /** As `telling` leaves them. */
  words: string
  limit: number
  last?: Ranked
}

export interface FoundMessage {
  hit: MessageHit
  rank: number
  /** When it was sent, exactly. */
  since: string
}

const PAGE = 50
const LAST = 2_147_483_647

@Injectable()
export class MessagesQuery {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly files: Files,
    private readonly conversations: ConversationsQuery,
  ) {}

  /** Fifty messages: the latest, or those before or after a place, or those on both sides of one. */
  async list(
    actor: Actor,
    conversationId: string,
    asked: { before?: string; after?: string; around?: string },
  ) {
    const seat = await this.conversations.seat(actor, conversationId)
    const { fromSeq } = seat
    if (asked.after !== undefined) {
      const rows = await this.rows(later, actor, seat, fromSeq + Number(asked.after), PAGE + 1)
      const shown = rows.slice(0, PAGE)
      return this.page(actor, seat, shown, shown.length > 0 && (shown[0]?.place ?? 1) > 1, rows.length > PAGE)
    }
    const around =
      asked.around && (asked.around === 'unread' ? seat.readSeq + 1 : fromSeq + Number(asked.around))
    if (around) {
      const half = PAGE / 2
      const before = await this.rows(earlier, actor, seat, around, half + 1)
      const after = await this.rows(later, actor, seat, around - 1, half + 1)
      const rows = [...before.slice(0, half).toReversed(), ...after.slice(0, half)]
      return this.page(actor, seat, rows, before.length > half, after.length > half)
    }
    const before = asked.before === undefined ? LAST : fromSeq + Number(asked.before)
    const rows = await this.rows(earlier, actor, seat, before, PAGE + 1)
    return this.page(
      actor,
      seat,
      rows.slice(0, PAGE).toReversed(),
      rows.length > PAGE,
      asked.before !== undefined,
    )
  }

  async read(actor: Actor, conversationId: string, messageId: string, db: Db = this.db): Promise<Message> {
    const { seat, row } = await this.visible(actor, conversationId, messageId, db)
    const [message] = await this.views(actor, seat, [row], db)
    if (!message) throw fail('not_found')
    return message
  }

  /** The one way to get at a message by its id. */
  async visible(actor: Actor, conversationId: string, messageId: string, db: Db = this.db) {
    const seat = await this.conversations.seat(actor, conversationId, db)
    const row = await db.one<MessageRow>(one, [actor.personId, conversationId, seat.fromSeq, messageId])
    if (!row) throw fail('not_found')
    return { seat, row }
  }

  async source(actor: Actor, conversationId: string, messageId: string) {
    const { row } = await this.visible(actor, conversationId, messageId)
    const verdict = canChange({ mine: row.authorId === actor.personId, deleted: row.deletedAt !== null })
    if (verdict !== true) throw fail(verdict === 'forbidden' ? 'forbidden' : 'not_found')
    return { text: toMarkdown(row.document as TextDocument), lang: row.lang }
  }

  async history(actor: Actor, conversationId: string, messageId: string) {
    const { row } = await this.visible(actor, conversationId, messageId)
    if (row.deletedAt) throw fail('not_found')
    const versions = await this.db.many<{
      version: number
      lang: Locale
      document: TextDocument
      writtenAt: Date
    }>(
      'select version, lang, document, written_at as "writtenAt" from message_versions where message_id = $1 order by version desc limit 50',
      [messageId],
    )
    return { items: versions.map((version) => ({ ...version, writtenAt: version.writtenAt.toISOString() })) }
  }

  /** Messages that this person may read and that hold the words, best first: also for the one search box. */
  async find(
    actor: Pick<Actor, 'personId'>,
    { words, limit, last }: MessagesAsked,
    db: Db = this.db,
  ): Promise<FoundMessage[]> {
    const rows = await db.many<HitRow>(found, [actor.personId, words, limit, ...placeOf(last)])
    return rows.map((row) => ({ hit: toHit(row, words), rank: row.rank, since: row.since }))
  }

  private rows(which: typeof earlier, actor: Actor, seat: Seat, from: number, limit: number) {
    return this.db.many<MessageRow>(which, [
      actor.personId,
      seat.conversationId,
      seat.fromSeq,
      Math.min(from, LAST),
      limit,
    ])
  }

  private async page(actor: Actor, seat: Seat, rows: MessageRow[], hasBefore: boolean, hasAfter: boolean) {
    return {
      items: await this.views(actor, seat, rows, this.db),
      before: hasBefore ? (rows[0]?.place ?? null) : null,
      after: hasAfter ? (rows.at(-1)?.place ?? null) : null,
    }
  }

  private async views(actor: Actor, seat: Seat, rows: readonly MessageRow[], db: Db): Promise<Message[]> {
    const ids = rows.flatMap((row) => [row.authorId, row.quotedAuthorId]).filter((id) => id !== null)
    const refs = await this.people.byIds(ids, db)
    const fileIds = rows.flatMap((row) => (row.deletedAt ? [] : row.fileIds))
    const files =
      fileIds.length > 0 ? await this.files.byIds(actor.personId, fileIds, db) : new Map<string, FileInfo>()
    return rows.map((row) => toMessage(actor.personId, row, refs, files))
  }
}
