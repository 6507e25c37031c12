import { Injectable } from '@nestjs/common'
import { announcementsErrors } from '@osmose/shared/announcements/announcements.contract'
import { isWorkingInstant, nudgeCalendar, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { acknowledged, peopleCalled } from '../../events/announcements.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { FIRST_ID } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { HANDFUL, Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Communities } from '../communities/communities.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import { Posts } from '../posts/posts.public.js'
import { postFacts } from './announcements.kind.js'
import { canAcknowledge } from './announcements.policy.js'
import { type Announcement, AnnouncementsRepository, type Calendar } from './announcements.repository.js'
import { factsOf } from './announcements.view.js'

/** Where a job goes on: after this person, while this version is the one that counts. */
interface Next {
  postId: string
  version: number
  after: string
}

@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly organisation: Organisation,
    private readonly communities: Communities,
    private readonly posts: Posts,
    private readonly repository: AnnouncementsRepository,
  ) {}

  async acknowledge(actor: Actor, postId: string, version: number): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { row, facts: post, where } = await this.posts.open(actor, postId, tx)
      const found = await this.repository.hold(tx, actor.personId, postId)
      if (!found) throw fail('not_found')
      const verdict = canAcknowledge(factsOf(found, postFacts(post)))
      if (verdict !== true) throw verdict === 'forbidden' ? fail(verdict) : fail(announcementsErrors, verdict)
      if (version < found.askedVersion || version > found.version)
        throw fail(announcementsErrors, 'announcements.changed_meanwhile')
      await this.posts.markOpened(tx, actor.personId, postId)
      if (await this.repository.acknowledge(tx, postId, actor.personId, version, this.clock.now())) {
        const leaders = await this.communities.leadersOf(where.communityId, tx)
        const watcherIds = [...new Set([...(row.authorId ? [row.authorId] : []), ...leaders])]
        await this.events.append(tx, acknowledged, { ...where, version, watcherIds }, actor.personId)
      }
      return this.posts.read(actor, postId, tx)
    })
  }

  /** Calls those it speaks to: a handful now, the others by jobs of their own. */
  async call(tx: Tx, postId: string, why: 'published' | 'again'): Promise<void> {
    const announcement = await this.repository.facts(tx, postId)
    if (announcement) await this.callFrom(tx, announcement, why, FIRST_ID)
  }

  /** Whoever is called twice hears of it once; a version that is asked for meanwhile has calls of its own. */
  @Task('announcements.call_next')
  async callNext({ postId, why, version, after }: Next & { why: 'published' | 'again' }): Promise<void> {
    await this.db.repeatable(async (tx) => {
      const announcement = await this.repository.facts(tx, postId)
      if (announcement?.version === version) await this.callFrom(tx, announcement, why, after)
    })
  }

  /**
   * Once a version, within working hours of their own and before the deadline, to those who have not read it. It may run
   * twice, and late: what is over is not spoken of.
   */
  @Task('announcements.remind', '*/10 * * * *')
  async remind(): Promise<void> {
    const now = this.clock.now()
    await this.db.transaction(async (tx) => {
      for (const { postId, version } of await this.repository.toRemind(tx, now))
        await this.remindFrom(tx, { postId, version, after: FIRST_ID })
      await this.repository.forgetReminders(tx, now)
    })
  }

  @Task('announcements.remind_next')
  async remindNext({ postId, version, after }: Next): Promise<void> {
    const organisation = await this.organisation.find()
    if (!organisation) return
    const now = this.clock.now()
    const works = (person: Calendar) => {
      const theirs: WorkingCalendar = {
        ...(person.workingHours ?? organisation.workingHours),
        timeZone: person.timeZone,
        publicHolidays: 'FR',
      }
      const hours = nudgeCalendar(theirs)
      return hours !== null && isWorkingInstant(now, hours)
    }
    await this.db.repeatable(async (tx) => {
      const [announcement] = await this.repository.toRemind(tx, now, postId)
      if (announcement?.version !== version) return
      const waiting = await this.repository.notRemindedYet(tx, postId, after)
      const open = waiting.filter(works).map(({ personId }) => personId)
      const personIds = await this.repository.noteReminded(tx, postId, open)
      await this.callThese(tx, announcement, 'reminder', personIds)
      const last = waiting.at(-1)
      if (waiting.length === HANDFUL && last)
        await this.remindFrom(tx, { postId, version, after: last.personId })
    })
  }

  private async callFrom(
    tx: Tx,
    announcement: Announcement,
    why: 'published' | 'again',
    after: string,
  ): Promise<void> {
    const { postId, version } = announcement
    const personIds = await this.repository.addressed(tx, postId, after)
    await this.callThese(tx, announcement, why, personIds)
    const last = personIds.at(-1)
    if (personIds.length < HANDFUL || last === undefined) return
    const next: Next & { why: string } = { postId, version, why, after: last }
    const key = `announcements.call_next:${postId}:${why}:${version}:${last}`
    await this.jobs.add(tx, 'announcements.call_next', next, { key })
  }

  private remindFrom(tx: Tx, next: Next): Promise<void> {
    const key = `announcements.remind_next:${next.postId}:${next.after}`
    return this.jobs.add(tx, 'announcements.remind_next', next, { key })
  }

  private async callThese(
    tx: Tx,
    announcement: Announcement,
    why: 'published' | 'again' | 'reminder',
    personIds: readonly string[],
  ): Promise<void> {
    if (personIds.length > 0)
      await this.events.append(tx, peopleCalled, { ...announcement, why, personIds: [...personIds] }, null)
  }
}
