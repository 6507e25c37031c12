import { Injectable } from '@nestjs/common'
import type { Report, Seen } from '@osmose/shared/analytics/analytics.contract'
import { Database } from '../../platform/database/database.js'
import { People } from '../directory/directory.public.js'
import { ReleasesRepository } from './releases.repository.js'
import { rowOf } from './report.rules.js'

type Group = NonNullable<Seen['release']>['groups'][number]

/** What human resources see of one person: their own groups, as the stored release shows them. */
@Injectable()
export class SeenService {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly repository: ReleasesRepository,
  ) {}

  async of(personId: string): Promise<Seen> {
    const { k } = await this.repository.settings(this.db)
    const [latest] = await this.repository.months(this.db)
    const report = latest && (await this.repository.find(this.db, latest.month))
    if (!report) return { k, release: null }
    return {
      k: report.k,
      release: {
        month: report.month,
        computedAt: report.computedAt,
        groups: await this.groups(report, personId),
        openings: await this.openings(report.month),
      },
    }
  }

  private async groups(report: Report, personId: string): Promise<Group[]> {
    const own = await this.repository.ownPlace(this.db, report.month, personId)
    if (!own) return []
    const { total } = report
    const all: Group = {
      by: 'all',
      name: null,
      people: own.all,
      adoption: total && total.adoption,
      why: total ? null : 'small',
    }
    return [
      all,
      group(report, 'department', own.departmentId, own.department),
      group(report, 'site', own.siteId, own.site),
    ]
  }

  private async openings(month: string) {
    const openings = await this.repository.openings(this.db, month)
    const people = await this.people.byIds(openings.map(({ personId }) => personId))
    return openings.flatMap(({ personId, ...opening }) => {
      const person = people.get(personId)
      return person ? [{ person, ...opening }] : []
    })
  }
}

/** A group is in the release as a row, or among the others with the reason. */
function group(report: Report, by: 'department' | 'site', key: string | null, people: number): Group {
  const row = rowOf(report, by, key)
  const hidden = report.breakdowns
    .find((breakdown) => breakdown.by === by)
    ?.others?.groups.find((group) => group.key === key)
  return {
    by,
    name: row?.name ?? hidden?.name ?? null,
    people,
    adoption: row?.shares.adoption ?? null,
    why: row ? null : (hidden?.why ?? 'small'),
  }
}
