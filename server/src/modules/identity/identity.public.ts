import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import type { Role } from '../../platform/http/actor.js'
import { Clock } from '../../platform/clock/clock.js'
import { AccountsService } from './accounts.service.js'
import { IdentityRepository } from './identity.repository.js'

export { NEWCOMER_DAYS } from './identity.query.js'

/** What higher modules may order of accounts, always inside their own transaction. */
@Injectable()
export class Identity {
  constructor(
    private readonly accounts: AccountsService,
    private readonly repository: IdentityRepository,
    private readonly clock: Clock,
  ) {}

  async setPassword(tx: Tx, personId: string, password: string): Promise<void> {
    await this.repository.setPassword(tx, { personId, passwordHash: await this.accounts.newHash(password), changedAt: this.clock.now() })
  }

  grant(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
    return this.accounts.grant(tx, personId, roles, null)
  }

  /** False when the person already was deactivated. */
  deactivate(tx: Tx, personId: string, by: string | null): Promise<boolean> {
    return this.accounts.deactivate(tx, personId, by)
  }

  reactivate(tx: Tx, personId: string, by: string | null): Promise<boolean> {
    return this.accounts.reactivate(tx, personId, by)
  }
}
