import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { listRules, Rule, RuleKey } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { newDraft } from './experiments.service.js'
import type { NudgeRule } from './nudge-rule.js'
import { settingsOf } from './nudge-rule.js'
import type { ExperimentRow } from './nudges.entities.js'
import { NudgesRepository } from './nudges.repository.js'
import { PreviewService } from './preview.service.js'
import { ResultsService } from './results.service.js'
import { ruleOf, rules } from './rules/rules.js'

/** The nudges as the community manager reads them. */
@Injectable()
export class RulesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: NudgesRepository,
    private readonly previews: PreviewService,
    private readonly results: ResultsService,
  ) {}

  async list(actor: Actor): Promise<ReplyOf<typeof listRules>> {
    const all = await this.repository.experiments(this.db, 'all')
    const items = rules.map(async (rule) => {
      const { state, ...tests } = placesOf(all.filter((experiment) => experiment.rule === rule.key))
      return { ...headOf(rule), state, ...(await this.tests(actor, tests)) }
    })
    return { rules: await Promise.all(items), limits: await this.repository.limits(this.db) }
  }

  async read(actor: Actor, key: RuleKey): Promise<Rule> {
    const rule = ruleOf(key)
    const all = await this.repository.experimentsOf(this.db, key)
    const { state, draft, current, past } = placesOf(all)
    const shown = current ?? draft ?? newDraft(key, all, this.clock.now())
    const settings = settingsOf(rule, shown.settings) ?? shown.settings
    return {
      ...headOf(rule),
      state,
      settings: Object.entries(rule.settings).map(([name, { value, allowed }]) => ({
        key: name,
        value: settings[name] ?? value,
        allowed: [...allowed],
      })),
      hypothesis: shown.hypothesis,
      savedAt: draft?.savedAt.toISOString() ?? null,
      preview: await this.previews.preview(actor, key, settings),
      ...(await this.tests(actor, { current, past })),
      can: { edit: current === undefined, launch: current === undefined },
    }
  }

  private async tests(
    actor: Actor,
    { current, past }: { current: ExperimentRow | undefined; past: readonly ExperimentRow[] },
  ): Promise<Pick<Rule, 'current' | 'past'>> {
    return {
      current: current ? await this.results.summary(actor, current) : null,
      past: await Promise.all(past.map((experiment) => this.results.summary(actor, experiment))),
    }
  }
}

const headOf = ({ key, family, unit }: NudgeRule) => ({ key, family, unit })

/** Newest first: the draft, the one that runs or rests, those that ended; and what state that leaves the rule in. */
function placesOf(experiments: readonly ExperimentRow[]) {
  const draft = experiments.find(({ state }) => state === 'draft')
  const current = experiments.find(({ state }) => state === 'running' || state === 'paused')
  const past = experiments.filter(({ state }) => state === 'ended')
  return {
    draft,
    current,
    past,
    state: current?.state ?? (draft || past.length === 0 ? ('draft' as const) : ('ended' as const)),
  }
}
