import { Injectable } from '@nestjs/common'
import type { EventOf } from '@osmose/shared/core/event'
import { dayText, localDay } from '@osmose/shared/core/local-day'
import { commentPublished, postPublished, reacted } from '../../events/posts.events.js'
import type { Tx } from '../../platform/database/database.js'
import { Subscribes } from '../../platform/outbox/decorators.js'
import { Organisation } from '../organisation/organisation.public.js'
import { bitOfEvent, PersonDaysRepository } from './person-days.repository.js'

type Act = typeof postPublished | typeof commentPublished | typeof reacted

/** What people write and give counts on its day, in the organisation's time zone. */
@Injectable()
export class AnalyticsSubscribers {
  constructor(
    private readonly organisation: Organisation,
    private readonly personDays: PersonDaysRepository,
  ) {}

  @Subscribes<Act>('analytics.person-days', postPublished, commentPublished, reacted)
  async count(tx: Tx, event: EventOf<Act>): Promise<void> {
    const personId = event.actorId ?? ('authorId' in event.payload ? event.payload.authorId : null)
    const bit = bitOfEvent(event)
    if (!personId || !bit) return
    const { timeZone } = await this.organisation.facts()
    await this.personDays.mark(tx, personId, dayText(localDay(Date.parse(event.at), timeZone)), bit)
  }
}
