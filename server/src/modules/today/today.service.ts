import { Inject, Injectable } from '@nestjs/common'
import type { Today } from '@osmose/shared/today/today.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Communities } from '../communities/communities.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import { TodayQuery } from './today.query.js'
import { calendarOf, inOrder, lastWorkingDay, snoozedUntil } from './today.rules.js'
import { SituationSource } from './today.source.js'

export const SOURCES = Symbol('sources of situations')

/** The morning page. */
@Injectable()
export class TodayService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly communities: Communities,
    private readonly query: TodayQuery,
    @Inject(SOURCES) private readonly sources: readonly SituationSource[],
  ) {}

  async read(actor: Actor): Promise<Today> {
    const now = this.clock.now()
    const { workingHours, timeZone } = await this.organisation.facts()
    const places = await this.communities.moderatedBy(actor)
    const since = lastWorkingDay(now, await this.calendar(actor))
    if (places.length === 0)
      return {
        places: 0,
        news: { since: since.toISOString(), answered: 0, firstPosts: 0, firstPostsWaiting: 0 },
        situations: [],
        mine: [],
        more: 0,
        snoozed: 0,
        gestures: null,
      }
    const viewer = { actor, now, calendar: calendarOf(workingHours, timeZone), places }
    const found = (await Promise.all(this.sources.map((source) => source.find(viewer)))).flat()
    const asleep = await this.query.snoozed(actor.personId, now)
    const awake = found.filter(({ key }) => !asleep.has(key))
    const { shown, more } = inOrder(awake)
    return {
      places: places.length,
      news: { since: since.toISOString(), ...(await this.query.news(actor.personId, places, since)) },
      situations: shown,
      mine: await this.query.mine(actor.personId, since),
      more,
      snoozed: found.length - awake.length,
      gestures: await this.query.gestures(actor.personId, now),
    }
  }

  /** Whether such a situation exists is not said: putting off what one cannot see changes nothing for anybody. */
  async snooze(actor: Actor, key: string): Promise<{ until: string }> {
    const now = this.clock.now()
    const until = snoozedUntil(now, await this.calendar(actor))
    await this.db.transaction(async (tx) => {
      await tx.many('delete from today_snoozes where person_id = $1 and until <= $2', [actor.personId, now])
      await tx.many(
        'insert into today_snoozes (person_id, situation, until) values ($1, $2, $3) on conflict (person_id, situation) do update set until = excluded.until',
        [actor.personId, key, until],
      )
    })
    return { until: until.toISOString() }
  }

  async wake(actor: Actor, key: string): Promise<void> {
    await this.db.transaction((tx) =>
      tx.many('delete from today_snoozes where person_id = $1 and situation = $2', [actor.personId, key]),
    )
  }

  /** Only a comment of one’s own, on somebody else’s question, in a place one looks after. Twice the same is fine. */
  async markRelay(actor: Actor, commentId: string): Promise<void> {
    const places = await this.communities.moderatedBy(actor)
    await this.db.transaction(async (tx) => {
      const [found] = await tx.many<{ postId: string }>(
        `select p.id as "postId" from comments k
         join posts p on p.id = k.post_id and p.kind = 'question' and p.author_id is distinct from $2 and p.community_id = any($3)
         join visible_audiences($2) seen on seen.audience_id = p.audience_id
         where k.id = $1 and k.author_id = $2 and k.deleted_at is null`,
        [commentId, actor.personId, places],
      )
      if (!found) throw fail('not_found')
      await tx.many(
        'insert into question_relays (comment_id, post_id, person_id, at) values ($1, $2, $3, $4) on conflict do nothing',
        [commentId, found.postId, actor.personId, this.clock.now()],
      )
    })
  }

  private async calendar(actor: Actor) {
    const { workingHours } = await this.organisation.facts()
    return calendarOf((await this.query.workingHours(actor.personId)) ?? workingHours, actor.timeZone)
  }
}
