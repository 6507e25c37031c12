import { Injectable } from '@nestjs/common'
import type { Report } from '@osmose/shared/analytics/analytics.contract'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Month } from './months.rules.js'
import type { Place } from './counted.js'

export interface Settings {
  k: number
  target: number | null
}

const dayOf = (month: Month): string => `${month}-01`

/** Releases as they were published; rows are added, never changed. */
@Injectable()
export class ReleasesRepository {
  /** One computation at a time, on all nodes. */
  async lock(tx: Tx): Promise<void> {
    await tx.many(`select pg_advisory_xact_lock(hashtext('analytics.releases'))`)
  }

  /** Read in the transaction that may only just have made the organisation. */
  async timeZone(db: Db): Promise<string> {
    const row = await db.one<{ timeZone: string }>('select time_zone as "timeZone" from organisation')
    if (!row) throw new Error('The organisation is not set up yet.')
    return row.timeZone
  }

  async months(db: Db): Promise<{ month: Month; computedAt: Date }[]> {
    return db.many(
      `select to_char(month, 'YYYY-MM') as month, computed_at as "computedAt" from releases order by month desc`,
    )
  }

  async find(db: Db, month: Month): Promise<Report | undefined> {
    return (
      await db.one<{ content: Report }>('select content from releases where month = $1::date', [dayOf(month)])
    )?.content
  }

  /** The newest `count` releases up to a month, oldest first. */
  async upTo(db: Db, month: Month, count: number): Promise<Report[]> {
    const rows = await db.many<{ content: Report }>(
      'select content from releases where month <= $1::date order by month desc limit $2',
      [dayOf(month), count],
    )
    return rows.map(({ content }) => content).toReversed()
  }

  /** Whom a release counted, and where; empty once that is forgotten. */
  async people(db: Db, month: Month): Promise<Place[]> {
    return db.many(
      `select person_id as "personId", department_id as "departmentId", site_id as "siteId" from release_people where month = $1::date`,
      [dayOf(month)],
    )
  }

  async add(tx: Tx, report: Report, people: readonly Place[]): Promise<void> {
    await tx.many('insert into releases (month, k, computed_at, content) values ($1::date, $2, $3, $4)', [
      dayOf(report.month),
      report.k,
      report.computedAt,
      JSON.stringify(report),
    ])
    await tx.many(
      `insert into release_people (month, person_id, department_id, site_id) select $1::date, r."personId", r."departmentId", r."siteId"
       from jsonb_to_recordset($2) as r("personId" uuid, "departmentId" uuid, "siteId" uuid)`,
      [
        dayOf(report.month),
        JSON.stringify(
          people.map(({ personId, departmentId, siteId }) => ({ personId, departmentId, siteId })),
        ),
      ],
    )
  }

  async forgetPeople(tx: Tx, before: string): Promise<void> {
    await tx.many('delete from release_people where month < $1::date', [before])
  }

  async noteOpening(tx: Tx, month: Month, personId: string, day: string, exported: boolean): Promise<void> {
    await tx.many(
      'insert into release_openings (month, person_id, day, exported) values ($1::date, $2, $3::date, $4) on conflict do nothing',
      [dayOf(month), personId, day, exported],
    )
  }

  async openings(db: Db, month: Month): Promise<{ personId: string; days: string[]; exported: boolean }[]> {
    return db.many(
      `select person_id as "personId", array_agg(distinct day::text order by day::text) as days, bool_or(exported) as exported
       from release_openings where month = $1::date group by person_id order by min(day), person_id`,
      [dayOf(month)],
    )
  }

  /** Where a person was counted in a release. */
  async placeOf(db: Db, month: Month, personId: string): Promise<Place | undefined> {
    return db.one(
      `select person_id as "personId", department_id as "departmentId", site_id as "siteId"
       from release_people where month = $1::date and person_id = $2`,
      [dayOf(month), personId],
    )
  }

  async settings(db: Db): Promise<Settings> {
    return (await db.one<Settings>('select k, target from report_settings')) ?? { k: 10, target: null }
  }

  async changeSettings(tx: Tx, { k, target }: Settings): Promise<void> {
    await tx.many('update report_settings set k = $1, target = $2', [k, target])
  }
}
