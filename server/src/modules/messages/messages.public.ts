import { Injectable } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor.js'
import { type Batch, MessagesBringing } from './messages.bringing.js'
import { messageTouched } from '../../events/messages.events.js'
import type { Db, Tx } from '../../platform/database/database.js'
import { Events } from '../../platform/outbox/events.js'
import { type Disclosed, DisclosingQuery } from './disclosing.query.js'
import { type FoundMessage, type MessagesAsked, MessagesQuery } from './messages.query.js'

export type { Disclosed } from './disclosing.query.js'

/** The door of messages. Nobody gets anything here that is not theirs to read, and there is no other door. */
@Injectable()
export class Messages {
  constructor(
    private readonly events: Events,
    private readonly disclosing: DisclosingQuery,
    private readonly query: MessagesQuery,
    private readonly bringing: MessagesBringing,
  ) {}

  /** Messages of this person that hold the words, best first: for the one search box. */
  find(actor: Pick<Actor, 'personId'>, asked: MessagesAsked, db?: Db): Promise<FoundMessage[]> {
    return this.query.find(actor, asked, db)
  }

  /** A message and so many before it, as this person reads them, for them to show to somebody else. */
  disclose(
    actor: Actor,
    which: { conversationId: string; messageId: string; before: number },
    db: Db,
  ): Promise<Disclosed[]> {
    return this.disclosing.of(actor, which, db)
  }

  /** A message of one's own that moderation removed, to be shown to it again. */
  discloseRemoved(db: Db, actor: Actor, messageId: string): Promise<Disclosed> {
    return this.disclosing.removed(actor, messageId, db)
  }

  /** Takes a message back for everybody; its author cannot bring it back. */
  remove(tx: Tx, messageId: string, at: Date): Promise<void> {
    return this.touch(tx, messageId, 'deleted_at = coalesce(m.deleted_at, $2), removed = true', [at])
  }

  /** Brings a message back that was removed. */
  putBack(tx: Tx, messageId: string): Promise<void> {
    return this.touch(tx, messageId, 'deleted_at = null, removed = false', [])
  }

  private async touch(tx: Tx, messageId: string, change: string, values: unknown[]): Promise<void> {
    const row = await tx.one<{ conversationId: string; personIds: string[] }>(
      `update messages m set ${change} where m.id = $1
       returning m.conversation_id as "conversationId", array(
         select c.person_id from conversation_members c
         where c.conversation_id = m.conversation_id and c.left_at is null and (not m.withheld or c.person_id = m.author_id)) as "personIds"`,
      [messageId, ...values],
    )
    // What was to be published with it is not what people agreed to.
    await tx.many(
      `delete from message_publication_agreements g using message_publication_parts x, message_publications p
       where x.message_id = $1 and p.id = x.publication_id and p.state = 'open' and g.publication_id = p.id`,
      [messageId],
    )
    if (row) await this.events.append(tx, messageTouched, { ...row, messageId }, null)
  }

  /** For the demonstration: conversations from before, with their own dates; nobody is told. */
  bring(tx: Tx, batch: Batch): Promise<void> {
    return this.bringing.bring(tx, batch)
  }
}
