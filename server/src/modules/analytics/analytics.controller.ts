import { Controller } from '@nestjs/common'
import * as analytics from '@osmose/shared/analytics/analytics.contract'
import { Database } from '../../platform/database/database.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { Organisation } from '../organisation/organisation.public.js'
import { ReleasesRepository } from './releases.repository.js'
import { ReleasesService } from './releases.service.js'
import { reportCsv } from './report.csv.js'
import { SeenService } from './seen.service.js'

@Controller()
export class AnalyticsController {
  constructor(
    private readonly db: Database,
    private readonly organisation: Organisation,
    private readonly releases: ReleasesService,
    private readonly repository: ReleasesRepository,
    private readonly seenService: SeenService,
  ) {}

  @Handles(analytics.listReports)
  async list(@Input() { actor }: In<typeof analytics.listReports>): Out<typeof analytics.listReports> {
    const settings = await this.repository.settings(this.db)
    const can = { change: actor.roles.includes('admin') }
    return { ...(await this.releases.list()), settings: { ...settings, can } }
  }

  @Handles(analytics.readReport)
  async read(@Input() { actor, params }: In<typeof analytics.readReport>): Out<typeof analytics.readReport> {
    return {
      report: await this.releases.open(actor.personId, params.month, false),
      trend: await this.releases.trend(params.month),
    }
  }

  @Handles(analytics.exportReport)
  async export(
    @Input() { actor, params, query, response }: In<typeof analytics.exportReport>,
  ): Out<typeof analytics.exportReport> {
    const report = await this.releases.open(actor.personId, params.month, true)
    const { locale } = await this.organisation.facts()
    response.header('content-disposition', `attachment; filename="osmose-${params.month}.csv"`)
    return Buffer.from(
      (query.bom === 'true' ? '\uFEFF' : '') +
        reportCsv(report, await this.releases.trend(params.month), query.lang ?? locale),
    )
  }

  @Handles(analytics.readSeen)
  seen(@Input() { actor }: In<typeof analytics.readSeen>): Out<typeof analytics.readSeen> {
    return this.seenService.of(actor.personId)
  }

  @Handles(analytics.readReportSettings)
  settings(@Input() _: In<typeof analytics.readReportSettings>): Out<typeof analytics.readReportSettings> {
    return this.repository.settings(this.db)
  }

  @Handles(analytics.changeReportSettings)
  changeSettings(
    @Input() { actor, body }: In<typeof analytics.changeReportSettings>,
  ): Out<typeof analytics.changeReportSettings> {
    return this.releases.changeSettings(actor.personId, body)
  }
}
