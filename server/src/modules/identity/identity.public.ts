import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Config } from '../../platform/config/config.js'
import type { Tx } from '../../platform/database/database.js'
import type { Role } from '../../platform/http/actor.js'
import { Clock } from '../../platform/clock/clock.js'
import { AccountsService } from './accounts.service.js'
import { keepSession, originOf } from './entering.js'
import { IdentityRepository } from './identity.repository.js'
import { type NewSession, SessionsService } from './sessions.service.js'

export { NEWCOMER_DAYS } from './identity.query.js'

/** What higher modules may order of accounts, always inside their own transaction. */
@Injectable()
export class Identity {
  constructor(
    private readonly accounts: AccountsService,
    private readonly repository: IdentityRepository,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  async setPassword(tx: Tx, personId: string, password: string): Promise<void> {
    await this.repository.setPassword(tx, {
      personId,
      passwordHash: await this.accounts.newHash(password),
      changedAt: this.clock.now(),
    })
  }

  grant(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
    return this.accounts.grant(tx, personId, roles, null)
  }

  /** Whether all these accounts are open, until the transaction ends: what is made for them now, closing finds. */
  holdOpen(tx: Tx, personIds: readonly string[]): Promise<boolean> {
    return this.repository.holdOpen(tx, personIds)
  }

  /** Whether they administer, which holds until the transaction ends. */
  holdAdmin(tx: Tx, personId: string): Promise<boolean> {
    return this.repository.holdAdmin(tx, personId)
  }

  /** Before any row of a person is held by whoever will close accounts: nobody changes who administers meanwhile. */
  async beginClosing(tx: Tx): Promise<void> {
    await this.repository.lockAdmins(tx)
  }

  /** False when the person already was deactivated. */
  deactivate(tx: Tx, personId: string, by: string | null): Promise<boolean> {
    return this.accounts.deactivate(tx, personId, by)
  }

  reactivate(tx: Tx, personId: string, by: string | null): Promise<boolean> {
    return this.accounts.reactivate(tx, personId, by)
  }

  /** For somebody whose identity was just proven; `enter` gives it to the browser once the transaction is kept. */
  openSession(tx: Tx, personId: string, request: FastifyRequest): Promise<NewSession> {
    return this.sessions.open(tx, personId, originOf(request))
  }

  enter(response: FastifyReply, session: NewSession): { personId: string } {
    return keepSession(this.config, response, session)
  }
}
