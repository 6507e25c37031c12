import { Controller } from '@nestjs/common'
import * as messages from '@osmose/shared/messages/messages.contract'
import { decidePublication, proposePublication } from '@osmose/shared/messages/publications.contract'
import { telling } from '@osmose/shared/search/telling'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { MessagesQuery } from './messages.query.js'
import { MessagesService } from './messages.service.js'
import { PublicationsService } from './publications.service.js'

const FOUND = 30

@Controller()
export class MessagesController {
  constructor(
    private readonly service: MessagesService,
    private readonly query: MessagesQuery,
    private readonly publications: PublicationsService,
  ) {}

  @Handles(messages.listMessages)
  list(
    @Input() { actor, params, query }: In<typeof messages.listMessages>,
  ): Out<typeof messages.listMessages> {
    return this.query.list(actor, params.conversationId, query)
  }

  @Handles(messages.readMessage)
  read(@Input() { actor, params }: In<typeof messages.readMessage>): Out<typeof messages.readMessage> {
    return this.query.read(actor, params.conversationId, params.messageId)
  }

  @Handles(messages.sendMessage)
  send(
    @Input() { actor, once, params, body }: In<typeof messages.sendMessage>,
  ): Out<typeof messages.sendMessage> {
    return this.service.send(actor, once, params.conversationId, body)
  }

  @Handles(messages.editMessage)
  edit(@Input() { actor, params, body }: In<typeof messages.editMessage>): Out<typeof messages.editMessage> {
    return this.service.edit(actor, params.conversationId, params.messageId, body)
  }

  @Handles(messages.deleteMessage)
  async delete(
    @Input() { actor, params }: In<typeof messages.deleteMessage>,
  ): Out<typeof messages.deleteMessage> {
    await this.service.delete(actor, params.conversationId, params.messageId)
    return {}
  }

  @Handles(messages.undeleteMessage)
  undelete(
    @Input() { actor, params }: In<typeof messages.undeleteMessage>,
  ): Out<typeof messages.undeleteMessage> {
    return this.service.undelete(actor, params.conversationId, params.messageId)
  }

  @Handles(messages.readMessageSource)
  source(
    @Input() { actor, params }: In<typeof messages.readMessageSource>,
  ): Out<typeof messages.readMessageSource> {
    return this.query.source(actor, params.conversationId, params.messageId)
  }

  @Handles(messages.readMessageHistory)
  history(
    @Input() { actor, params }: In<typeof messages.readMessageHistory>,
  ): Out<typeof messages.readMessageHistory> {
    return this.query.history(actor, params.conversationId, params.messageId)
  }

  @Handles(messages.reactToMessage)
  react(
    @Input() { actor, params, body }: In<typeof messages.reactToMessage>,
  ): Out<typeof messages.reactToMessage> {
    return this.service.react(actor, params.conversationId, params.messageId, body.kind)
  }

  @Handles(messages.acknowledgeMessage)
  acknowledge(
    @Input() { actor, params }: In<typeof messages.acknowledgeMessage>,
  ): Out<typeof messages.acknowledgeMessage> {
    return this.service.acknowledge(actor, params.conversationId, params.messageId)
  }

  @Handles(messages.findMessages)
  async find(@Input() { actor, query }: In<typeof messages.findMessages>): Out<typeof messages.findMessages> {
    const found = await this.query.find(actor, { words: telling(query.q), limit: FOUND })
    return { items: found.map(({ hit }) => hit) }
  }

  @Handles(proposePublication)
  propose(
    @Input() { actor, once, params, body }: In<typeof proposePublication>,
  ): Out<typeof proposePublication> {
    return this.publications.propose(actor, once, params.conversationId, body)
  }

  @Handles(decidePublication)
  decide(@Input() { actor, params, body }: In<typeof decidePublication>): Out<typeof decidePublication> {
    return this.publications.decide(actor, params.conversationId, params.proposalId, body.decision)
  }
}
