import { Controller } from '@nestjs/common'
import * as messages from '@osmose/shared/messages/messages.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { ConversationsQuery } from './conversations.query.js'
import { ConversationsService } from './conversations.service.js'
import { PresenceService } from './presence.service.js'

@Controller()
export class ConversationsController {
  constructor(
    private readonly clock: Clock,
    private readonly service: ConversationsService,
    private readonly query: ConversationsQuery,
    private readonly presence: PresenceService,
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

  @Handles(messages.readUnreadMessages)
  async unread(
    @Input() { actor }: In<typeof messages.readUnreadMessages>,
  ): Out<typeof messages.readUnreadMessages> {
    return { any: await this.query.anyUnread(actor, this.clock.now()) }
  }

  @Handles(messages.tellTyping)
  async typing(@Input() { actor, params }: In<typeof messages.tellTyping>): Out<typeof messages.tellTyping> {
    await this.presence.typing(actor, params.conversationId)
    return {}
  }

  @Handles(messages.tellPresence)
  async here(@Input() { actor, body }: In<typeof messages.tellPresence>): Out<typeof messages.tellPresence> {
    await this.presence.tellPresence(actor, body.here)
    return {}
  }

  @Handles(messages.readMessageSettings)
  settings(
    @Input() { actor }: In<typeof messages.readMessageSettings>,
  ): Out<typeof messages.readMessageSettings> {
    return this.presence.settings(actor)
  }

  @Handles(messages.editMessageSettings)
  editSettings(
    @Input() { actor, body }: In<typeof messages.editMessageSettings>,
  ): Out<typeof messages.editMessageSettings> {
    return this.presence.edit(actor, body)
  }

  @Handles(messages.listRefused)
  refused(@Input() { actor }: In<typeof messages.listRefused>): Out<typeof messages.listRefused> {
    return this.presence.refused(actor)
  }

  @Handles(messages.refusePerson)
  async refuse(
    @Input() { actor, params }: In<typeof messages.refusePerson>,
  ): Out<typeof messages.refusePerson> {
    await this.presence.refuse(actor, params.personId, true)
    return {}
  }

  @Handles(messages.stopRefusing)
  async stopRefusing(
    @Input() { actor, params }: In<typeof messages.stopRefusing>,
  ): Out<typeof messages.stopRefusing> {
    await this.presence.refuse(actor, params.personId, false)
    return {}
  }
}
