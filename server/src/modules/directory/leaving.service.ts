import { Injectable } from '@nestjs/common'
import { dayNamed, dayText } from '@osmose/shared/core/local-day'
import { personDeactivated, personReactivated } from '../../events/identity.events.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { Failure } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { log } from '../../platform/log/log.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Identity } from '../identity/identity.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import { PeopleRepository } from './people.repository.js'

/** People who go, and sometimes come back. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly organisation: Organisation,
    private readonly repository: PeopleRepository,
  ) {}

  /** The account ends now; history says that the person was here until `leftOn`. Throws `identity.last_admin`. */
  async leaves(tx: Tx, personId: string, leftOn: string, by: string | null): Promise<void> {
    await this.identity.deactivate(tx, personId, by)
    await this.repository.keepHistory(tx, [personId], dayAfter(leftOn))
  }

  /** Those whose last day was announced and is over. */
  @Task('directory.leavers', '7 * * * *')
  async leavers(): Promise<void> {
    if (!(await this.organisation.find())) return
    const due = await this.db.many<{ id: string; leftOn: string }>(
      `select id, left_on::text as "leftOn" from people where left_on < $1 and deactivated_at is null order by left_on`,
      [await this.organisation.today()],
    )
    for (const { id, leftOn } of due)
      await this.db
        .transaction((tx) => this.leaves(tx, id, leftOn, null))
        .catch((refused: unknown) => {
          if (!(refused instanceof Failure)) throw refused
          log.warn({ personId: id, code: refused.code }, 'a person who left could not be deactivated')
        })
  }

  @Subscribes('directory.history', personDeactivated, personReactivated)
  async onLeaving(tx: Tx, { payload }: EventOf<typeof personDeactivated>): Promise<void> {
    await this.repository.keepHistory(tx, [payload.personId], await this.organisation.today())
  }
}

const dayAfter = (day: string): string => dayText(dayNamed(day) + 1)
