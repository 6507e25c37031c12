import { Controller } from '@nestjs/common'
import * as reports from '@osmose/shared/moderation/reports.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { RemovalsService } from './removals.service.js'
import { ReportsService } from './reports.service.js'

@Controller()
export class ReportsController {
  constructor(
    private readonly service: ReportsService,
    private readonly removed: RemovalsService,
  ) {}

  @Handles(reports.reportMessage)
  report(
    @Input() { actor, once, params, body }: In<typeof reports.reportMessage>,
  ): Out<typeof reports.reportMessage> {
    return this.service.report(actor, once, params, body)
  }

  @Handles(reports.listReports)
  list(@Input() { actor }: In<typeof reports.listReports>): Out<typeof reports.listReports> {
    return this.service.list(actor)
  }

  @Handles(reports.decideReport)
  decide(
    @Input() { actor, once, params, body }: In<typeof reports.decideReport>,
  ): Out<typeof reports.decideReport> {
    return this.service.decide(actor, once, params.reportId, body)
  }

  @Handles(reports.readRemovals)
  removals(@Input() { actor }: In<typeof reports.readRemovals>): Out<typeof reports.readRemovals> {
    return this.removed.list(actor)
  }

  @Handles(reports.appealRemoval)
  appeal(
    @Input() { actor, once, params, body }: In<typeof reports.appealRemoval>,
  ): Out<typeof reports.appealRemoval> {
    return this.removed.appeal(actor, once, params.reportId, body.text)
  }
}
