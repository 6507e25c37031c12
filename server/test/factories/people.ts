import { v7 as uuid } from 'uuid'
import { SessionsService } from '../../src/modules/identity/sessions.service.js'
import type { Role } from '../../src/platform/http/actor.js'
import type { World } from '../setup/world.js'

export interface PersonSeed {
  /** Made when not given. */
  id?: string
  name?: string
  email?: string | null
  kind?: 'employee' | 'guest' | 'service'
  department?: string
  site?: string
  title?: string
  locale?: 'fr' | 'en'
  timeZone?: string
  workingHours?: { days: number[]; start: string; end: string }
  roles?: Role[]
  /** False: somebody who exists but never entered. */
  signedIn?: boolean
}

let counter = 0

/** Somebody of the company, with a session unless said otherwise. */
export async function aPerson(
  test: World,
  seed: PersonSeed,
): Promise<{ id: string; name: string; token: string | undefined }> {
  const id = seed.id ?? uuid()
  const name = seed.name ?? `Person ${++counter}`
  const now = test.clock.now()
  const token = await test.database.transaction(async (tx) => {
    const department = seed.department ? await named(tx, 'departments', seed.department) : null
    const site = seed.site ? await named(tx, 'sites', seed.site) : null
    await tx.many(
      `insert into people (id, kind, name, email, locale, time_zone, department_id, site_id, title, working_hours, joined_on, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        seed.kind ?? 'employee',
        name,
        seed.email ?? null,
        seed.locale ?? 'fr',
        seed.timeZone ?? 'Europe/Paris',
        department,
        site,
        seed.title ?? null,
        seed.workingHours ? JSON.stringify(seed.workingHours) : null,
        now,
        now,
      ],
    )
    await tx.many(
      `insert into affiliations (person_id, valid_from, kind, status, department_id, site_id, title) values ($1, $2, $3, 'active', $4, $5, $6)`,
      [id, now, seed.kind ?? 'employee', department, site, seed.title ?? null],
    )
    for (const role of seed.roles ?? [])
      await tx.many('insert into person_roles (person_id, role, granted_at) values ($1, $2, $3)', [
        id,
        role,
        now,
      ])
    if (seed.signedIn === false) return undefined
    return (await test.get(SessionsService).open(tx, id, { device: 'test', network: '127.0.0.1' })).token
  })
  return { id, name, token }
}

async function named(
  tx: { one<R>(sql: string, values: unknown[]): Promise<R | undefined> },
  table: 'departments' | 'sites',
  name: string,
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `insert into ${table} (id, name) values ($1, $2) on conflict (name) do update set name = excluded.name returning id`,
    [uuid(), name],
  )
  return row?.id ?? ''
}
