import { Injectable } from '@nestjs/common'
import { daysBefore } from '@osmose/shared/core/local-day'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { NEWCOMER_DAYS } from '../identity/identity.public.js'
import { personRefColumns, personRefJoins, personRefs } from './person-refs.query.js'

const profile = `
  select ${personRefColumns}, p.bio, p.skills, p.languages, (select k.person_id from known_people($1) k where k.person_id = p.manager_id) as "managerId", p.email, p.joined_on::text as "joinedOn",
         coalesce(p.first_signed_in_at > $3, false) as newcomer, is_unopened(p) as unopened, p.deactivated_at is null as active, p.department_given as "departmentGiven",
         coalesce((select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue) order by plain_letters(c.name))
                   from memberships m join communities c on c.id = m.community_id join known_communities($1) k on k.community_id = c.id
                   where m.person_id = p.id and c.archived_at is null
                     -- Who is in a private place is known to those who are in it too.
                     and (c.visibility = 'public' or exists (select 1 from memberships mine where mine.community_id = c.id and mine.person_id = $1))), '[]') as communities
  from people p ${personRefJoins}
  where p.id = $2 and exists (select 1 from known_people($1) k where k.person_id = p.id)`

interface ProfileRow extends Omit<Profile, 'person' | 'manager' | 'can'> {
  id: string
  name: string
  title: string | null
  department: string | null
  site: string | null
  photo: number | null
  managerId: string | null
  departmentGiven: boolean
}

@Injectable()
export class ProfileQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** A person as any colleague sees them: the reader's role adds nothing. */
  async read(actor: Actor, personId: string, db: Db = this.db): Promise<Profile> {
    const since = daysBefore(this.clock.now(), NEWCOMER_DAYS)
    const row = await db.one<ProfileRow>(profile, [actor.personId, personId, since])
    if (!row) throw fail('not_found')
    const { id, name, title, department, site, photo, managerId, departmentGiven, ...rest } = row
    const mine = personId === actor.personId
    const [manager] = managerId ? await personRefs(db, [managerId]) : []
    return {
      ...rest,
      person: { id, name, title, department, site, photo },
      manager: manager ?? null,
      can: {
        edit: mine,
        department: mine && !departmentGiven,
        administer: actor.roles.includes('admin'),
      },
    }
  }

  /** The bytes of a photo in exactly this version. */
  async photo(actor: Actor, personId: string, version: number): Promise<Buffer> {
    const row = await this.db.one<{ webp: Buffer }>(
      `select f.webp from person_photos f join people p on p.id = f.person_id
       where p.id = $2 and p.avatar = 'photo' and p.avatar_version = $3 and exists (select 1 from known_people($1) k where k.person_id = p.id)`,
      [actor.personId, personId, version],
    )
    if (!row) throw fail('not_found')
    return row.webp
  }
}
