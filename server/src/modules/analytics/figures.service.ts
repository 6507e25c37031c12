import { Injectable } from '@nestjs/common'
import { DAY_MS, dayText, instantOf, localDay } from '@osmose/shared/core/local-day'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { Organisation } from '../organisation/organisation.public.js'
import { PersonDaysRepository } from './person-days.repository.js'
import { keptSince } from './releases.service.js'
import { ReleasesRepository } from './releases.repository.js'
import { ViewsKeeper, viewsKeptSince } from './views.keeper.js'

/** Views of the last two days are rolled up again each time, because one may be written late. */
const LATE_MS = 2 * DAY_MS

/** Keeps the days of people current, and forgets. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly personDays: PersonDaysRepository,
    private readonly releases: ReleasesRepository,
    private readonly views: ViewsKeeper,
  ) {}

  async rollUp(): Promise<void> {
    const { timeZone } = await this.organisation.facts()
    const now = this.clock.now()
    await this.db.transaction((tx) =>
      this.personDays.rollUpViews(tx, new Date(now.getTime() - LATE_MS), now, timeZone),
    )
  }

  /** Views that leave are in the days by then; days and who was counted in a release leave after thirteen months. */
  async forget(): Promise<void> {
    const { timeZone } = await this.organisation.facts()
    const now = this.clock.now()
    await this.db.transaction(async (tx) => {
      await this.views.makeAhead(tx, now)
      await this.personDays.rollUpViews(tx, new Date(0), viewsKeptSince(now), timeZone)
      await this.views.dropOver(tx, now)
      const oldest = dayText(keptSince(now, timeZone))
      await this.personDays.forget(tx, oldest)
      await this.releases.forgetPeople(tx, oldest)
    })
  }

  /** See `rebuildFigures`. */
  async rebuild(tx: Tx): Promise<void> {
    const timeZone = await this.releases.timeZone(tx)
    const now = this.clock.now()
    const viewsFrom = localDay(viewsKeptSince(now).getTime(), timeZone) + 1
    await this.personDays.rebuild(tx, {
      from: dayText(keptSince(now, timeZone)),
      viewsFrom: dayText(viewsFrom),
      viewsSince: new Date(instantOf(viewsFrom, 0, timeZone)),
      timeZone,
    })
  }
}
