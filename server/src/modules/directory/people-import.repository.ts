import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import type { Known, Wanted } from './people-import.plan.js'

@Injectable()
export class PeopleImportRepository {
  /** False while another import of people is under way. */
  async begin(tx: Tx): Promise<boolean> {
    const row = await tx.one<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('directory.import', 0)) as free`,
    )
    return row?.free === true
  }

  everybody(tx: Tx): Promise<Known[]> {
    return tx.many<Known>(
      `select p.id, p.name, p.email, d.name as department, s.name as site, p.title, p.manager_id as "managerId", p.locale, p.time_zone as "timeZone",
              p.joined_on::text as "joinedOn", p.left_on::text as "leftOn", p.first_signed_in_at is not null as "signedIn", p.deactivated_at is not null as deactivated
       from people p left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id
       where p.kind <> 'service' and p.erased_at is null`,
    )
  }

  async placeNames(tx: Tx, table: 'departments' | 'sites'): Promise<string[]> {
    return (await tx.many<{ name: string }>(`select name from ${table}`)).map(({ name }) => name)
  }

  /** Where these people work was said by a file, also where it says what they said themselves. */
  async giveDepartments(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.many(
      'update people set department_given = true where id = any($1::uuid[]) and department_id is not null and not department_given',
      [personIds],
    )
  }

  async update(
    tx: Tx,
    people: readonly (Wanted & { departmentId: string | null; siteId: string | null })[],
  ): Promise<void> {
    await tx.many(
      `update people p
       set name = r.name, email = r.email, department_id = r."departmentId", site_id = r."siteId", title = r.title, manager_id = r."managerId",
           locale = r.locale, time_zone = r."timeZone", joined_on = r."joinedOn", left_on = r."leftOn"
       from jsonb_to_recordset($1::jsonb) as r (id uuid, name text, email text, "departmentId" uuid, "siteId" uuid, title text, "managerId" uuid, locale text, "timeZone" text, "joinedOn" date, "leftOn" date)
       where p.id = r.id`,
      [JSON.stringify(people)],
    )
  }
}
