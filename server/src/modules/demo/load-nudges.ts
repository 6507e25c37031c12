import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { NudgesPast } from '../nudges/nudges.public.js'
import type { DemoExperiment } from './company/company.types.js'
import { idOf, type Loading } from './demo.context.js'

/** What was known of each rule before its test: the habit without a nudge, and how many people or questions to expect. */
const before = {
  'complete-profile': { baseline: 0.27, expected: 200, weeks: 8 },
  'unanswered-question': { baseline: 0.5, expected: 80, weeks: 12 },
} as const

@Injectable()
export class LoadNudges {
  constructor(
    private readonly clock: Clock,
    private readonly nudges: NudgesPast,
  ) {}

  async load(loading: Loading): Promise<void> {
    for (const experiment of loading.company.experiments) await this.one(loading, experiment)
  }

  private async one(
    { tx, people, posts }: Loading,
    { rule, unit, startedAt, endedAt, hypothesis, createdBy, triggers }: DemoExperiment,
  ) {
    const units = unit === 'person' ? people : posts
    await this.nudges.record(
      tx,
      {
        ...before[rule],
        rule,
        startedAt: new Date(startedAt),
        endedAt: endedAt ? new Date(endedAt) : null,
        hypothesis,
        startedBy: idOf(people, createdBy),
        triggers: triggers.map((trigger) => ({
          unitId: idOf(units, trigger.unit),
          at: new Date(trigger.at),
          recipients: trigger.recipients.map((key) => idOf(people, key)),
          goalAt: { treated: instant(trigger.goalAt.treated), heldOut: instant(trigger.goalAt.heldOut) },
          responses: trigger.responses.map(({ person, response, at }) => ({
            personId: idOf(people, person),
            response,
            at: instant(at),
          })),
        })),
      },
      this.clock.now(),
    )
  }
}

const instant = (text: string | null) => (text === null ? null : new Date(text))
