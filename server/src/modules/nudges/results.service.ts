import type { Experiment, ExperimentSummary } from '@osmose/shared/nudges/nudges.contract'
import { thresholdOf } from '@osmose/shared/nudges/nudges.rules'
import { Injectable } from '@nestjs/common'
import { experimentPaused } from '../../events/nudges.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Events } from '../../platform/outbox/events.js'
import { People } from '../directory/directory.public.js'
import { DeliveryQuery } from './delivery.query.js'
import { experimentView, summaryView } from './experiment.view.js'
import type { ExperimentRow } from './nudges.entities.js'
import { NudgesRepository } from './nudges.repository.js'
import { ResultsQuery } from './results.query.js'
import { evidenceOf, refusalsBreak, shownVerdict } from './result.rules.js'

/** What an experiment says so far, and when it must stop. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: ResultsQuery,
    private readonly sent: DeliveryQuery,
    private readonly repository: NudgesRepository,
    private readonly people: People,
    private readonly events: Events,
  ) {}

  /** One more look: keeps the always-valid evidence, which is never taken back. */
  async look(tx: Tx, experiment: ExperimentRow, now: Date): Promise<void> {
    const evidence = evidenceOf(await this.query.observed(tx, experiment, now), promisedOf(experiment, now))
    if (
      evidence === null ||
      (evidence.test === experiment.evidence?.test && evidence.p === experiment.evidence.p)
    )
      return
    await this.repository.changeExperiment(tx, experiment.id, { evidence })
  }

  /** True when too many people refused: the test is paused, and stays so until somebody decides. */
  async stopOnRefusals(tx: Tx, experiment: ExperimentRow): Promise<boolean> {
    if (!refusalsBreak(await this.sent.sent(tx, experiment.id), experiment.refusedLimit ?? 1)) return false
    if (experiment.pausedBecause === 'refusals') return false
    await this.repository.changeExperiment(tx, experiment.id, { state: 'paused', pausedBecause: 'refusals' })
    await this.events.append(
      tx,
      experimentPaused,
      { experimentId: experiment.id, rule: experiment.rule, because: 'refusals' },
      null,
    )
    return true
  }

  async summary(actor: Actor, experiment: ExperimentRow, db: Db = this.db): Promise<ExperimentSummary> {
    const now = this.clock.now()
    const observed = await this.query.observed(db, experiment, now)
    return summaryView(
      experiment,
      shownVerdict(observed, promisedOf(experiment, now), thresholdOf(actor.roles)),
    )
  }

  async detail(actor: Actor, experiment: ExperimentRow, db: Db = this.db): Promise<Experiment> {
    const now = this.clock.now()
    const observed = await this.query.observed(db, experiment, now)
    const threshold = thresholdOf(actor.roles)
    const verdict = shownVerdict(observed, promisedOf(experiment, now), threshold)
    const starter =
      experiment.startedBy === null
        ? null
        : (await this.people.byIds([experiment.startedBy], db)).get(experiment.startedBy)
    return experimentView(experiment, {
      observed,
      verdict,
      threshold,
      sent: await this.sent.sent(db, experiment.id),
      launchedBy: starter ?? null,
    })
  }
}

function promisedOf({ holdoutShare, plannedEndAt, endedAt, evidence }: ExperimentRow, now: Date) {
  return {
    holdoutShare,
    plannedEndReached: plannedEndAt !== null && (endedAt ?? now) >= plannedEndAt,
    evidence,
  }
}
