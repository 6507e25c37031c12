import { Injectable } from '@nestjs/common'
import type { MessageHit } from '@osmose/shared/messages/messages.contract'
import type { Actor } from '../../platform/http/actor.js'
import { type Batch, MessagesBringing } from './messages.bringing.js'
import type { Tx } from '../../platform/database/database.js'
import { MessagesQuery } from './messages.query.js'

/** The door of messages. Nobody gets anything here that is not theirs to read, and there is no other door. */
@Injectable()
export class Messages {
  constructor(
    private readonly query: MessagesQuery,
    private readonly bringing: MessagesBringing,
  ) {}

  /** Messages of this person that hold the words, best first: for the one search box. */
  find(actor: Pick<Actor, 'personId'>, words: string, limit: number): Promise<MessageHit[]> {
    return this.query.find(actor, words, limit)
  }

  /** For the demonstration: conversations from before, with their own dates; nobody is told. */
  bring(tx: Tx, batch: Batch): Promise<void> {
    return this.bringing.bring(tx, batch)
  }
}
