import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { inboxErrors, type placeNotification } from '@osmose/shared/notifications/inbox.contract'
import { laterAt } from '@osmose/shared/notifications/later.rules'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { notified } from '../../events/notifications.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Organisation } from '../organisation/organisation.public.js'
import { NotificationsRepository } from './notifications.repository.js'
import { Telling } from './telling.js'

type PutOff = { notificationId: string; backAt: string }

/** What a person does with what they were told. Each act is heard on their other devices. */
@Injectable()
export class InboxService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly organisation: Organisation,
    private readonly repository: NotificationsRepository,
    private readonly telling: Telling,
  ) {}

  read(actor: Actor, notificationId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const changed = await this.repository.markRead(tx, actor.personId, notificationId, this.clock.now())
      if (changed === undefined) throw fail('not_found')
      if (changed) await this.tell(tx, actor.personId)
    })
  }

  readPost(actor: Actor, postId: string): Promise<boolean> {
    return this.readAbout(actor, 'post_id', postId)
  }

  readPage(actor: Actor, pageId: string): Promise<boolean> {
    return this.readAbout(actor, 'page_id', pageId)
  }

  private readAbout(actor: Actor, what: 'post_id' | 'page_id', id: string): Promise<boolean> {
    return this.db.transaction((tx) => this.telling.settle(tx, actor.personId, what, id, this.clock.now()))
  }

  /** When it comes back, of what is put off. */
  async place(
    { personId }: Actor,
    notificationId: string,
    to: BodyOf<typeof placeNotification>,
  ): Promise<Date | null> {
    const now = this.clock.now()
    const backAt = to.place === 'later' ? laterAt(to.word, now, await this.hoursOf(personId)) : null
    if (backAt === undefined) throw fail(inboxErrors, 'notifications.no_such_moment')
    return this.db.transaction(async (tx) => {
      const kept = await this.repository.place(
        tx,
        personId,
        notificationId,
        backAt
          ? { place: 'later', backAt }
          : to.place === 'here'
            ? { place: 'here', readAt: to.read ? now : null }
            : { place: 'away', at: now },
      )
      if (!kept) throw fail('not_found')
      if (backAt)
        await this.jobs.add(
          tx,
          'notifications.bring_back',
          { notificationId, backAt: backAt.toISOString() } satisfies PutOff,
          { key: `later:${notificationId}`, runAt: backAt },
        )
      await this.tell(tx, personId)
      return backAt
    })
  }

  /** The instant that names the act, to take it back; null when nothing waited. */
  putAllAway({ personId }: Actor, until: string): Promise<Date | null> {
    const now = this.clock.now()
    return this.db.transaction(async (tx) => {
      if (!(await this.repository.putAllAway(tx, personId, until, now))) return null
      await this.tell(tx, personId)
      return now
    })
  }

  takeBack({ personId }: Actor, awayAt: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      if (await this.repository.takeBack(tx, personId, awayAt)) await this.tell(tx, personId)
    })
  }

  /** The moment has come. What was put elsewhere meanwhile, or put off again, is left alone. */
  @Task('notifications.bring_back')
  async bringBack({ notificationId, backAt }: PutOff): Promise<void> {
    await this.db.transaction(async (tx) => {
      const personId = await this.repository.bringBack(tx, notificationId, backAt)
      if (personId) await this.tell(tx, personId)
    })
  }

  private async hoursOf(personId: string) {
    const { workingHours } = await this.organisation.facts()
    const person = await this.db.one<{ timeZone: string; workingHours: WorkingHours | null }>(
      'select time_zone as "timeZone", working_hours as "workingHours" from people where id = $1',
      [personId],
    )
    if (!person) throw fail('not_found')
    return {
      ...(person.workingHours ?? workingHours),
      timeZone: person.timeZone,
      publicHolidays: 'FR' as const,
    }
  }

  private tell(tx: Tx, personId: string): Promise<void> {
    return this.events.append(tx, notified, { personIds: [personId] }, personId)
  }
}
