import type { Preview, RuleKey, Settings } from '@osmose/shared/nudges/nudges.contract'
import { thresholdOf } from '@osmose/shared/nudges/nudges.rules'
import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Organisation } from '../organisation/organisation.public.js'
import { HistoryQuery } from './history.query.js'
import { calendarOf } from './hours.js'
import { numberOf } from './nudge-rule.js'
import { previewOf } from './preview.rules.js'
import { ruleOf } from './rules/rules.js'

/** Who a rule would reach and what a test of it could show. Rounded counts only; never a name. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly history: HistoryQuery,
  ) {}

  async preview(actor: Actor, key: RuleKey, settings: Settings, db: Db = this.db): Promise<Preview> {
    const calendar = calendarOf(await this.organisation.facts())
    const history = await this.history.of(db, ruleOf(key), settings, this.clock.now(), calendar)
    return previewOf(
      history,
      { holdoutShare: numberOf(settings, 'holdoutShare') / 100, weeks: numberOf(settings, 'weeks') },
      thresholdOf(actor.roles),
    )
  }
}
