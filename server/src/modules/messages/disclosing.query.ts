import { Injectable } from '@nestjs/common'
import type { TextDocument } from '@osmose/shared/text/document'
import type { Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { MessagesQuery } from './messages.query.js'

/** A message as somebody who reads it shows it to others. */
export interface Disclosed {
  id: string
  authorId: string | null
  sentAt: Date
  lang: 'fr' | 'en'
  document: TextDocument
}

@Injectable()
export class DisclosingQuery {
  constructor(private readonly messages: MessagesQuery) {}

  /** The message and so many before it, in order, none that this person could not read themself; taken back: not found. */
  async of(
    actor: Actor,
    { conversationId, messageId, before }: { conversationId: string; messageId: string; before: number },
    db: Db,
  ): Promise<Disclosed[]> {
    const { row } = await this.messages.visible(actor, conversationId, messageId, db)
    if (row.deletedAt) throw fail('not_found')
    const rows = await db.many<Disclosed>(
      `select m.id, m.author_id as "authorId", m.sent_at as "sentAt", m.lang, m.document
       from messages m join readable_messages($1) r on r.message_id = m.id
       where m.conversation_id = $2 and m.deleted_at is null and m.seq <= (select seq from messages where id = $3)
       order by m.seq desc limit $4`,
      [actor.personId, conversationId, messageId, before + 1],
    )
    return rows.toReversed()
  }
}
