import { Controller } from '@nestjs/common'
import * as messages from '@osmose/shared/messages/messages.contract'
import { readUnreadMessages } from '@osmose/shared/messages/unread.contract'
import { readRest } from '@osmose/shared/messages/rest.contract'
import * as showing from '@osmose/shared/messages/showing.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { ConversationsQuery } from './conversations.query.js'
import { ConversationsService } from './conversations.service.js'
import { PresenceService } from './presence.service.js'
import { RestQuery } from './rest.query.js'

@Controller()
export class ConversationsController {
  constructor(
    private readonly clock: Clock,
    private readonly service: ConversationsService,
    private readonly query: ConversationsQuery,
    private readonly presence: PresenceService,
    private readonly resting: RestQuery,
  ) {}

  @Handles(messages.listConversations)
  list(
    @Input() { actor, query }: In<typeof messages.listConversations>,
  ): Out<typeof messages.listConversations> {
    return this.query.page(actor, query.cursor)
  }

  @Handles(messages.startConversation)
  start(
    @Input() { actor, once, body }: In<typeof messages.startConversation>,
  ): Out<typeof messages.startConversation> {
    return this.service.start(actor, once, body)
  }

  @Handles(messages.readConversation)
  read(
    @Input() { actor, params }: In<typeof messages.readConversation>,
  ): Out<typeof messages.readConversation> {
    return this.query.read(actor, params.conversationId)
  }

  @Handles(readRest)
  async rest(@Input() { actor, params }: In<typeof readRest>): Out<typeof readRest> {
    return { rest: await this.resting.of(actor, params.conversationId) }
  }

  @Handles(messages.renameConversation)
  rename(
    @Input() { actor, params, body }: In<typeof messages.renameConversation>,
  ): Out<typeof messages.renameConversation> {
    return this.service.rename(actor, params.conversationId, body.name)
  }

  @Handles(messages.addMembers)
  add(@Input() { actor, params, body }: In<typeof messages.addMembers>): Out<typeof messages.addMembers> {
    return this.service.add(actor, params.conversationId, body.personIds)
  }

  @Handles(messages.leaveConversation)
  async leave(
    @Input() { actor, params }: In<typeof messages.leaveConversation>,
  ): Out<typeof messages.leaveConversation> {
    await this.service.leave(actor, params.conversationId)
    return {}
  }

  @Handles(messages.muteConversation)
  mute(
    @Input() { actor, params, body }: In<typeof messages.muteConversation>,
  ): Out<typeof messages.muteConversation> {
    return this.service.mute(actor, params.conversationId, body.for)
  }

  @Handles(messages.markConversationRead)
  async markRead(
    @Input() { actor, params, body }: In<typeof messages.markConversationRead>,
  ): Out<typeof messages.markConversationRead> {
    await this.service.markRead(actor, params.conversationId, body.place)
    return {}
  }

  @Handles(readUnreadMessages)
  async unread(@Input() { actor }: In<typeof readUnreadMessages>): Out<typeof readUnreadMessages> {
    return { any: await this.query.anyUnread(actor, this.clock.now()) }
  }

  @Handles(messages.tellTyping)
  async typing(@Input() { actor, params }: In<typeof messages.tellTyping>): Out<typeof messages.tellTyping> {
    await this.presence.typing(actor, params.conversationId)
    return {}
  }

  @Handles(showing.tellPresence)
  async here(@Input() { actor, body }: In<typeof showing.tellPresence>): Out<typeof showing.tellPresence> {
    await this.presence.tellPresence(actor, body.here)
    return {}
  }

  @Handles(showing.readMessageSettings)
  settings(
    @Input() { actor }: In<typeof showing.readMessageSettings>,
  ): Out<typeof showing.readMessageSettings> {
    return this.presence.settings(actor)
  }

  @Handles(showing.editMessageSettings)
  editSettings(
    @Input() { actor, body }: In<typeof showing.editMessageSettings>,
  ): Out<typeof showing.editMessageSettings> {
    return this.presence.edit(actor, body)
  }

  @Handles(showing.listRefused)
  refused(@Input() { actor }: In<typeof showing.listRefused>): Out<typeof showing.listRefused> {
    return this.presence.refused(actor)
  }

  @Handles(showing.refusePerson)
  async refuse(
    @Input() { actor, params }: In<typeof showing.refusePerson>,
  ): Out<typeof showing.refusePerson> {
    await this.presence.refuse(actor, params.personId, true)
    return {}
  }

  @Handles(showing.stopRefusing)
  async stopRefusing(
    @Input() { actor, params }: In<typeof showing.stopRefusing>,
  ): Out<typeof showing.stopRefusing> {
    await this.presence.refuse(actor, params.personId, false)
    return {}
  }
}
