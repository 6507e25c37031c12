import { Injectable } from '@nestjs/common'
import { inviteAll } from '@osmose/shared/identity/identity.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { Mails } from '../../platform/mail/mail.js'
import { IdentityRepository } from './identity.repository.js'
import { type Addressee, LinksService } from './links.service.js'
import { isUninvited } from './uninvited.sql.js'

/** People invited in one transaction: what a crash takes back is at most this, and is done again. */
const HANDFUL = 100
const JOB = 'identity.invite_all'
/** Any number that nothing else locks. */
const INVITING_LOCK = 7_265_011_228

interface Missing {
  people: number
  withoutAddress: number
}

/** Lets in a whole company at once: everybody who was never invited, or whose invitation has lapsed. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly repository: IdentityRepository,
    private readonly links: LinksService,
  ) {}

  async missing() {
    const row = await this.db.one<Missing>(
      `select (count(*) filter (where p.email is not null))::integer as people,
              (count(*) filter (where p.email is null))::integer as "withoutAddress"
       from people p where ${isUninvited('$1')}`,
      [this.clock.now()],
    )
    if (!row) throw new Error('A count without a row.')
    return { ...row, sending: await this.jobs.waits(JOB), mailConfigured: this.mails.configured }
  }

  async everybody(actor: Actor) {
    if (!this.mails.configured) throw fail(inviteAll.errors, 'identity.no_mail')
    await this.db.transaction((tx) => this.go(tx, actor.personId))
    return this.missing()
  }

  /** The next handful, and so on until nobody is left or whoever asked may no longer ask. */
  @Task(JOB)
  async handful({ by }: { by: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      // One handful at a time, so that each sees whom the one before it invited.
      await tx.many('select pg_advisory_xact_lock($1)', [INVITING_LOCK])
      if (!(await this.repository.holdAdmin(tx, by))) return
      const people = await tx.many<Addressee>(
        `select p.id, p.name, p.email, p.locale from people p where ${isUninvited('$1')} and p.email is not null
         order by p.id limit ${HANDFUL} for update of p`,
        [this.clock.now()],
      )
      for (const person of people) await this.links.makeInvitation(tx, person, by)
      if (people.length === HANDFUL) await this.go(tx, by)
    })
  }

  private go(tx: Tx, by: string): Promise<void> {
    return this.jobs.add(tx, JOB, { by }, { key: JOB })
  }
}
