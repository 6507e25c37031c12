import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
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
  lang: Locale
  document: TextDocument
  /** Their names alone: what is in them is opened to nobody by this. */
  files: string[]
}

const columns = `m.id, m.author_id as "authorId", m.sent_at as "sentAt", m.lang, m.document,
  array(select f.name from attachments x join files f on f.id = x.file_id where x.kind = 'message' and x.target_id = m.id order by x.attached_at, x.file_id) as files`

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
      `select ${columns}
       from messages m join readable_messages($1) r on r.message_id = m.id
       where m.conversation_id = $2 and m.deleted_at is null and m.seq <= (select seq from messages where id = $3)
       order by m.seq desc limit $4`,
      [actor.personId, conversationId, messageId, before + 1],
    )
    return rows.toReversed()
  }

  /** What its author wrote, once moderation has removed it. */
  async removed(actor: Actor, messageId: string, db: Db): Promise<Disclosed> {
    const row = await db.one<Disclosed>(
      `select ${columns} from messages m where m.id = $1 and m.author_id = $2 and m.removed`,
      [messageId, actor.personId],
    )
    if (!row) throw fail('not_found')
    return row
  }
}
