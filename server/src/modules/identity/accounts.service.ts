import { Injectable } from '@nestjs/common'
import { identityErrors } from '@osmose/shared/identity/identity.contract'
import { personDeactivated, personReactivated, rolesChanged } from '../../events/identity.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor, Role } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { IdentityRepository } from './identity.repository.js'
import { hashPassword, isTooCommon, passwordMatches } from './passwords.js'
import { SessionsService } from './sessions.service.js'

const lastAdmin = { 'identity.last_admin': { status: 409 } } as const
const passwordTries: Limit = { name: 'password-change', points: 10, perSeconds: 900 }

/** What an account may do and whether it may still enter. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: IdentityRepository,
    private readonly sessions: SessionsService,
    private readonly events: Events,
    private readonly limits: Limits,
  ) {}

  async setRoles(actor: Actor, personId: string, roles: readonly Role[]): Promise<Role[]> {
    return this.db.transaction(async (tx) => {
      const admins = await this.repository.lockAdmins(tx)
      if (!admins.includes(actor.personId)) throw fail('forbidden')
      if (!(await this.repository.holdOpen(tx, [personId]))) throw fail('not_found')
      if (!roles.includes('admin')) keepAnAdmin(admins, personId)
      await this.grant(tx, personId, roles, actor.personId)
      return this.repository.roles(tx, personId)
    })
  }

  async grant(tx: Tx, personId: string, roles: readonly Role[], by: string | null): Promise<void> {
    const wanted = [...new Set(roles)]
    await this.repository.setRoles(tx, personId, wanted, by, this.clock.now())
    if (!wanted.includes('admin')) await this.repository.voidLinksBy(tx, personId)
    await this.events.append(tx, rolesChanged, { personId, roles: wanted }, by)
  }

  async changePassword(actor: Actor, current: string, next: string): Promise<void> {
    await this.limits.take(passwordTries, actor.personId)
    const stored = await this.repository.passwordHash(actor.personId)
    if (!stored || !(await passwordMatches(stored.passwordHash, current)))
      throw fail(identityErrors, 'identity.wrong_password')
    const passwordHash = await this.newHash(next)
    await this.db.transaction(async (tx) => {
      await this.repository.setPassword(tx, {
        personId: actor.personId,
        passwordHash,
        changedAt: this.clock.now(),
      })
      await this.repository.voidLinks(tx, actor.personId)
      await this.sessions.endAll(tx, actor.personId, actor.sessionId)
    })
  }

  /** Hash of a password that is allowed. */
  async newHash(password: string): Promise<string> {
    if (isTooCommon(password))
      throw fail(identityErrors, 'identity.password_too_common', { fields: { password: 'too_common' } })
    return hashPassword(password)
  }

  /**
   * Sessions, links, sockets and roles of the person end, and none comes back with them; what they wrote stays. Whoever
   * asks (`by`; null for the program itself) still has the right to when it happens.
   */
  async deactivate(tx: Tx, personId: string, by: string | null): Promise<boolean> {
    const admins = await this.repository.lockAdmins(tx)
    if (by !== null && !admins.includes(by)) throw fail('forbidden')
    keepAnAdmin(admins, personId)
    if (!(await this.repository.setDeactivated(tx, personId, this.clock.now()))) return false
    await this.repository.endSessions(tx, personId)
    await this.repository.voidLinks(tx, personId)
    if ((await this.repository.roles(tx, personId)).length > 0) await this.grant(tx, personId, [], by)
    await this.events.append(tx, personDeactivated, { personId }, by)
    return true
  }

  async reactivate(tx: Tx, personId: string, by: string | null): Promise<boolean> {
    if (by !== null && !(await this.repository.holdAdmin(tx, by))) throw fail('forbidden')
    if (!(await this.repository.setDeactivated(tx, personId, null))) return false
    await this.events.append(tx, personReactivated, { personId }, by)
    return true
  }
}

function keepAnAdmin(admins: readonly string[], personId: string): void {
  if (admins.length === 1 && admins[0] === personId) throw fail(lastAdmin, 'identity.last_admin')
}
