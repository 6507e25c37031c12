import { Injectable } from '@nestjs/common'
import { Organisation } from '../organisation/organisation.public.js'
import { Task } from '../../platform/jobs/task.js'
import { FiguresService } from './figures.service.js'
import { ReleasesService } from './releases.service.js'

/**
 * What runs by itself. Publishing looks every five minutes whether a month is due: the third at 6:05 is another hour in
 * each time zone, and after a stop it catches up.
 */
@Injectable()
export class AnalyticsTasks {
  constructor(
    private readonly organisation: Organisation,
    private readonly figures: FiguresService,
    private readonly releases: ReleasesService,
  ) {}

  @Task('analytics.publish', '*/5 * * * *')
  async publish(): Promise<void> {
    await this.releases.publishDue()
  }

  @Task('analytics.keep', '41 * * * *')
  async keep(): Promise<void> {
    if (!(await this.organisation.find())) return
    await this.figures.rollUp()
    await this.figures.forget()
  }
}
