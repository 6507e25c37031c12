import { Injectable } from '@nestjs/common'
import type { Calendar, CalendarContent } from '@osmose/shared/gatherings/gatherings.contract'
import { createHash, randomBytes } from 'node:crypto'
import { personDeactivated } from '../../events/identity.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Config } from '../../platform/config/config.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Identity } from '../identity/identity.public.js'
import { Posts } from '../posts/posts.public.js'
import { toIcs } from './calendar.ics.js'
import { CalendarQuery } from './calendar.query.js'

/** What is over stays in the calendar for a month. */
const KEPT_MS = 31 * 24 * 3_600_000
/** Programs ask each quarter of an hour, several a person. */
const askingPace: Limit = { name: 'calendar-asked', points: 60, perSeconds: 600 }
/** An address that nobody has, by network: guessing 256 bits is hopeless, and noisy. */
const wrongPerNetwork: Limit = { name: 'calendar-network', points: 30, perSeconds: 3600 }
const making: Limit = { name: 'calendar-made', points: 20, perSeconds: 3600 }

const hash = (token: string): Buffer => createHash('sha256').update(token).digest()

interface Row {
  content: CalendarContent
  createdAt: Date
}

/** The address under which somebody's calendar program finds their events. Whoever has it reads them: it is made, shown once and ended by its person. */
@Injectable()
export class CalendarService {
  private readonly organiser: string

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly limits: Limits,
    private readonly identity: Identity,
    private readonly posts: Posts,
    private readonly query: CalendarQuery,
  ) {
    this.organiser = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom
  }

  async read({ personId }: Actor): Promise<{ calendar: Calendar | null }> {
    const row = await this.db.one<Row>(
      'select content, created_at as "createdAt" from calendar_feeds where person_id = $1',
      [personId],
    )
    return { calendar: row ? toCalendar(row) : null }
  }

  async make(
    { personId }: Actor,
    content: CalendarContent,
  ): Promise<{ calendar: Calendar; address: string }> {
    await this.limits.take(making, personId)
    const token = randomBytes(32).toString('base64url')
    const createdAt = this.clock.now()
    await this.db.transaction(async (tx) => {
      // Held, so that whoever closes the account finds the address and ends it.
      if (!(await this.identity.holdOpen(tx, [personId]))) throw fail('not_signed_in')
      await tx.many(
        `insert into calendar_feeds (person_id, token_hash, content, created_at) values ($1, $2, $3, $4)
         on conflict (person_id) do update set token_hash = excluded.token_hash, content = excluded.content, created_at = excluded.created_at`,
        [personId, hash(token), content, createdAt],
      )
    })
    return {
      calendar: toCalendar({ content, createdAt }),
      address: `${this.config.publicUrl}/api/calendars/${token}.ics`,
    }
  }

  async change({ personId }: Actor, content: CalendarContent): Promise<{ calendar: Calendar }> {
    const row = await this.db.transaction((tx) =>
      tx.one<Row>(
        'update calendar_feeds set content = $2 where person_id = $1 returning content, created_at as "createdAt"',
        [personId, content],
      ),
    )
    if (!row) throw fail('not_found')
    return { calendar: toCalendar(row) }
  }

  async end({ personId }: Actor): Promise<void> {
    await this.db.transaction((tx) => tx.many('delete from calendar_feeds where person_id = $1', [personId]))
  }

  /** An address that somebody may have handed on does not come back with them. */
  @Subscribes('gatherings.end_calendar', personDeactivated)
  async endOf(tx: Tx, { payload }: EventOf<typeof personDeactivated>): Promise<void> {
    await tx.many('delete from calendar_feeds where person_id = $1', [payload.personId])
  }

  /** `token` may end in `.ics`, as some programs want it. It is kept nowhere but as a hash, in counters too. */
  async feed(token: string, network: string): Promise<Buffer> {
    const tokenHash = hash(token.replace(/\.ics$/, ''))
    const holder = await this.query.holder(this.db, tokenHash)
    if (!holder) {
      await this.limits.take(wrongPerNetwork, network)
      throw fail('not_found')
    }
    await this.limits.pace(askingPace, holder.personId)
    const since = new Date(this.clock.now().getTime() - KEPT_MS)
    const rows = await this.query.all(this.db, holder, since)
    return this.ics(rows, 'publish', 'Osmose')
  }

  /** One event, for whoever may see its post. */
  async file(actor: Actor, postId: string): Promise<Buffer> {
    await this.posts.open(actor, postId)
    const row = await this.query.one(this.db, actor.personId, postId)
    if (!row) throw fail('not_found')
    return this.ics([row], row.cancelled ? 'cancel' : 'publish')
  }

  private ics(rows: Parameters<typeof toIcs>[0], method: 'publish' | 'cancel', name?: string): Buffer {
    const { publicUrl } = this.config
    return Buffer.from(toIcs(rows, { method, publicUrl, organiser: this.organiser, name }))
  }
}

const toCalendar = ({ content, createdAt }: Row): Calendar => ({
  content,
  createdAt: createdAt.toISOString(),
})
