import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { TextDocument } from '@osmose/shared/text/document'
import type { Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'

/** A text ready to be stored. */
export interface Written {
  lang: Locale
  document: TextDocument
  plain: string
  mentioned: string[]
}

interface NewMessage {
  id: string
  conversationId: string
  seq: number
  authorId: string | null
  text: Written
  at: Date
  quotesId: string | null
  reason: string | null
  asks: boolean
  withheld: boolean
}

/** The message, its number, and what it changes for each who may read it: one statement. */
const add = statement(
  'messages.add',
  `with message as (
     insert into messages (id, conversation_id, seq, author_id, sent_at, lang, document, plain, search, written_at, quotes_id, reason, asks, withheld)
     values ($1, $2, $3, $4, $5, $6, $7, $8, search_vector($6, '', $8), $5, $9, $10, $11, $12)
   ), counted as (
     update conversations set last_seq = $3 where id = $2
   )
   update conversation_members set
     active_at = $5, last_message_id = $1,
     last_seq = case when person_id = $4 then last_seq else $3 end,
     read_seq = case when person_id = $4 then $3 else read_seq end
   where conversation_id = $2 and left_at is null and (not $12 or person_id = $4)`,
)

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class MessagesRepository {
  /** The id of the conversation of two people, made if there is none; whoever asks finds it in their list. */
  async pair(
    tx: Tx,
    given: { id: string; mine: string; theirs: string; at: Date },
  ): Promise<{ id: string; made: boolean }> {
    const key = [given.mine, given.theirs].toSorted().join(':')
    const [made] = await tx.many<{ id: string }>(
      `insert into conversations (id, kind, pair_key, created_by, created_at) values ($1, 'pair', $2, $3, $4) on conflict (pair_key) do nothing returning id`,
      [given.id, key, given.mine, given.at],
    )
    if (made) await this.enter(tx, made.id, [given.mine, given.theirs], given.at, 0)
    const found =
      made ?? (await tx.one<{ id: string }>('select id from conversations where pair_key = $1', [key]))
    if (!found) throw new Error('A pair without its conversation.')
    await tx.many(
      'update conversation_members set active_at = $3 where conversation_id = $1 and person_id = $2 and active_at is null',
      [found.id, given.mine, given.at],
    )
    return { id: found.id, made: made !== undefined }
  }

  async group(
    tx: Tx,
    given: { id: string; name: string; history: string; mine: string; others: readonly string[]; at: Date },
  ): Promise<void> {
    await tx.many(
      `insert into conversations (id, kind, name, history, created_by, created_at) values ($1, 'group', $2, $3, $4, $5)`,
      [given.id, given.name, given.history, given.mine, given.at],
    )
    await this.enter(tx, given.id, [given.mine, ...given.others], given.at, 0, given.at)
  }

  /** People enter, or come back as if for the first time; those who are in it stay as they are. */
  async enter(
    tx: Tx,
    conversationId: string,
    personIds: readonly string[],
    at: Date,
    fromSeq: number,
    activeAt: Date | null = null,
  ): Promise<void> {
    await tx.many(
      `insert into conversation_members (conversation_id, person_id, joined_at, from_seq, last_seq, read_seq, active_at)
       select $1, p, $3, $4, $4, $4, $5 from unnest($2::uuid[]) p
       on conflict (conversation_id, person_id) do update set
         joined_at = excluded.joined_at, from_seq = excluded.from_seq, last_seq = excluded.last_seq, read_seq = excluded.read_seq,
         active_at = excluded.active_at, last_message_id = null, muted_until = null, left_at = null
       where conversation_members.left_at is not null`,
      [conversationId, personIds, at, fromSeq, activeAt],
    )
  }

  /** What somebody who reads all of a group from the beginning finds in it. */
  async showPast(
    tx: Tx,
    conversationId: string,
    personIds: readonly string[],
    lastSeq: number,
  ): Promise<void> {
    await tx.many(
      `update conversation_members set last_seq = $3, last_message_id = (select id from messages where conversation_id = $1 and seq = $3)
       where conversation_id = $1 and person_id = any($2)`,
      [conversationId, personIds, lastSeq],
    )
  }

  async leave(tx: Tx, conversationId: string, personId: string, at: Date): Promise<void> {
    await tx.many(
      'update conversation_members set left_at = $3 where conversation_id = $1 and person_id = $2 and left_at is null',
      [conversationId, personId, at],
    )
  }

  async rename(tx: Tx, conversationId: string, name: string): Promise<void> {
    await tx.many('update conversations set name = $2 where id = $1', [conversationId, name])
  }

  async mute(tx: Tx, conversationId: string, personId: string, until: Date | null): Promise<void> {
    await tx.many(
      'update conversation_members set muted_until = $3 where conversation_id = $1 and person_id = $2',
      [conversationId, personId, until],
    )
  }

  /** Reading goes forward only: a window that lags behind takes nothing back. False when nothing changed. */
  async markRead(tx: Tx, conversationId: string, personId: string, place: number): Promise<boolean> {
    return tx.any(
      `update conversation_members m set read_seq = least(m.from_seq + $3, c.last_seq)
       from conversations c
       where c.id = $1 and m.conversation_id = $1 and m.person_id = $2 and m.left_at is null and m.read_seq < least(m.from_seq + $3, c.last_seq)`,
      [conversationId, personId, place],
    )
  }

  async add(tx: Tx, message: NewMessage): Promise<void> {
    const { text } = message
    await tx.many(add, [
      message.id,
      message.conversationId,
      message.seq,
      message.authorId,
      message.at,
      text.lang,
      JSON.stringify(text.document),
      text.plain,
      message.quotesId,
      message.reason,
      message.asks,
      message.withheld,
    ])
  }

  /** The earlier text goes into the history. */
  async replaceText(tx: Tx, messageId: string, text: Written, at: Date): Promise<void> {
    await tx.many(
      `insert into message_versions (message_id, version, lang, document, plain, written_at)
       select id, version, lang, document, plain, written_at from messages where id = $1 for update`,
      [messageId],
    )
    await tx.many(
      `update messages set version = version + 1, lang = $2, document = $3, plain = $4, search = search_vector($2, '', $4), written_at = $5, edited_at = $5 where id = $1`,
      [messageId, text.lang, JSON.stringify(text.document), text.plain, at],
    )
  }

  /** False when it already was (or was not) taken back. */
  async setDeleted(tx: Tx, messageId: string, at: Date | null): Promise<boolean> {
    return tx.any(
      'update messages set deleted_at = $2 where id = $1 and (deleted_at is null) <> ($2::timestamptz is null)',
      [messageId, at],
    )
  }

  /** False when it was the same already. */
  async react(tx: Tx, messageId: string, personId: string, kind: string | null, at: Date): Promise<boolean> {
    return kind === null
      ? tx.any('delete from message_reactions where message_id = $1 and person_id = $2', [
          messageId,
          personId,
        ])
      : tx.any(
          `insert into message_reactions (message_id, person_id, kind, at) values ($1, $2, $3, $4)
           on conflict (message_id, person_id) do update set kind = excluded.kind, at = excluded.at
           where message_reactions.kind <> excluded.kind`,
          [messageId, personId, kind, at],
        )
  }

  async acknowledge(tx: Tx, messageId: string, personId: string, at: Date): Promise<boolean> {
    return tx.any(
      'insert into message_acknowledgements (message_id, person_id, at) values ($1, $2, $3) on conflict do nothing',
      [messageId, personId, at],
    )
  }
}
