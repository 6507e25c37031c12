import { Injectable } from '@nestjs/common'
import { localDay, weekday } from '@osmose/shared/core/local-day'
import { isWorkingInstant, nextWorkingInstant, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Rest } from '@osmose/shared/messages/rest.contract'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Organisation } from '../organisation/organisation.public.js'
import { ConversationsQuery } from './conversations.query.js'

/** Whether somebody is outside their hours. What is told is their time now and when they are back, nothing else. */
@Injectable()
export class RestQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly conversations: ConversationsQuery,
  ) {}

  async of(actor: Actor, conversationId: string): Promise<Rest | null> {
    const { kind } = await this.conversations.seat(actor, conversationId)
    if (kind !== 'pair') return null
    const other = await this.db.one<{ hours: WorkingHours | null; timeZone: string }>(
      `select p.working_hours as hours, p.time_zone as "timeZone" from conversation_members m
       join people p on p.id = m.person_id and p.deactivated_at is null
       where m.conversation_id = $1 and m.person_id <> $2`,
      [conversationId, actor.personId],
    )
    if (!other) return null
    const hours = other.hours ?? (await this.organisation.facts()).workingHours
    return restAt(this.clock.now(), { ...hours, timeZone: other.timeZone, publicHolidays: 'FR' })
  }
}

/** Pure: null while somebody with this calendar works. */
export function restAt(now: Date, calendar: WorkingCalendar): Rest | null {
  if (isWorkingInstant(now, calendar)) return null
  const { timeZone } = calendar
  const back = nextWorkingInstant(now, calendar)
  if (!back) return { time: timeOf(now, timeZone), back: null }
  const day = localDay(back.getTime(), timeZone)
  return {
    time: timeOf(now, timeZone),
    back: {
      inDays: day - localDay(now.getTime(), timeZone),
      weekday: weekday(day),
      time: timeOf(back, timeZone),
    },
  }
}

const timeOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    at,
  )
