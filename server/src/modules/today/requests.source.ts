import { Injectable } from '@nestjs/common'
import type { Situation } from '@osmose/shared/today/today.contract'
import { Database } from '../../platform/database/database.js'
import { People } from '../directory/directory.public.js'
import { waitOf } from './today.rules.js'
import { SituationSource, type Viewer } from './today.source.js'
import { type CommunityColumns, toCommunity } from './today.sql.js'

interface RequestRow extends CommunityColumns {
  id: string
  personId: string
  message: string
  askedAt: Date
}

/** Who asks to join a closed community: one situation a community, the longest wait first. */
@Injectable()
export class RequestsSource extends SituationSource {
  constructor(
    private readonly db: Database,
    private readonly people: People,
  ) {
    super()
  }

  async find({ now, calendar, places }: Viewer): Promise<Situation[]> {
    const rows = await this.db.many<RequestRow>(
      `select r.id, r.person_id as "personId", r.message, r.asked_at as "askedAt", c.id as "communityId", c.slug, c.name, c.hue, c.visibility
       from membership_requests r
       join communities c on c.id = r.community_id and c.archived_at is null
       join people w on w.id = r.person_id and w.deactivated_at is null
       where r.decided_at is null and c.id = any($1)
       order by r.asked_at, r.id limit 200`,
      [places],
    )
    const people = await this.people.byIds(rows.map((row) => row.personId))
    const groups = new Map<string, RequestRow[]>()
    for (const row of rows) groups.set(row.communityId, [...(groups.get(row.communityId) ?? []), row])
    return [...groups.values()].flatMap((group) => {
      const [oldest] = group
      if (!oldest) return []
      const requests = group.flatMap(({ id, personId, message, askedAt }) => {
        const person = people.get(personId)
        return person ? [{ id, person, message, askedAt: askedAt.toISOString() }] : []
      })
      return [
        {
          kind: 'requests',
          key: `requests:${oldest.communityId}`,
          community: toCommunity(oldest),
          since: oldest.askedAt.toISOString(),
          ...waitOf('requests', oldest.askedAt, now, calendar),
          requests,
        } as const,
      ]
    })
  }
}
