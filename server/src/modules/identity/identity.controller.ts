import { Controller } from '@nestjs/common'
import * as identity from '@osmose/shared/identity/identity.contract'
import type { FastifyReply } from 'fastify'
import { Config } from '../../platform/config/config.js'
import { Database } from '../../platform/database/database.js'
import { clearSessionCookie, networkOf } from '../../platform/http/cookies.js'
import { fail } from '../../platform/http/fail.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { isLoopback } from '../../platform/http/loopback.js'
import { Organisation } from '../organisation/organisation.public.js'
import { AccountsService } from './accounts.service.js'
import { IdentityQuery } from './identity.query.js'
import { keepSession, originOf } from './entering.js'
import { InvitingService } from './inviting.service.js'
import { LinksService } from './links.service.js'
import { type NewSession, SessionsService } from './sessions.service.js'

@Controller()
export class IdentityController {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly query: IdentityQuery,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly links: LinksService,
    private readonly inviting: InvitingService,
    private readonly organisation: Organisation,
  ) {}

  @Handles(identity.readMe)
  readMe(@Input() { actor }: In<typeof identity.readMe>): Out<typeof identity.readMe> {
    return this.query.me(actor)
  }

  @Handles(identity.signIn)
  async signIn(
    @Input() { body, request, response }: In<typeof identity.signIn>,
  ): Out<typeof identity.signIn> {
    return this.entered(response, await this.sessions.signIn(body.email, body.password, originOf(request)))
  }

  @Handles(identity.enterDemo)
  async enterDemo(
    @Input() { body, request, response }: In<typeof identity.enterDemo>,
  ): Out<typeof identity.enterDemo> {
    const facts = await this.organisation.find()
    const personId =
      facts?.kind === 'demo' && isLoopback(request) ? await this.query.personOfDemoKey(body.key) : undefined
    if (!personId) throw fail(identity.identityErrors, 'identity.demo_only')
    return this.entered(
      response,
      await this.db.transaction((tx) => this.sessions.open(tx, personId, originOf(request))),
    )
  }

  @Handles(identity.signOut)
  async signOut(@Input() { actor, response }: In<typeof identity.signOut>): Out<typeof identity.signOut> {
    await this.sessions.end(actor, actor.sessionId)
    clearSessionCookie(this.config, response)
    void response.header('clear-site-data', '"cache", "storage"')
    return {}
  }

  @Handles(identity.listSessions)
  async listSessions(
    @Input() { actor }: In<typeof identity.listSessions>,
  ): Out<typeof identity.listSessions> {
    const items = await this.sessions.list(actor)
    return {
      items: items.map((session) => ({
        ...session,
        createdAt: session.createdAt.toISOString(),
        seenAt: session.seenAt.toISOString(),
      })),
    }
  }

  @Handles(identity.endSession)
  async endSession(
    @Input() { actor, params }: In<typeof identity.endSession>,
  ): Out<typeof identity.endSession> {
    await this.sessions.end(actor, params.sessionId)
    return {}
  }

  @Handles(identity.changePassword)
  async changePassword(
    @Input() { actor, body }: In<typeof identity.changePassword>,
  ): Out<typeof identity.changePassword> {
    await this.accounts.changePassword(actor, body.current, body.next)
    return {}
  }

  @Handles(identity.askReset)
  async askReset(@Input() { body, request }: In<typeof identity.askReset>): Out<typeof identity.askReset> {
    await this.links.askReset(body.email, networkOf(request))
    return {}
  }

  @Handles(identity.readLink)
  readLink(@Input() { params }: In<typeof identity.readLink>): Out<typeof identity.readLink> {
    return this.links.read(params.token)
  }

  @Handles(identity.useLink)
  async useLink(
    @Input() { params, body, request, response }: In<typeof identity.useLink>,
  ): Out<typeof identity.useLink> {
    return this.entered(response, await this.links.use(params.token, body.password, originOf(request)))
  }

  @Handles(identity.invite)
  invite(@Input() { actor, params }: In<typeof identity.invite>): Out<typeof identity.invite> {
    return this.links.invite(actor, params.personId)
  }

  @Handles(identity.readUninvited)
  uninvited(): Out<typeof identity.readUninvited> {
    return this.inviting.missing()
  }

  @Handles(identity.inviteAll)
  inviteAll(@Input() { actor }: In<typeof identity.inviteAll>): Out<typeof identity.inviteAll> {
    return this.inviting.everybody(actor)
  }

  @Handles(identity.listAccounts)
  async accountsFound(
    @Input() { query }: In<typeof identity.listAccounts>,
  ): Out<typeof identity.listAccounts> {
    return { items: await this.query.accounts(query.q ?? '', query.uninvited !== undefined) }
  }

  @Handles(identity.setRoles)
  async setRoles(
    @Input() { actor, params, body }: In<typeof identity.setRoles>,
  ): Out<typeof identity.setRoles> {
    return { roles: await this.accounts.setRoles(actor, params.personId, body.roles) }
  }

  @Handles(identity.deactivate)
  async deactivate(
    @Input() { actor, params }: In<typeof identity.deactivate>,
  ): Out<typeof identity.deactivate> {
    await this.db.transaction(async (tx) => {
      if (!(await tx.any('select 1 from people where id = $1', [params.personId]))) throw fail('not_found')
      await this.accounts.deactivate(tx, params.personId, actor.personId)
    })
    return {}
  }

  @Handles(identity.reactivate)
  async reactivate(
    @Input() { actor, params }: In<typeof identity.reactivate>,
  ): Out<typeof identity.reactivate> {
    await this.db.transaction((tx) => this.accounts.reactivate(tx, params.personId, actor.personId))
    return {}
  }

  private entered(response: FastifyReply, session: NewSession) {
    return keepSession(this.config, response, session)
  }
}
