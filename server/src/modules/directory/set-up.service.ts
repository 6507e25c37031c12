import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { isTimeZone } from '@osmose/shared/core/is-time-zone'
import { organisationErrors, type setUp } from '@osmose/shared/organisation/organisation.contract'
import { createHash, timingSafeEqual } from 'node:crypto'
import { Database, type Tx } from '../../platform/database/database.js'
import { fail } from '../../platform/http/fail.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Identity } from '../identity/identity.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import { PeopleRepository } from './people.repository.js'

const tries: Limit = { name: 'set-up', points: 20, perSeconds: 900 }

interface Code {
  secret: Buffer
}

/** The first run: an organisation and its first administrator, all or nothing. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly db: Database,
    private readonly limits: Limits,
    private readonly organisation: Organisation,
    private readonly people: PeopleRepository,
    private readonly identity: Identity,
  ) {}

  /** Whether the code is right; throws otherwise. Here as there, a network has so many tries. */
  async checkCode(given: string, network: string): Promise<void> {
    await this.admit(network)
    const code = await this.db.one<Code>(`select secret from instance_secrets where name = 'setup'`)
    demandRight(given, code)
  }

  /** `opens` makes the session of the administrator in the same transaction. */
  async setUp<Session>(
    given: BodyOf<typeof setUp>,
    network: string,
    opens: (tx: Tx, personId: string) => Promise<Session>,
  ): Promise<Session> {
    await this.admit(network)
    if (!isTimeZone(given.timeZone)) throw fail('invalid_input', { fields: { timeZone: 'unknown' } })
    return this.db.transaction(async (tx) => {
      // Whoever takes the code first has it; the next one waits here and finds it gone.
      const code = await tx.one<Code>(`select secret from instance_secrets where name = 'setup' for update`)
      if (!(await this.organisation.isAwaited(tx)))
        throw fail(organisationErrors, 'organisation.already_set_up')
      demandRight(given.setupCode, code)
      await tx.many(`delete from instance_secrets where name = 'setup'`)
      const facts = { name: given.organisation, locale: given.locale, timeZone: given.timeZone }
      if (await tx.any('select 1 from organisation')) await this.organisation.rename(tx, facts)
      else await this.organisation.create(tx, { ...facts, kind: 'real' })
      const { name, email, password } = given.admin
      const id =
        (await this.imported(tx, email)) ??
        (
          await this.people.create(tx, [
            { name, email: email.toLowerCase(), locale: given.locale, timeZone: given.timeZone },
          ])
        )[0] ??
        ''
      await this.identity.setPassword(tx, id, password)
      await this.identity.grant(tx, id, ['admin'])
      return opens(tx, id)
    })
  }

  private async admit(network: string): Promise<void> {
    if (!(await this.organisation.isAwaited())) throw fail(organisationErrors, 'organisation.already_set_up')
    await this.limits.take(tries, network)
  }

  /** Somebody whom an import brought before the first run. */
  private async imported(tx: Tx, email: string): Promise<string | undefined> {
    const row = await tx.one<{ id: string }>('select id from people where email = lower($1)', [email])
    if (row) await this.identity.reactivate(tx, row.id, null)
    return row?.id
  }
}

function demandRight(given: string, code: Code | undefined): void {
  if (!code || !sameCode(given, code.secret.toString()))
    throw fail(organisationErrors, 'organisation.setup_code_wrong')
}

/** Spaces, dashes and case are how people type. */
const sameCode = (given: string, right: string) =>
  timingSafeEqual(digest(given.toUpperCase().replace(/[^A-Z0-9]/g, '')), digest(right))
const digest = (text: string) => createHash('sha256').update(text).digest()
