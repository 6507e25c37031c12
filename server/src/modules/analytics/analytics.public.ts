import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { FiguresService } from './figures.service.js'
import { lastDue } from './months.rules.js'
import { PersonDaysRepository } from './person-days.repository.js'
import { ReleasesRepository } from './releases.repository.js'
import { ReleasesService } from './releases.service.js'

/** What set-up, imports and the demonstration may order of the figures. Nothing can be asked about a person. */
@Injectable()
export class Analytics {
  constructor(
    private readonly figures: FiguresService,
    private readonly personDays: PersonDaysRepository,
    private readonly releases: ReleasesService,
    private readonly repository: ReleasesRepository,
  ) {}

  /**
   * The days of people again from what is kept: events that count, views of ninety days, and older reading as it stands.
   * Gives what was there. Published reports stay as they are.
   */
  rebuildFigures(tx: Tx): Promise<void> {
    return this.figures.rebuild(tx)
  }

  /** Days on which people read, from before views were kept. */
  bringReading(tx: Tx, days: readonly { personId: string; day: string }[]): Promise<void> {
    return this.personDays.bring(tx, days)
  }

  setTarget(tx: Tx, target: number): Promise<void> {
    return this.repository.settings(tx).then(({ k }) => this.repository.changeSettings(tx, { k, target }))
  }

  /** Publishes every month that is due, each as of the hour at which it was. */
  publishPast(tx: Tx, now: Date, timeZone: string): Promise<void> {
    return this.releases.publishUpTo(tx, lastDue(now.getTime(), timeZone), 'due')
  }
}
