import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { type Message, messagesErrors } from '@osmose/shared/messages/messages.contract'
import { v7 as uuid } from 'uuid'
import { messageSent, messageTouched, personCalled } from '../../events/messages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { calls } from './calls.rules.js'
import { ConversationsQuery } from './conversations.query.js'
import { demand } from './conversations.service.js'
import { factsOf, type MemberRow } from './conversations.view.js'
import { toWritten } from './message-text.js'
import { MessageFiles } from './messages.files.js'
import * as policy from './messages.policy.js'
import { MessagesQuery } from './messages.query.js'
import { MessagesRepository } from './messages.repository.js'
import { PublicationsService } from './publications.service.js'

/** Faster than anybody writes, slower than a machine that floods. */
const messagePace: Limit = { name: 'messages', points: 60, perSeconds: 30 }
/** What is important every few minutes is not. */
const importantPace: Limit = { name: 'important-messages', points: 10, perSeconds: 3600 }

interface Draft {
  text: string
  lang?: Locale
  fileIds?: string[]
  quotes?: string
  important?: { reason: string; asks: boolean }
}

@Injectable()
export class MessagesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly conversations: ConversationsQuery,
    private readonly query: MessagesQuery,
    private readonly repository: MessagesRepository,
    private readonly files: MessageFiles,
    private readonly publications: PublicationsService,
  ) {}

  /** Numbers are given out one after another under the lock of the conversation. The reply holds no words: it is kept. */
  async send(actor: Actor, once: Once | undefined, conversationId: string, draft: Draft) {
    if (draft.text === '' && !draft.fileIds?.length) throw fail(messagesErrors, 'messages.nothing_said')
    await this.limits.pace(messagePace, actor.personId)
    if (draft.important) await this.limits.take(importantPace, actor.personId)
    return this.writes.once(once, async (tx) => {
      const seat = await this.conversations.locked(actor, conversationId, tx)
      const members = await this.conversations.members(actor, conversationId, tx)
      demand(policy.canWrite(factsOf(actor.personId, seat.kind, members)))
      if (draft.quotes) await this.query.visible(actor, conversationId, draft.quotes, tx)
      const id = uuid()
      const at = this.clock.now()
      const seq = seat.lastSeq + 1
      const text = toWritten(draft, namesOf(members), actor.locale)
      const withheld = seat.kind === 'pair' && members.some(({ refusesMe }) => refusesMe)
      await this.repository.add(tx, {
        id,
        conversationId,
        seq,
        authorId: actor.personId,
        text,
        at,
        quotesId: draft.quotes ?? null,
        reason: draft.important?.reason ?? null,
        asks: draft.important?.asks ?? false,
        withheld,
      })
      await this.files.show(tx, actor.personId, id, text.document, draft.fileIds)
      const personIds = withheld ? [actor.personId] : members.map(({ personId }) => personId)
      await this.events.append(tx, messageSent, { conversationId, messageId: id, personIds }, null)
      const called = withheld
        ? []
        : calls(actor.personId, members, {
            seq,
            mentioned: text.mentioned,
            important: draft.important !== undefined,
            at,
          })
      if (called.length > 0)
        await this.events.append(
          tx,
          personCalled,
          { conversationId, messageId: id, authorId: actor.personId, called },
          null,
        )
      return { id, place: seq - seat.fromSeq, sentAt: at.toISOString() }
    })
  }

  edit(actor: Actor, conversationId: string, messageId: string, change: { text: string; lang?: Locale }) {
    return this.change(actor, conversationId, messageId, async (tx, { row, members }) => {
      demand(policy.canChange(row))
      // Nobody publishes it at the same moment with the agreement to other words.
      await this.conversations.locked(actor, conversationId, tx)
      const text = toWritten(change, namesOf(members), row.lang)
      await this.repository.replaceText(tx, messageId, text, this.clock.now())
      await this.files.show(tx, actor.personId, messageId, text.document)
      await this.publications.reworded(tx, actor, conversationId, messageId)
      return true
    })
  }

  async delete(actor: Actor, conversationId: string, messageId: string): Promise<void> {
    await this.change(actor, conversationId, messageId, (tx, { row }) => {
      if (!(row.mine && row.deleted)) demand(policy.canChange(row))
      return this.setDeleted(tx, actor, conversationId, messageId, this.clock.now())
    })
  }

  undelete(actor: Actor, conversationId: string, messageId: string): Promise<Message> {
    return this.change(actor, conversationId, messageId, (tx, { row }) => {
      demand(policy.canBringBack(row))
      return this.setDeleted(tx, actor, conversationId, messageId, null)
    })
  }

  react(actor: Actor, conversationId: string, messageId: string, kind: string | null): Promise<Message> {
    return this.change(actor, conversationId, messageId, (tx, { row }) => {
      demand(policy.canReact(row))
      return this.repository.react(tx, messageId, actor.personId, kind, this.clock.now())
    })
  }

  acknowledge(actor: Actor, conversationId: string, messageId: string): Promise<Message> {
    return this.change(actor, conversationId, messageId, (tx, { row }) => {
      demand(policy.canAcknowledge(row))
      return this.repository.acknowledge(tx, messageId, actor.personId, this.clock.now())
    })
  }

  private async setDeleted(
    tx: Tx,
    actor: Actor,
    conversationId: string,
    messageId: string,
    at: Date | null,
  ): Promise<boolean> {
    await this.conversations.locked(actor, conversationId, tx)
    const changed = await this.repository.setDeleted(tx, messageId, at)
    if (changed) await this.publications.reworded(tx, actor, conversationId, messageId)
    return changed
  }

  /** Loads what may be seen, lets `act` judge and write, and tells those who may see it when something changed. */
  private async change(
    actor: Actor,
    conversationId: string,
    messageId: string,
    act: (tx: Tx, found: Found) => Promise<boolean>,
  ): Promise<Message> {
    await this.limits.pace(messagePace, actor.personId)
    return this.db.transaction(async (tx) => {
      const { row } = await this.query.visible(actor, conversationId, messageId, tx)
      const members = await this.conversations.members(actor, conversationId, tx)
      const gone = row.removed ? Infinity : undefined
      const deletedFor = row.deletedAt ? this.clock.now().getTime() - row.deletedAt.getTime() : undefined
      const facts = {
        lang: row.lang,
        asks: row.asks,
        mine: row.authorId === actor.personId,
        deleted: row.deletedAt !== null,
        deletedFor: gone ?? deletedFor,
      }
      if (await act(tx, { row: facts, members })) {
        const personIds = members.filter(({ refusesMe }) => !refusesMe).map(({ personId }) => personId)
        await this.events.append(tx, messageTouched, { conversationId, messageId, personIds }, null)
      }
      return this.query.read(actor, conversationId, messageId, tx)
    })
  }
}

interface Found {
  row: policy.MessageFacts & { readonly lang: Locale; readonly asks: boolean }
  members: MemberRow[]
}

const namesOf = (members: readonly MemberRow[]) =>
  members.map(({ personId, name }) => ({ id: personId, name }))
