import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { identityErrors, inviteErrors } from '@osmose/shared/identity/identity.contract'
import { en } from '@osmose/shared/identity/mails.en'
import { fr } from '@osmose/shared/identity/mails.fr'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import { Config } from '../../platform/config/config.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Mails } from '../../platform/mail/mail.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Organisation } from '../organisation/organisation.public.js'
import { AccountsService } from './accounts.service.js'
import { IdentityRepository } from './identity.repository.js'
import { type NewSession, type Origin, SessionsService } from './sessions.service.js'
import { hashToken, newToken } from './tokens.js'

const HOUR = 3_600_000
const VALID = { invitation: 7 * 24 * HOUR, reset: HOUR } as const
const resetsPerAddress: Limit = { name: 'reset-address', points: 3, perSeconds: 3600 }
const linksPerNetwork: Limit = { name: 'link-network', points: 30, perSeconds: 3600 }

/** One-time links: the invitation of a new colleague and the way back for one who forgot the password. */
@Injectable()
export class LinksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly repository: IdentityRepository,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly mails: Mails,
    private readonly limits: Limits,
    private readonly organisation: Organisation,
  ) {}

  /**
   * An invitation is for somebody who never entered: a link for anybody else would let its maker become them. Its reply
   * is not kept for repetitions, because the link stands in it; asking again makes another and voids the first.
   */
  invite(actor: Actor, personId: string) {
    return this.db.transaction(async (tx) => {
      const person = await tx.one<Addressee & { entered: boolean }>(
        `select id, name, email, locale, first_signed_in_at is not null or exists (select 1 from credentials c where c.person_id = p.id) as entered
         from people p where id = $1 and deactivated_at is null and kind <> 'service' for no key update`,
        [personId],
      )
      if (!person) throw fail('not_found')
      if (!(await this.repository.holdAdmin(tx, actor.personId))) throw fail('forbidden')
      if (person.entered) throw fail(inviteErrors, 'identity.already_entered')
      return this.makeInvitation(tx, person, actor.personId)
    })
  }

  /** For somebody of whom it is known that they never entered; mailed where that can be. */
  async makeInvitation(tx: Tx, to: Addressee, by: string) {
    const { link, expiresAt, id } = await this.make(tx, 'invitation', to.id, by)
    const mailed = to.email !== null && this.mails.configured
    if (mailed) await this.send(tx, 'invitation', to, link, id, expiresAt)
    return { link, mailed, expiresAt: expiresAt.toISOString() }
  }

  /** Nothing in the answer depends on whether the address is known. */
  async askReset(email: string, network: string): Promise<void> {
    await this.limits.take(linksPerNetwork, network)
    await this.limits.take(resetsPerAddress, email)
    await this.db.transaction(async (tx) => {
      const person = await tx.one<Addressee>(
        `select id, name, email, locale from people where email = $1 and deactivated_at is null and kind <> 'service' for no key update`,
        [email],
      )
      if (!person) return
      const { link, expiresAt, id } = await this.make(tx, 'reset', person.id, null)
      await this.send(tx, 'reset', person, link, id, expiresAt)
    })
  }

  async read(token: string) {
    const link = await this.repository.link(this.db, hashToken(token), this.clock.now())
    if (!link) throw fail(identityErrors, 'identity.link_not_valid')
    return { purpose: link.purpose }
  }

  /** Sets the password, ends whatever was open under the old one, and enters. */
  async use(token: string, password: string, origin: Origin): Promise<NewSession> {
    await this.limits.take(linksPerNetwork, origin.network)
    const passwordHash = await this.accounts.newHash(password)
    return this.db.transaction(async (tx) => {
      const now = this.clock.now()
      const found = await this.repository.link(tx, hashToken(token), now)
      const open = found && (await this.repository.holdOpen(tx, [found.personId]))
      // Another use may have come first while this one waited.
      const link = open && (await this.repository.link(tx, hashToken(token), now))
      if (!link) throw fail(identityErrors, 'identity.link_not_valid')
      await this.repository.useLink(tx, link.id, now)
      await this.repository.voidLinks(tx, link.personId)
      await this.repository.setPassword(tx, { personId: link.personId, passwordHash, changedAt: now })
      await this.sessions.endAll(tx, link.personId)
      return this.sessions.open(tx, link.personId, origin)
    })
  }

  private async make(tx: Tx, purpose: 'invitation' | 'reset', personId: string, createdBy: string | null) {
    const now = this.clock.now()
    const token = newToken()
    const id = uuid()
    const expiresAt = new Date(now.getTime() + VALID[purpose])
    await this.repository.voidLinks(tx, personId, purpose)
    await this.repository.addLink(tx, {
      tokenHash: hashToken(token),
      id,
      purpose,
      personId,
      createdBy,
      createdAt: now,
      expiresAt,
      usedAt: null,
    })
    return { id, expiresAt, link: `${this.config.publicUrl}/links/${token}` }
  }

  private async send(
    tx: Tx,
    purpose: 'invitation' | 'reset',
    to: Addressee,
    link: string,
    id: string,
    expiresAt: Date,
  ) {
    const words = { fr, en }[to.locale]
    const { name } = await this.organisation.facts()
    const subject =
      purpose === 'invitation' ? words.invitationSubject({ organisation: name }) : words.resetSubject
    const text =
      purpose === 'invitation'
        ? words.invitationMail({ name: to.name, organisation: name, link })
        : words.resetMail({ name: to.name, link })
    await this.mails.queue(tx, {
      to: to.email ?? '',
      subject,
      text,
      messageId: `${purpose}-${id}`,
      usefulUntil: expiresAt.toISOString(),
    })
  }
}

export interface Addressee {
  id: string
  name: string
  email: string | null
  locale: Locale
}
