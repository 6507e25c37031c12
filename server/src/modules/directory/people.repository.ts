import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { ProfileFacts } from './profile.rules.js'

export interface NewPerson {
  /** Given when others refer to this person before they are written, as a manager for example. */
  readonly id?: string
  readonly kind?: 'employee' | 'guest' | 'service'
  readonly name: string
  /** Lower case. */
  readonly email?: string | null
  readonly locale: Locale
  readonly timeZone: string
  readonly workingHours?: WorkingHours | null
  readonly departmentId?: string | null
  readonly siteId?: string | null
  readonly title?: string | null
  readonly managerId?: string | null
  readonly bio?: string | null
  readonly skills?: readonly string[]
  readonly languages?: readonly string[]
  readonly avatar?: 'drawn' | null
  /** Days, `2026-11-23`. */
  readonly joinedOn?: string | null
  readonly leftOn?: string | null
  readonly createdAt?: Date
  readonly firstSignedInAt?: Date | null
  readonly deactivatedAt?: Date | null
  readonly source?: { readonly system: string; readonly id: string }
}

export interface PersonFacts extends ProfileFacts {
  /** By an import or an administrator. */
  readonly departmentGiven: boolean
  readonly locale: Locale
  readonly timeZone: string
  readonly workingHours: WorkingHours | null
}

interface OwnFields {
  title: string | null
  departmentId: string | null
  bio: string | null
  skills: string[]
  languages: string[]
  locale: Locale
  timeZone: string
  workingHours: WorkingHours
}

const ownColumns: Record<keyof OwnFields, string> = {
  title: 'title',
  departmentId: 'department_id',
  bio: 'bio',
  skills: 'skills',
  languages: 'languages',
  locale: 'locale',
  timeZone: 'time_zone',
  workingHours: 'working_hours',
}

const PEOPLE_AT_ONCE = 1000

@Injectable()
export class PeopleRepository {
  constructor(private readonly clock: Clock) {}

  /** Returns the ids in the order given. Managers may come later in the same list. */
  async create(tx: Tx, people: readonly NewPerson[]): Promise<string[]> {
    const ids: string[] = []
    const managed: { id: string; managerId: string }[] = []
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
      const rows = people.slice(from, from + PEOPLE_AT_ONCE).map((person) => this.toRow(person))
      const json = JSON.stringify(rows)
      await tx.many(insertPeople, [json])
      await tx.many(insertAffiliations, [json])
      for (const { id, managerId } of rows) {
        ids.push(id)
        if (managerId) managed.push({ id, managerId })
      }
    }
    await this.setManagers(tx, managed)
    return ids
  }

  /** In every stretch of their history: it is not known since when. */
  async setManagers(tx: Tx, led: readonly { id: string; managerId: string }[]): Promise<void> {
    for (let from = 0; from < led.length; from += PEOPLE_AT_ONCE)
      await tx.many(setManagers, [JSON.stringify(led.slice(from, from + PEOPLE_AT_ONCE))])
  }

  private toRow(person: NewPerson) {
    const today = this.clock.now().toISOString().slice(0, 10)
    const createdAt = person.createdAt ?? this.clock.now()
    // History begins when the person joined, or when we first heard of them.
    const validFrom = person.joinedOn ?? createdAt.toISOString().slice(0, 10)
    return {
      ...person,
      id: person.id ?? uuid(),
      kind: person.kind ?? 'employee',
      skills: person.skills ?? [],
      languages: person.languages ?? [],
      createdAt: createdAt.toISOString(),
      validFrom,
      gone: person.leftOn && person.leftOn < today ? person.leftOn : null,
      sourceSystem: person.source?.system,
      sourceId: person.source?.id,
    }
  }

  async departmentExists(db: Db, id: string): Promise<boolean> {
    return db.any('select 1 from departments where id = $1', [id])
  }

  /** What a person's own pages depend on. */
  async facts(db: Db, id: string): Promise<PersonFacts> {
    const row = await db.one<PersonFacts>(
      `select avatar, title, department_id as "departmentId", department_given as "departmentGiven", bio, languages, locale, time_zone as "timeZone", working_hours as "workingHours" from people where id = $1`,
      [id],
    )
    if (!row) throw new Error('A session without a person.')
    return row
  }

  /** Fields that are absent stay. */
  async change(tx: Tx, id: string, change: Partial<OwnFields>): Promise<void> {
    const columns = Object.entries(change).filter(([, value]) => value !== undefined)
    if (columns.length === 0) return
    const set = columns.map(([name], index) => `${ownColumns[name as keyof OwnFields]} = $${index + 2}`)
    await tx.many(`update people set ${set.join(', ')} where id = $1`, [
      id,
      ...columns.map(([name, value]) => (name === 'workingHours' ? JSON.stringify(value) : value)),
    ])
  }

  /** Drawn initials, or no choice yet; a photo is then thrown away. */
  async drawAvatar(tx: Tx, id: string, avatar: 'drawn' | null): Promise<void> {
    await tx.many('delete from person_photos where person_id = $1', [id])
    await tx.many('update people set avatar = $2 where id = $1', [id, avatar])
  }

  async setPhoto(tx: Tx, id: string, webp: Buffer, now: Date): Promise<void> {
    await tx.many(
      `insert into person_photos (person_id, webp, updated_at) values ($1, $2, $3)
       on conflict (person_id) do update set webp = excluded.webp, updated_at = excluded.updated_at`,
      [id, webp, now],
    )
    await tx.many(`update people set avatar = 'photo', avatar_version = avatar_version + 1 where id = $1`, [
      id,
    ])
  }

  /**
   * Brings the history of these people up to what they are now: where something changed, the stretch that was open ends
   * at `day` and a new one begins. Two changes of one day are one.
   */
  async keepHistory(tx: Tx, ids: readonly string[], day: string): Promise<void> {
    await tx.many(correctStretch, [ids, day])
    await tx.many(closeStretch, [ids, day])
    await tx.many(openStretch, [ids, day])
  }

  async places(
    tx: Tx,
    table: 'departments' | 'sites',
    names: readonly string[],
  ): Promise<Map<string, string>> {
    const wanted = [...new Set(names)]
    await tx.many(
      `insert into ${table} (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict (name) do nothing`,
      [wanted.map(() => uuid()), wanted],
    )
    const rows = await tx.many<{ id: string; name: string }>(
      `select id, name from ${table} where name = any($1)`,
      [wanted],
    )
    return new Map(rows.map((row) => [row.name, row.id]))
  }
}

