import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import type { Account, Me } from '@osmose/shared/identity/identity.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { type OrganisationFacts, Organisation } from '../organisation/organisation.public.js'
import { isUninvited } from './uninvited.sql.js'

export const NEWCOMER_DAYS = 14

interface MeRow {
  name: string
  title: string | null
  department: string | null
  site: string | null
  photo: number | null
  email: string | null
  workingHours: OrganisationFacts['workingHours'] | null
  firstSignedInAt: Date | null
  moderates: string[]
}

@Injectable()
export class IdentityQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
  ) {}

  async me(actor: Actor): Promise<Me> {
    const row = await this.db.one<MeRow>(
      `select p.name, p.title, d.name as department, s.name as site, case p.avatar when 'photo' then p.avatar_version end as photo,
              p.email, p.working_hours as "workingHours", p.first_signed_in_at as "firstSignedInAt",
              coalesce((select array_agg(m.community_id) from memberships m join communities c on c.id = m.community_id
                        where m.person_id = p.id and m.role in ('owner', 'moderator') and c.archived_at is null), '{}') as moderates
       from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
       where p.id = $1`,
      [actor.personId],
    )
    if (!row) throw new Error('A session without a person.')
    const { name, kind, timeZone, workingHours } = await this.organisation.facts()
    const { email, moderates, firstSignedInAt, ...person } = row
    return {
      person: {
        id: actor.personId,
        name: person.name,
        title: person.title,
        department: person.department,
        site: person.site,
        photo: person.photo,
      },
      email,
      roles: [...actor.roles],
      moderates,
      locale: actor.locale,
      timeZone: actor.timeZone,
      workingHours: row.workingHours ?? workingHours,
      newcomer:
        firstSignedInAt !== null &&
        this.clock.now().getTime() - firstSignedInAt.getTime() < NEWCOMER_DAYS * DAY_MS,
      organisation: { name, kind, timeZone },
    }
  }

  /**
   * For administrators: people by name or e-mail, without accents and case; for an empty word, those who have a role.
   * Or only those nobody invited yet, then all of them for an empty word.
   */
  async accounts(word: string, onlyUninvited = false): Promise<Account[]> {
    const rows = await this.db.many<Account['person'] & Omit<Account, 'person'>>(
      `select p.id, p.name, p.title, d.name as department, s.name as site, case p.avatar when 'photo' then p.avatar_version end as photo, p.email,
              p.deactivated_at is null as active, p.first_signed_in_at is not null as entered, array(select role from person_roles r where r.person_id = p.id order by role) as roles
       from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
       where p.kind <> 'service' and p.erased_at is null
         and case when $1 <> '' then position(plain_letters($1) in plain_letters(p.name)) > 0 or p.email = lower($1)
                  else $2::timestamptz is not null or p.id in (select person_id from person_roles) end
         and ($2 is null or ${isUninvited('$2')})
       order by p.deactivated_at is not null, p.name, p.id limit 20`,
      [word, onlyUninvited ? this.clock.now() : null],
    )
    return rows.map(({ email, active, entered, roles, ...person }) => ({
      person,
      email,
      active,
      entered,
      roles,
    }))
  }

  async personOfDemoKey(key: string): Promise<string | undefined> {
    const row = await this.db.one<{ id: string }>(
      `select id from people where source_system = 'demo' and source_id = $1 and deactivated_at is null`,
      [key],
    )
    return row?.id
  }
}
