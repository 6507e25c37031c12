import { DAY_MS, daysAfter } from '@osmose/shared/core/local-day'
import type { RuleKey } from '@osmose/shared/nudges/nudges.contract'
import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { minimumDetectableEffect } from '../../platform/statistics/proportions.js'
import { Organisation } from '../organisation/organisation.public.js'
import { AudienceQuery } from './audience.query.js'
import { newDraft } from './experiments.service.js'
import { fresh, type Standing } from './family.rules.js'
import { numberOf, settingsOf } from './nudge-rule.js'
import { type ExperimentFields, ExposureRow } from './nudges.entities.js'
import { NudgesRepository } from './nudges.repository.js'
import { pastExposure, pastNudges, type PastTrigger } from './past.rules.js'
import { armsOf } from './preview.rules.js'
import { ruleOf } from './rules/rules.js'

export type { PastTrigger } from './past.rules.js'

/** A test that was run before: what happened to each unit in whichever arm the true draw puts it. */
export interface PastExperiment {
  readonly rule: RuleKey
  readonly startedAt: Date
  /** Null while it still runs. */
  readonly endedAt: Date | null
  /** Planned length of a test that still runs; one that ended has lasted as long as it was planned. */
  readonly weeks: 4 | 8 | 12 | 26 | 52
  readonly hypothesis: string
  readonly startedBy: string
  /** Habit and number of units written before launch; the habit as a share. */
  readonly baseline: number
  readonly expected: number
  readonly triggers: readonly PastTrigger[]
}

/** For the demonstration: writes the history of a test with the true draw and people's true hours. Tells nobody. */
@Injectable()
export class NudgesPast {
  constructor(
    private readonly repository: NudgesRepository,
    private readonly audience: AudienceQuery,
    private readonly organisation: Organisation,
  ) {}

  async record(tx: Tx, past: PastExperiment, now: Date): Promise<void> {
    const rule = ruleOf(past.rule)
    const experiment = await this.experimentOf(tx, past)
    await this.repository.addExperiment(tx, experiment)
    const recipients = new Set(past.triggers.flatMap((trigger) => trigger.recipients))
    const people = new Map(
      (await this.audience.byIds(tx, [...recipients])).map((person) => [person.id, person]),
    )
    const context = { rule, experiment, organisation: await this.organisation.facts(tx), people, now }
    const standings = new Map<string, Standing>()
    for (const trigger of [...past.triggers].sort((a, b) => a.at.getTime() - b.at.getTime())) {
      const exposure = pastExposure(context, trigger)
      await tx.insert(ExposureRow, exposure)
      const sent = exposure.arm === 'treatment' ? pastNudges(context, exposure, trigger) : []
      await this.repository.addNudges(
        tx,
        sent.map(({ nudge }) => nudge),
      )
      for (const { nudge, after } of sent)
        standings.set(nudge.personId, after(standings.get(nudge.personId) ?? fresh))
    }
    for (const [personId, standing] of standings)
      await this.repository.setStanding(tx, personId, rule.family, standing)
  }

  private async experimentOf(tx: Tx, past: PastExperiment): Promise<ExperimentFields> {
    const rule = ruleOf(past.rule)
    const draft = newDraft(past.rule, await this.repository.experimentsOf(tx, past.rule), past.startedAt)
    const settings = settingsOf(rule, { weeks: weeksOf(past, rule.settings.weeks.allowed) }) ?? draft.settings
    const { treated, holdout } = armsOf(past.expected, draft.holdoutShare)
    return {
      ...draft,
      settings,
      state: past.endedAt === null ? 'running' : 'ended',
      hypothesis: past.hypothesis,
      expected: past.expected,
      baseline: past.baseline,
      detectable: minimumDetectableEffect(past.baseline, { treated, control: holdout }),
      refusedLimit: numberOf(settings, 'refusedLimit') / 100,
      startedAt: past.startedAt,
      startedBy: past.startedBy,
      plannedEndAt: past.endedAt ?? daysAfter(past.startedAt, past.weeks * 7),
      endedAt: past.endedAt,
    }
  }
}

function weeksOf({ startedAt, endedAt, weeks }: PastExperiment, allowed: readonly number[]): number {
  if (endedAt === null) return weeks
  const lasted = (endedAt.getTime() - startedAt.getTime()) / (7 * DAY_MS)
  return allowed.find((choice) => choice >= Math.floor(lasted)) ?? weeks
}
