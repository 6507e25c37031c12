import { Analytics } from '../../src/modules/analytics/analytics.public.js'
import { v7 as uuid } from 'uuid'
import type { TestApp } from '../setup/test-app.js'

export interface Colleague {
  readonly id: string
  readonly department: string | null
  readonly site: string | null
}

interface ColleaguesSeed {
  count: number
  department?: string
  site?: string
  kind?: 'employee' | 'guest' | 'service'
  /** First day in the company; long ago by default. */
  from?: string
  /** First day away. */
  until?: string
}

/** People who are only counted: nobody signs in as them. */
export async function colleagues(
  test: TestApp,
  { count, department, site, kind = 'employee', from = '2020-01-01', until }: ColleaguesSeed,
): Promise<Colleague[]> {
  const ids = Array.from({ length: count }, () => uuid())
  return test.database.transaction(async (tx) => {
    for (const [table, name] of [
      ['departments', department],
      ['sites', site],
    ] as const)
      if (name)
        await tx.many(`insert into ${table} (id, name) values ($1, $2) on conflict do nothing`, [
          uuid(),
          name,
        ])
    const values = [ids, kind, department ?? null, site ?? null, from, until ?? null]
    await tx.many(
      `insert into people (id, kind, name, time_zone, department_id, site_id, created_at)
       select unnest($1::uuid[]), $2, 'Colleague', 'Europe/Paris', (select id from departments where name = $3), (select id from sites where name = $4), $5::date`,
      values.slice(0, 5),
    )
    await tx.many(
      `insert into affiliations (person_id, valid_from, valid_to, kind, status, department_id, site_id)
       select unnest($1::uuid[]), $5::date, $6::date, $2, 'active', (select id from departments where name = $3), (select id from sites where name = $4)`,
      values,
    )
    return ids.map((id) => ({ id, department: department ?? null, site: site ?? null }))
  })
}

export type Deed = 'came' | 'read' | 'reacted' | 'commented' | 'posted'
export interface Act {
  who: { id: string }
  did: Deed
  /** Instant. */
  at: string
  /** What an import brought without counting it. */
  history?: boolean
}

const names = {
  came: 'identity.first_signed_in.v1',
  reacted: 'posts.reacted.v1',
  commented: 'posts.comment_published.v1',
  posted: 'posts.post_published.v1',
} as const

/** Things that were done, as the log and the views have them, and the figures that follow. */
export async function lived(test: TestApp, acts: readonly Act[]): Promise<void> {
  await test.database.transaction(async (tx) => {
    const events = acts.flatMap(({ who, did, at, history = false }) =>
      did === 'read'
        ? []
        : [
            {
              name: names[did],
              personId: who.id,
              at,
              history,
              payload:
                did === 'came'
                  ? { personId: who.id }
                  : did === 'reacted'
                    ? { kind: 'like' }
                    : { authorId: who.id },
            },
          ],
    )
    await tx.many(
      `insert into events (name, payload, actor_id, at, history) select r.name, r.payload, r."personId", r.at, r.history
       from jsonb_to_recordset($1) as r(name text, payload jsonb, "personId" uuid, at timestamptz, history boolean)`,
      [JSON.stringify(events)],
    )
    await tx.many(
      `insert into post_views (person_id, post_id, at) select r."personId", gen_random_uuid(), r.at from jsonb_to_recordset($1) as r("personId" uuid, at timestamptz)`,
      [
        JSON.stringify(
          acts.filter(({ did }) => did === 'read').map(({ who, at }) => ({ personId: who.id, at })),
        ),
      ],
    )
    await test.get(Analytics).rebuildFigures(tx)
  })
}

/** Counting began on this day. */
export async function openedOn(test: TestApp, day: string): Promise<void> {
  await test.database.many('update organisation set created_at = $1', [`${day}T08:00:00Z`])
}
