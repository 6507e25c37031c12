import { Global, Module } from '@nestjs/common'
import { Authenticator } from '../../platform/http/actor.js'
import { AccountsService } from './accounts.service.js'
import { IdentityController } from './identity.controller.js'
import { Identity } from './identity.public.js'
import { IdentityQuery } from './identity.query.js'
import { IdentityRealtime } from './identity.realtime.js'
import { IdentityRepository } from './identity.repository.js'
import { InvitingService } from './inviting.service.js'
import { LinksService } from './links.service.js'
import { SessionMemory } from './session-memory.js'
import { SessionsService } from './sessions.service.js'

/** Accounts: who may enter, how, and until when. Global because the platform's guard asks it who is there. */
@Global()
@Module({
  controllers: [IdentityController],
  providers: [
    IdentityRepository,
    IdentityQuery,
    SessionMemory,
    SessionsService,
    AccountsService,
    LinksService,
    InvitingService,
    IdentityRealtime,
    Identity,
    { provide: Authenticator, useExisting: SessionsService },
  ],
  exports: [Authenticator, Identity],
})
export class IdentityModule {}