const given = `jsonb_to_recordset($1::jsonb) as r (
  id uuid, kind text, name text, email text, locale text, "timeZone" text, "workingHours" jsonb, "departmentId" uuid, "siteId" uuid, title text, "managerId" uuid,
  bio text, skills jsonb, languages jsonb, avatar text, "joinedOn" date, "leftOn" date, "createdAt" timestamptz, "firstSignedInAt" timestamptz, "deactivatedAt" timestamptz,
  "validFrom" date, gone date, "sourceSystem" text, "sourceId" text)`

const insertPeople = `
  insert into people (id, kind, name, email, locale, time_zone, working_hours, department_id, department_given, site_id, title, bio, skills, languages, avatar, joined_on, left_on, created_at, first_signed_in_at, deactivated_at, source_system, source_id)
  select id, kind, name, email, locale, "timeZone", nullif("workingHours", 'null'), "departmentId", "departmentId" is not null, "siteId", title, bio,
         array(select jsonb_array_elements_text(skills)), array(select jsonb_array_elements_text(languages)), avatar,
         "joinedOn", "leftOn", "createdAt", "firstSignedInAt", "deactivatedAt", "sourceSystem", "sourceId"
  from ${given}`

/** One stretch for somebody who is here; a second one, of absence, for somebody who left. */
const insertAffiliations = `
  insert into affiliations (person_id, valid_from, valid_to, kind, status, department_id, site_id, title)
  select id, "validFrom", gone + 1, kind, 'active', "departmentId", "siteId", title from ${given} where gone is null or gone >= "validFrom"
  union all
  select id, greatest(gone + 1, "validFrom"), null, kind, 'left', "departmentId", "siteId", title from ${given} where gone is not null`

const setManagers = `
  with r as (select id, "managerId" from ${given}), p as (update people set manager_id = r."managerId" from r where people.id = r.id)
  update affiliations set manager_id = r."managerId" from r where person_id = r.id`

/** People whose open stretch no longer says what they are. */
const changed = `
  select p.id, a.valid_from, p.kind, case when p.deactivated_at is null then 'active' else 'left' end as status, p.department_id, p.site_id, p.title, p.manager_id
  from people p left join affiliations a on a.person_id = p.id and a.valid_to is null
  where p.id = any($1)
    and row(a.kind, a.status, a.department_id, a.site_id, a.title, a.manager_id)
        is distinct from row(p.kind, case when p.deactivated_at is null then 'active' else 'left' end, p.department_id, p.site_id, p.title, p.manager_id)`

const correctStretch = `
  update affiliations a set kind = c.kind, status = c.status, department_id = c.department_id, site_id = c.site_id, title = c.title, manager_id = c.manager_id
  from (${changed}) c where a.person_id = c.id and a.valid_to is null and c.valid_from >= $2::date`

const closeStretch = `update affiliations a set valid_to = $2::date from (${changed}) c where a.person_id = c.id and a.valid_to is null and c.valid_from < $2::date`

const openStretch = `
  insert into affiliations (person_id, valid_from, kind, status, department_id, site_id, title, manager_id)
  select c.id, $2::date, c.kind, c.status, c.department_id, c.site_id, c.title, c.manager_id from (${changed}) c where c.valid_from is null`
