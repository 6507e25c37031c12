import { Global, Module } from '@nestjs/common'
import { ConversationsController } from './conversations.controller.js'
import { ConversationsQuery } from './conversations.query.js'
import { ConversationsService } from './conversations.service.js'
import { DisclosingQuery } from './disclosing.query.js'
import { MessagesBringing } from './messages.bringing.js'
import { MessagesController } from './messages.controller.js'
import { MessageFiles } from './messages.files.js'
import { Messages } from './messages.public.js'
import { MessagesQuery } from './messages.query.js'
import { MessagesRealtime } from './messages.realtime.js'
import { MessagesRepository } from './messages.repository.js'
import { MessagesService } from './messages.service.js'
import { Presence } from './presence.js'
import { PresenceService } from './presence.service.js'
import { PublicationsService } from './publications.service.js'
import { RestQuery } from './rest.query.js'

/** What is said between two people and in small groups. */
@Global()
@Module({
  controllers: [ConversationsController, MessagesController],
  providers: [
    MessagesRepository,
    MessageFiles,
    Presence,
    ConversationsQuery,
    MessagesQuery,
    ConversationsService,
    MessagesService,
    PresenceService,
    DisclosingQuery,
    PublicationsService,
    RestQuery,
    MessagesBringing,
    MessagesRealtime,
    Messages,
  ],
  exports: [Messages],
})
export class MessagesModule {}
