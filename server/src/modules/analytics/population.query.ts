import { Injectable } from '@nestjs/common'
import { dayText, instantOf, type LocalDay } from '@osmose/shared/core/local-day'
import { firstSignedIn } from '../../events/identity.events.js'
import { commentPublished, postPublished, reacted } from '../../events/posts.events.js'
import type { Db } from '../../platform/database/database.js'
import { type LadderLevel, ladderLevel, type Deeds } from './ladder.rules.js'
import { type Month, windowOf } from './months.rules.js'
import { PersonDaysRepository } from './person-days.repository.js'
import type { CountedPerson, Place } from './counted.js'
import { type Standing, standingOf } from './standing.rules.js'

/**
 * E(d): employees provisioned and not deactivated on a day; guests, service accounts and people who left by then are
 * not in it, so leavers are in neither part of a rate.
 */
const eligible = `
  select a.person_id as "personId", a.department_id as "departmentId", a.site_id as "siteId"
  from affiliations a join people p on p.id = a.person_id
  where a.valid_from <= $1::date and (a.valid_to is null or a.valid_to > $1::date) and a.kind = 'employee' and a.status = 'active'
    and (p.deactivated_at is null or (p.deactivated_at at time zone $2)::date > $1::date)
    and p.erased_at is null
  order by a.person_id`

const nothing: Deeds = { posts: 0, comments: 0, reactions: 0, others: 0 }

/** Who is counted in a month, where, and where each of them stands. */
@Injectable()
export class PopulationQuery {
  constructor(private readonly personDays: PersonDaysRepository) {}

  /** The people eligible on the last day of a month. */
  async people(db: Db, month: Month, timeZone: string): Promise<CountedPerson[]> {
    const { to } = windowOf(month)
    const places = await db.many<Place>(eligible, [dayText(to), timeZone])
    const came = await this.everCame(db, to, timeZone)
    const steps = await this.steps(db, month)
    return places.map((place) => ({
      ...place,
      standing: standingOf(steps(place.personId), came.has(place.personId)),
    }))
  }

  /** Where these people stand in a month; who only came, or never, is 0 here. */
  async standings(db: Db, month: Month, people: readonly Place[]): Promise<Map<string, Standing>> {
    const steps = await this.steps(db, month)
    return new Map(people.map(({ personId }) => [personId, standingOf(steps(personId), false)]))
  }

  private async steps(db: Db, month: Month): Promise<(personId: string) => LadderLevel> {
    const { from, to } = windowOf(month)
    const deeds = await this.personDays.deeds(db, dayText(from), dayText(to))
    return (personId) => ladderLevel(deeds.get(personId) ?? nothing)
  }

  /** Who had signed in, or done something that counts, by the end of a day. */
  private async everCame(db: Db, day: LocalDay, timeZone: string): Promise<Set<string>> {
    const rows = await db.many<{ personId: string }>(
      `select distinct coalesce(actor_id::text, payload ->> 'personId', payload ->> 'authorId') as "personId" from events where name = any($1) and at < $2 and not history`,
      [
        [firstSignedIn, postPublished, commentPublished, reacted].map(({ name }) => name),
        new Date(instantOf(day + 1, 0, timeZone)),
      ],
    )
    return new Set(rows.map(({ personId }) => personId))
  }

  /** Names of departments and sites. */
  async names(db: Db): Promise<Map<string, string>> {
    const rows = await db.many<{ id: string; name: string }>(
      'select id, name from departments union all select id, name from sites',
    )
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
}
