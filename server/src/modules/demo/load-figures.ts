import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Analytics } from '../analytics/analytics.public.js'
import { idOf, type Loading } from './demo.context.js'

/** Adoption that the company wants to reach, in percent. */
const TARGET = 70

@Injectable()
export class LoadFigures {
  constructor(
    private readonly clock: Clock,
    private readonly analytics: Analytics,
  ) {}

  /** Days of reading that views no longer tell, everything else from events and views, and the reports of the past months. */
  async load({ tx, company, people }: Loading): Promise<void> {
    const read = company.activity.flatMap(({ person, days }) =>
      days.map(({ day }) => ({ personId: idOf(people, person), day })),
    )
    await this.analytics.bringReading(tx, read)
    await this.analytics.rebuildFigures(tx)
    await this.analytics.setTarget(tx, TARGET)
    await this.analytics.publishPast(tx, this.clock.now(), company.timeZone)
  }
}
