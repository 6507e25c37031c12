import { daysAfter } from '@osmose/shared/core/local-day'
import { due, isOverdue } from '@osmose/shared/core/working-time'
import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { unitTriggered } from '../../events/nudges.events.js'
import { Events } from '../../platform/outbox/events.js'
import { hasRoom } from './attention.rules.js'
import { AudienceQuery, type Candidate } from './audience.query.js'
import { calendarOf, hoursOf } from './hours.js'
import { armOf, isGloballyHeldOut } from './draw.rules.js'
import { numberOf, type NudgeRule } from './nudge-rule.js'
import type { ExperimentRow, ExposureRow } from './nudges.entities.js'
import { NudgesRepository } from './nudges.repository.js'
import { queued } from './queue.rules.js'
import { ruleOf } from './rules/rules.js'
import type { Turn } from './turn.js'

/** Notices who or what meets a rule, writes it down for both arms, and prepares messages for the treated. */
@Injectable()
export class TriggersService {
  constructor(
    private readonly repository: NudgesRepository,
    private readonly audience: AudienceQuery,
    private readonly events: Events,
  ) {}

  async trigger(turn: Turn, experiment: ExperimentRow): Promise<void> {
    const rule = ruleOf(experiment.rule)
    await (rule.unit === 'person'
      ? this.triggerPeople(turn, rule, experiment)
      : this.triggerQuestions(turn, rule, experiment))
  }

  private async triggerPeople(turn: Turn, rule: NudgeRule, experiment: ExperimentRow): Promise<void> {
    const { tx, now } = turn
    const again = await this.audience.again(tx, rule, experiment.settings, now, experiment.id)
    const met = await this.audience.people(tx, rule, experiment.settings, now, experiment.id)
    const windowEndsAt = daysAfter(now, numberOf(experiment.settings, 'window'))
    const logged = await this.log(
      turn,
      experiment,
      met.map(({ id }) => ({ personId: id, postId: null })),
      windowEndsAt,
    )
    const treated = new Map(
      logged.filter(({ arm }) => arm === 'treatment').map(({ personId, id }) => [personId, id]),
    )
    const first = met.flatMap((person) => {
      const exposureId = treated.get(person.id)
      return exposureId === undefined ? [] : [{ ...person, exposureId, deliveries: 0 }]
    })
    for (const { exposureId, deliveries, ...person } of [...first, ...again])
      await this.queue(turn, rule, experiment, person, { exposureId, ordinal: deliveries + 1, reason: null })
  }

  private async triggerQuestions(turn: Turn, rule: NudgeRule, experiment: ExperimentRow): Promise<void> {
    const { tx, now, organisation } = turn
    const calendar = calendarOf(organisation)
    const windowEndsAt = due(now, numberOf(experiment.settings, 'window'), calendar)
    if (windowEndsAt === null) return
    const open = await this.audience.questions(tx, rule, experiment.settings, now, experiment.id)
    const waiting = open.filter(({ publishedAt }) =>
      isOverdue(publishedAt, now, numberOf(experiment.settings, 'waitHours'), calendar),
    )
    const logged = await this.log(
      turn,
      experiment,
      waiting.map(({ id }) => ({ personId: null, postId: id })),
      windowEndsAt,
    )
    for (const { id, arm, postId } of logged) {
      if (arm !== 'treatment' || postId === null) continue
      for (const person of await this.whoToAsk(turn, rule, experiment, postId))
        await this.queue(turn, rule, experiment, person, {
          exposureId: id,
          ordinal: 1,
          reason: person.reason,
        })
    }
  }

  /** The row of the trigger log. The arm is stored with it, and read only once the row stands. */
  private async log(
    { tx, now, organisation }: Turn,
    experiment: ExperimentRow,
    units: readonly Pick<ExposureRow, 'personId' | 'postId'>[],
    windowEndsAt: Date,
  ): Promise<ExposureRow[]> {
    const logged = await this.repository.logTriggers(
      tx,
      units.map((unit) => ({
        id: uuid(),
        experimentId: experiment.id,
        ...unit,
        at: now,
        eligible: true,
        arm: armOf(unit, experiment, now, organisation),
        windowEndsAt,
        goalAt: null,
      })),
    )
    for (const { personId, postId } of logged)
      await this.events.append(
        tx,
        unitTriggered,
        {
          experimentId: experiment.id,
          rule: experiment.rule,
          unit: experiment.unit,
          unitId: personId ?? postId ?? '',
        },
        null,
      )
    return logged
  }

  /** The first few who may be asked: not of the yearly holdout, with hours in common and room left for a message. */
  private async whoToAsk(
    { tx, now, organisation }: Turn,
    rule: NudgeRule,
    { settings }: ExperimentRow,
    postId: string,
  ): Promise<Candidate[]> {
    const candidates = await this.audience.candidates(tx, rule, settings, now, postId)
    const attention = await this.audience.attention(
      tx,
      candidates.map(({ id }) => id),
      now,
      true,
    )
    const limits = await this.repository.limits(tx)
    const mayAsk = (person: Candidate): boolean =>
      !isGloballyHeldOut(person.id, now, organisation) &&
      hoursOf(person, settings, organisation) !== null &&
      hasRoom(attention.get(person.id) ?? [], now, person.timeZone, limits)
    return candidates.filter(mayAsk).slice(0, numberOf(settings, 'asked'))
  }

  private async queue(
    { tx, now, organisation }: Turn,
    rule: NudgeRule,
    experiment: ExperimentRow,
    person: Omit<Candidate, 'reason'>,
    about: { exposureId: string; ordinal: number; reason: Candidate['reason'] | null },
  ): Promise<void> {
    const hours = hoursOf(person, experiment.settings, organisation)
    if (hours === null) return
    const draw = { salt: organisation.experimentSalt, key: experiment.key }
    await this.repository.addNudges(tx, [queued(rule, { ...about, personId: person.id, hours }, draw, now)])
  }
}
