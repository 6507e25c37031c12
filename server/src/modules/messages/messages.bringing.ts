import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { toWritten } from './message-text.js'
import { MessagesRepository } from './messages.repository.js'

/** A conversation from before. `people[0]` began it; who is in `unread` has not read what came from others since they last wrote. */
export interface BroughtConversation {
  name?: string
  people: readonly { id: string; name: string }[]
  at: Date
  muted?: readonly string[]
  unread?: readonly string[]
  messages: readonly {
    authorId: string
    text: string
    lang: Locale
    at: Date
    reactions?: readonly { personId: string; kind: ReactionKind }[]
    /** Index of the message it quotes. */
    quotes?: number
    important?: { reason: string; acknowledgedBy: readonly string[] }
  }[]
}
export type Batch = readonly BroughtConversation[]

@Injectable()
export class MessagesBringing {
  constructor(private readonly repository: MessagesRepository) {}

  async bring(tx: Tx, batch: Batch): Promise<void> {
    for (const conversation of batch) await this.one(tx, conversation)
  }

  private async one(
    tx: Tx,
    { name = '', people, at, muted = [], unread = [], messages }: BroughtConversation,
  ) {
    const [mine, ...others] = people.map(({ id }) => id)
    const [other] = others
    if (!mine || !other) throw new Error('A conversation needs two people.')
    const conversationId = uuid()
    if (others.length === 1 && name === '')
      await this.repository.pair(tx, { id: conversationId, mine, theirs: other, at })
    else await this.repository.group(tx, { id: conversationId, name, history: 'after', mine, others, at })
    const ids: string[] = []
    for (const [index, message] of messages.entries()) {
      const id = uuid()
      ids.push(id)
      await this.repository.add(tx, {
        id,
        conversationId,
        seq: index + 1,
        authorId: message.authorId,
        text: toWritten(message, people, message.lang),
        at: message.at,
        quotesId: message.quotes === undefined ? null : (ids[message.quotes] ?? null),
        reason: message.important?.reason ?? null,
        asks: message.important !== undefined,
        withheld: false,
      })
      for (const { personId, kind } of message.reactions ?? [])
        await this.repository.react(tx, id, personId, kind, message.at)
      for (const personId of message.important?.acknowledgedBy ?? [])
        await this.repository.acknowledge(tx, id, personId, message.at)
    }
    for (const { id } of people)
      if (!unread.includes(id)) await this.repository.markRead(tx, conversationId, id, messages.length)
    for (const id of muted)
      await this.repository.mute(tx, conversationId, id, new Date('9999-12-31T00:00:00.000Z'))
  }
}
