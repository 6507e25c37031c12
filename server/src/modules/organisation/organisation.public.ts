import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { dayText, localDay } from '@osmose/shared/core/local-day'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { randomBytes } from 'node:crypto'
import { organisationChanged } from '../../events/organisation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { Events } from '../../platform/outbox/events.js'
import { LiveLane } from '../../platform/outbox/live-lane.js'

export interface OrganisationFacts {
  name: string
  locale: Locale
  timeZone: string
  kind: 'demo' | 'real'
  workingHours: WorkingHours
  /** Secret: part of the hash that draws experiment arms. */
  experimentSalt: string
}

/** The one organisation of this instance. Read once and kept until this node or another one changes it. */
@Injectable()
export class Organisation {
  private known: Promise<OrganisationFacts | undefined> | undefined

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    live: LiveLane,
  ) {
    const forget = () => (this.known = undefined)
    const hear = ({ name }: { name: string }) => {
      if (name === organisationChanged.name) forget()
    }
    events.onKept(hear)
    live.onEvent(hear)
    live.onGap(forget)
  }

  /** Undefined until the first start is complete. */
  async find(): Promise<OrganisationFacts | undefined> {
    const asked = (this.known ??= this.load())
    const facts = await asked.catch((error: unknown) => {
      if (this.known === asked) this.known = undefined
      throw error
    })
    if (!facts && this.known === asked) this.known = undefined
    return facts
  }

  /** Inside the transaction that creates the organisation, ask with it: nobody else sees it yet. */
  async facts(tx?: Tx): Promise<OrganisationFacts> {
    const facts = tx ? await this.load(tx) : await this.find()
    if (!facts) throw new Error('The organisation is not set up yet.')
    return facts
  }

  /**
   * Whether the first-run page waits for somebody: nothing is set up yet, or a command (an import into an empty folder)
   * made an organisation that has no administrator. Both times there is a set-up code, until it is used.
   */
  async isAwaited(db: Db = this.db): Promise<boolean> {
    const row = await db.one<{ awaited: boolean }>(
      `select not exists (select 1 from organisation) or exists (select 1 from instance_secrets where name = 'setup') as awaited`,
    )
    return row?.awaited ?? true
  }

  /** The calendar day that people here write, `2026-11-23`. */
  async today(): Promise<string> {
    return dayText(localDay(this.clock.now().getTime(), (await this.facts()).timeZone))
  }

  async create(
    tx: Tx,
    given: Pick<OrganisationFacts, 'name' | 'locale' | 'timeZone' | 'kind'> & { experimentSalt?: string },
  ): Promise<void> {
    await tx.many(
      `insert into organisation (name, locale, time_zone, kind, experiment_salt, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [
        given.name,
        given.locale,
        given.timeZone,
        given.kind,
        given.experimentSalt ?? randomBytes(24).toString('base64url'),
        this.clock.now(),
      ],
    )
    await this.events.append(tx, organisationChanged, {}, null)
  }

  /** What the first-run page says of an organisation that a command had made. */
  async rename(tx: Tx, given: Pick<OrganisationFacts, 'name' | 'locale' | 'timeZone'>): Promise<void> {
    await tx.many('update organisation set name = $1, locale = $2, time_zone = $3', [
      given.name,
      given.locale,
      given.timeZone,
    ])
    await this.events.append(tx, organisationChanged, {}, null)
  }

  private load(db: Db = this.db) {
    return db.one<OrganisationFacts>(
      `select name, locale, time_zone as "timeZone", kind, working_hours as "workingHours", experiment_salt as "experimentSalt" from organisation`,
    )
  }
}
