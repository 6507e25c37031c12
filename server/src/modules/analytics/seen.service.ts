import { Injectable } from '@nestjs/common'
import { breakdownKinds, type Report, type Seen } from '@osmose/shared/analytics/analytics.contract'
import { Database } from '../../platform/database/database.js'
import { People } from '../directory/directory.public.js'
import type { Kind, Place } from './counted.js'
import { ReleasesRepository } from './releases.repository.js'
import { rowOf } from './report.rules.js'

type Mine = NonNullable<NonNullable<Seen['release']>['mine']>

/** What human resources see of one person: the cells of the stored release that count them, and no other number. */
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
    const place = await this.repository.placeOf(this.db, report.month, personId)
    return {
      k: report.k,
      release: {
        month: report.month,
        computedAt: report.computedAt,
        mine: place ? cellsOf(report, place) : null,
        openings: await this.openings(report.month),
      },
    }
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

/** The cells of a report in which somebody at a place is counted, taken from it as they are. */
export function cellsOf(report: Report, { departmentId, siteId }: Omit<Place, 'personId'>): Mine {
  const keys: Record<Kind, string | null> = { department: departmentId, site: siteId }
  const { total, changes, changesHidden } = report
  return {
    total,
    changes,
    changesHidden,
    groups: breakdownKinds.flatMap((by) => groupIn(report, by, keys[by])),
  }
}

/** A group is in the release as a row, or among the others with the reason, or there is no such breakdown. */
function groupIn(report: Report, by: Kind, key: string | null): Mine['groups'] {
  const row = rowOf(report, by, key)
  if (row) return [{ by, name: row.name, row, hidden: null }]
  const others = report.breakdowns.find((breakdown) => breakdown.by === by)?.others
  const hidden = others?.groups.find((group) => group.key === key)
  return others && hidden
    ? [{ by, name: hidden.name, row: null, hidden: { why: hidden.why, among: others.people } }]
    : []
}
