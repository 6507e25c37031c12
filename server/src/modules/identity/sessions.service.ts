import { Injectable } from '@nestjs/common'
import { daysAfter } from '@osmose/shared/core/local-day'
import { identityErrors } from '@osmose/shared/identity/identity.contract'
import { v7 as uuid } from 'uuid'
import { firstSignedIn, sessionEnded } from '../../events/identity.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { type Actor, Authenticator } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { log } from '../../platform/log/log.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import type { SessionRow } from './identity.entities.js'
import { IdentityRepository } from './identity.repository.js'
import { passwordMatches, pretendToCheck } from './passwords.js'
import { SessionMemory } from './session-memory.js'
import { hashToken, newToken } from './tokens.js'

/** A session not used for this long is over. */
const IDLE_DAYS = 30
/** How often "last seen" of a session is written; it is shown to its owner only. */
const SEEN_EVERY = 5 * 60_000

const perAccount: Limit = { name: 'sign-in-account', points: 10, perSeconds: 900 }
const perNetwork: Limit = { name: 'sign-in-network', points: 60, perSeconds: 900 }

/** Where a session was opened, in words its owner recognises. */
export interface Origin {
  device: string
  network: string
}

export interface NewSession {
  personId: string
  token: string
  maxAgeSeconds: number
}

@Injectable()
export class SessionsService extends Authenticator {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: IdentityRepository,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly memory: SessionMemory,
  ) {
    super()
  }

  async authenticate(token: string): Promise<Actor | undefined> {
    return this.memory.recall(token) ?? this.authenticateAfresh(token)
  }

  async authenticateAfresh(token: string): Promise<Actor | undefined> {
    const { generation } = this.memory
    const now = this.clock.now()
    const tokenHash = hashToken(token)
    const session = await this.repository.sessionByToken(tokenHash, now)
    if (!session) return undefined
    const stale = now.getTime() - session.seenAt.getTime() > SEEN_EVERY
    if (stale && !(await this.repository.seen(tokenHash, now, daysAfter(now, IDLE_DAYS)))) return undefined
    this.memory.keep(token, session, generation)
    return session
  }

  /** The answer and the time it takes do not tell whether the address exists. */
  async signIn(email: string, password: string, origin: Origin): Promise<NewSession> {
    await this.limits.take(perNetwork, origin.network)
    await this.limits.take(perAccount, email)
    const known = await this.repository.credentialsByEmail(email)
    const right = known?.passwordHash
      ? await passwordMatches(known.passwordHash, password)
      : (await pretendToCheck(password), false)
    if (!known || !right || known.deactivated) {
      log.warn({ event: 'sign_in.refused', personId: known?.personId, network: origin.network })
      throw fail(identityErrors, 'identity.wrong_email_or_password')
    }
    await this.limits.giveBack(perAccount, email)
    return this.db.transaction(async (tx) => {
      // The password may have changed, or the person left, while it was being checked.
      if (!(await this.repository.holdCredentials(tx, known.personId, known.passwordHash ?? '')))
        throw fail(identityErrors, 'identity.wrong_email_or_password')
      return this.open(tx, known.personId, origin)
    })
  }

  /** Opens a session under a new token, for somebody whose identity was just proven. */
  async open(tx: Tx, personId: string, origin: Origin): Promise<NewSession> {
    const now = this.clock.now()
    const token = newToken()
    const session: SessionRow = {
      tokenHash: hashToken(token),
      id: uuid(),
      personId,
      createdAt: now,
      seenAt: now,
      expiresAt: daysAfter(now, IDLE_DAYS),
      ...origin,
    }
    await this.repository.addSession(tx, session)
    if (await this.repository.markFirstSignIn(tx, personId, now))
      await this.events.append(tx, firstSignedIn, { personId }, personId)
    return { personId, token, maxAgeSeconds: IDLE_DAYS * 86_400 }
  }

  async list(actor: Actor) {
    const sessions = await this.repository.sessionsOf(actor.personId, this.clock.now())
    return sessions.map((session) => ({ ...session, current: session.id === actor.sessionId }))
  }

  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if ((await this.repository.endSession(tx, actor.personId, sessionId)) === 0) throw fail('not_found')
      await this.events.append(tx, sessionEnded, { personId: actor.personId, sessionId }, actor.personId)
    })
  }

  /** Ends all sessions of a person, sockets included; `except` keeps the one in which this was asked. */
  async endAll(tx: Tx, personId: string, except?: string): Promise<void> {
    const ended = (await this.repository.sessionsOf(personId, this.clock.now())).filter(
      (session) => session.id !== except,
    )
    await this.repository.endSessions(tx, personId, except)
    for (const { id } of except ? ended : [])
      await this.events.append(tx, sessionEnded, { personId, sessionId: id }, null)
    if (!except) await this.events.append(tx, sessionEnded, { personId, sessionId: null }, null)
  }
}
