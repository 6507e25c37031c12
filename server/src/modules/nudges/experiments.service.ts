import { daysAfter } from '@osmose/shared/core/local-day'
import { type Limits, nudgesErrors, type RuleKey, type Settings } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import {
  experimentEnded,
  experimentPaused,
  experimentResumed,
  experimentStarted,
} from '../../events/nudges.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Events } from '../../platform/outbox/events.js'
import { numberOf, settingsOf } from './nudge-rule.js'
import type { ExperimentFields, ExperimentRow } from './nudges.entities.js'
import { NudgesRepository } from './nudges.repository.js'
import { PreviewService } from './preview.service.js'
import { ruleOf } from './rules/rules.js'

type State = 'running' | 'paused' | 'ended'

const moves: Readonly<Record<State, readonly State[]>> = {
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: [],
}
const told = { running: experimentResumed, ended: experimentEnded } as const

/** Draft, launch, pause, end. What is written before a launch is frozen by it; each launch draws afresh. */
@Injectable()
export class ExperimentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: NudgesRepository,
    private readonly previews: PreviewService,
    private readonly writes: Writes,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  async saveDraft(key: RuleKey, given: { settings?: Settings; hypothesis?: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.repository.takeTurn(tx)
      await this.refuseWhileLive(tx, key)
      const draft = await this.draftOf(tx, key)
      const settings = settingsOf(ruleOf(key), { ...draft.settings, ...given.settings })
      if (settings === undefined) throw fail(nudgesErrors, 'nudges.out_of_bounds')
      await this.repository.changeExperiment(tx, draft.id, {
        settings,
        hypothesis: given.hypothesis ?? draft.hypothesis,
        holdoutShare: numberOf(settings, 'holdoutShare') / 100,
        savedAt: this.clock.now(),
      })
    })
  }

  launch(actor: Actor, once: Once | undefined, key: RuleKey, hypothesis: string): Promise<{ id: string }> {
    return this.writes.once(once, async (tx) => {
      await this.repository.takeTurn(tx)
      await this.refuseWhileLive(tx, key)
      const draft = await this.draftOf(tx, key)
      const preview = await this.previews.preview(actor, key, draft.settings, tx)
      const now = this.clock.now()
      const weeks = numberOf(draft.settings, 'weeks')
      await this.repository.changeExperiment(tx, draft.id, {
        state: 'running',
        hypothesis,
        expected: preview.expected,
        baseline: preview.baseline.rate,
        detectable: preview.detectable,
        refusedLimit: numberOf(draft.settings, 'refusedLimit') / 100,
        startedAt: now,
        startedBy: actor.personId,
        plannedEndAt: daysAfter(now, weeks * 7),
      })
      await this.events.append(tx, experimentStarted, { experimentId: draft.id, rule: key }, actor.personId)
      await this.jobs.add(tx, 'nudges.evaluate', {}, { key: 'nudges.evaluate' })
      return { id: draft.id }
    })
  }

  async setState(actor: Actor, id: string, state: State, note: string | undefined): Promise<ExperimentRow> {
    return this.db.transaction(async (tx) => {
      await this.repository.takeTurn(tx)
      const experiment = await this.known(id, tx)
      const from = experiment.state as State
      if (from !== state && !moves[from].includes(state)) throw fail(nudgesErrors, 'nudges.not_possible_now')
      await this.repository.changeExperiment(tx, id, {
        state,
        note: note ?? experiment.note,
        ...(state === 'ended' && from !== 'ended' ? { endedAt: this.clock.now() } : {}),
      })
      if (from !== state) {
        const about = { experimentId: id, rule: experiment.rule }
        if (state === 'paused')
          await this.events.append(tx, experimentPaused, { ...about, because: null }, actor.personId)
        else await this.events.append(tx, told[state], about, actor.personId)
      }
      return this.known(id, tx)
    })
  }

  async known(id: string, db: Db = this.db): Promise<ExperimentRow> {
    const experiment = await this.repository.experiment(db, id)
    if (!experiment) throw fail('not_found')
    return experiment
  }

  async setLimits(actor: Actor, limits: Limits): Promise<Limits> {
    await this.db.transaction((tx) => this.repository.setLimits(tx, limits, actor.personId, this.clock.now()))
    return limits
  }

  /** What was written before a launch stays as it was until the test has ended. */
  private async refuseWhileLive(tx: Tx, key: RuleKey): Promise<void> {
    const experiments = await this.repository.experimentsOf(tx, key)
    if (experiments.some(({ state }) => state === 'running' || state === 'paused'))
      throw fail(nudgesErrors, 'nudges.already_running')
  }

  /** The draft for the next launch: what was kept, or a new one with what the last test was set to. */
  private async draftOf(tx: Tx, key: RuleKey): Promise<ExperimentFields> {
    const all = await this.repository.experimentsOf(tx, key)
    const draft: ExperimentFields | undefined = all.find(({ state }) => state === 'draft')
    if (draft) return { ...draft, settings: settingsOf(ruleOf(key), draft.settings) ?? draft.settings }
    const fresh = newDraft(key, all, this.clock.now())
    await this.repository.addExperiment(tx, fresh)
    return fresh
  }
}

/** What the editor shows before anything was kept. */
export function newDraft(key: RuleKey, earlier: readonly ExperimentRow[], now: Date): ExperimentFields {
  const rule = ruleOf(key)
  const [last] = earlier
  const number = Math.max(0, ...earlier.map((experiment) => experiment.number)) + 1
  const settings = settingsOf(rule, last?.settings ?? {}) ?? settingsOf(rule, {}) ?? {}
  return {
    id: uuid(),
    rule: key,
    number,
    key: `${key}-${number}`,
    unit: rule.unit,
    state: 'draft',
    settings,
    savedAt: now,
    hypothesis: '',
    holdoutShare: numberOf(settings, 'holdoutShare') / 100,
    expected: null,
    baseline: null,
    detectable: null,
    refusedLimit: null,
    plannedEndAt: null,
    startedAt: null,
    startedBy: null,
    pausedBecause: null,
    endedAt: null,
    note: '',
    evidence: null,
  }
}
