import { Injectable } from '@nestjs/common'
import { announcementsErrors } from '@osmose/shared/announcements/announcements.contract'
import { isWorkingInstant, nudgeCalendar, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { acknowledged, peopleCalled } from '../../events/announcements.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Communities } from '../communities/communities.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import { Posts } from '../posts/posts.public.js'
import { postFacts } from './announcements.kind.js'
import { canAcknowledge } from './announcements.policy.js'
import { type Announcement, AnnouncementsRepository, type Calendar } from './announcements.repository.js'
import { factsOf } from './announcements.view.js'

/** People one event calls. */
const HANDFUL = 500

type Why = 'published' | 'again' | 'reminder'

@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
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
      if (await this.repository.acknowledge(tx, postId, actor.personId, version, this.clock.now())) {
        const leaders = await this.communities.leadersOf(where.communityId, tx)
        const watcherIds = [...new Set([...(row.authorId ? [row.authorId] : []), ...leaders])]
        await this.events.append(tx, acknowledged, { ...where, version, watcherIds }, actor.personId)
      }
      return this.posts.read(actor, postId, tx)
    })
  }

  /** Calls those it speaks to, some at a time. */
  async call(tx: Tx, postId: string, why: Why): Promise<void> {
    const announcement = await this.repository.facts(tx, postId)
    if (announcement) await this.callThese(tx, announcement, why, await this.repository.addressed(tx, postId))
  }

  /**
   * Once a version, within working hours of their own and before the deadline, to those who have not read it. It may run
   * twice, and late: what is over is not spoken of.
   */
  @Task('announcements.remind', '*/10 * * * *')
  async remind(): Promise<void> {
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
    await this.db.transaction(async (tx) => {
      for (const announcement of await this.repository.toRemind(tx, now)) {
        const { postId } = announcement
        const open = (await this.repository.notRemindedYet(tx, postId)).filter(works)
        const personIds = open.map(({ personId }) => personId)
        await this.repository.noteReminded(tx, postId, personIds)
        await this.callThese(tx, announcement, 'reminder', personIds)
      }
      await this.repository.forgetReminders(tx, now)
    })
  }

  private async callThese(
    tx: Tx,
    announcement: Announcement,
    why: Why,
    personIds: readonly string[],
  ): Promise<void> {
    for (let at = 0; at < personIds.length; at += HANDFUL)
      await this.events.append(
        tx,
        peopleCalled,
        { ...announcement, why, personIds: personIds.slice(at, at + HANDFUL) },
        null,
      )
  }
}
