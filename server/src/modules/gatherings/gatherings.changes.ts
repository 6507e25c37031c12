import { Injectable } from '@nestjs/common'
import type { EventDraft } from '@osmose/shared/gatherings/event.contract'
import { gatheringsErrors } from '@osmose/shared/gatherings/gatherings.contract'
import {
  type Reminder,
  reminders,
  timesOf,
  type Times,
  wrongTime,
} from '@osmose/shared/gatherings/gatherings.rules'
import { eventChanged, seatsFreed } from '../../events/gatherings.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { fail } from '../../platform/http/fail.js'
import { HANDFUL, Jobs } from '../../platform/jobs/jobs.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import type { Where } from '../posts/posts.public.js'
import { GatheringsRepository } from './gatherings.repository.js'
import type { EventRow } from './gatherings.view.js'

/** Of another time or place, everybody who comes hears. */
const tellings: Limit = { name: 'events-changed', points: 20, perSeconds: 3600 }

export interface Reminding {
  postId: string
  which: Reminder
  startsAt: string
}

/** What writing and changing an event have in common, whichever way it comes. */
@Injectable()
export class GatheringChanges {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly limits: Limits,
    private readonly repository: GatheringsRepository,
  ) {}

  async write(tx: Tx, postId: string, draft: EventDraft, at: Date): Promise<void> {
    const times = timesOf(draft)
    demandTimes(wrongTime(times, at.getTime()))
    await this.repository.add(tx, postId, draft, times, at)
    await this.plan(tx, postId, times)
  }

  /** Of an event that is held. Times that stay need not be to come: a place may be corrected while people sit in it. */
  async change(tx: Tx, row: EventRow, draft: EventDraft, where: Where, actorId: string): Promise<void> {
    if ((draft.version ?? 1) !== row.version)
      throw fail(gatheringsErrors, 'posts.conflict', { data: { version: row.version } })
    const at = this.clock.now()
    const times = timesOf(draft)
    const moved = times.startsAt !== row.startsAt.getTime() || times.endsAt !== row.endsAt.getTime()
    const wrong = wrongTime(times, at.getTime())
    const kept = (time: typeof wrong) =>
      (time === 'startsAt' && times.startsAt === row.startsAt.getTime()) ||
      (time === 'answerBy' && times.answerBy === (row.answerBy?.getTime() ?? null))
    if (wrong && !kept(wrong)) demandTimes(wrong)
    if (times.endsAt <= Math.max(times.startsAt, at.getTime())) demandTimes('endsAt')
    const elsewhere = draft.place !== row.place || draft.link !== row.link
    const what = moved ? ('time' as const) : elsewhere ? ('place' as const) : null
    if (what !== null) await this.limits.pace(tellings, actorId)
    await this.repository.change(tx, row.postId, draft, times, { at, told: what !== null })
    if (moved) await this.plan(tx, row.postId, times)
    await this.events.append(tx, eventChanged, { ...where, what }, actorId)
    await this.fill(tx, where, actorId)
  }

  /** Seats that are free go to those who wait, who hear of it: to a handful now, to the others by jobs of their own. */
  async fill(tx: Tx, where: Where, actorId: string | null): Promise<void> {
    const personIds = await this.repository.promote(tx, where.postId, HANDFUL)
    if (personIds.length > 0) await this.events.append(tx, seatsFreed, { ...where, personIds }, actorId)
    if (personIds.length === HANDFUL)
      await this.jobs.add(tx, 'gatherings.fill', where, { key: `gatherings.fill:${where.postId}` })
  }

  /** A reminder whose hour is past is not caught up with; a new time takes the place of the one before. */
  private async plan(tx: Tx, postId: string, { startsAt }: Times): Promise<void> {
    for (const which of ['day', 'hour'] as const) {
      const runAt = new Date(startsAt - reminders[which])
      if (runAt <= this.clock.now()) continue
      const payload: Reminding = { postId, which, startsAt: new Date(startsAt).toISOString() }
      await this.jobs.add(tx, 'gatherings.remind', payload, {
        key: `gatherings.remind:${postId}:${which}`,
        runAt,
      })
    }
  }
}

function demandTimes(wrong: ReturnType<typeof wrongTime>): void {
  if (wrong)
    throw fail(gatheringsErrors, 'gatherings.time_wrong', { fields: { [`details.${wrong}`]: 'wrong' } })
}
