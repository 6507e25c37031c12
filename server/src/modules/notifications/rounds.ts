import { Injectable } from '@nestjs/common'
import type { EventType } from '@osmose/shared/core/event'
import { eventCancelled, eventChanged, eventReminderDue } from '../../events/gatherings.events.js'
import { ideaDecided } from '../../events/ideas.events.js'
import { pollClosed } from '../../events/polls.events.js'
import { postPublished } from '../../events/posts.events.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { FIRST_ID } from '../../platform/database/keyset.js'
import { HANDFUL, Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { ConcernedQuery } from './concerned.query.js'
import type { Notice } from './notice.js'
import { onEventCancelled, onEventChanged, onEventReminder } from './rules/gatherings.rules.js'
import { onIdeaDecided } from './rules/ideas.rules.js'
import { onPollClosed } from './rules/polls.rules.js'
import { onPost } from './rules/posts.rules.js'
import { Telling } from './telling.js'

interface Round {
  /** The next handful of those who are told, after this one. */
  next(db: Db, event: EventOf, after: string): Promise<string[]>
  notices(event: EventOf, personIds: readonly string[]): Notice[]
}

const round = <E extends EventType>(
  type: E,
  next: (db: Db, payload: EventOf<E>['payload'], after: string) => Promise<string[]>,
  notices: (event: EventOf<E>, personIds: readonly string[]) => Notice[],
): [string, Round] => [
  type.name,
  {
    next: (db, { payload }, after) => next(db, payload as EventOf<E>['payload'], after),
    notices: (event, personIds) => notices(event as EventOf<E>, personIds),
  },
]

type Many =
  | typeof postPublished
  | typeof pollClosed
  | typeof ideaDecided
  | typeof eventChanged
  | typeof eventCancelled
  | typeof eventReminderDue

/**
 * What may concern tens of thousands: each job tells a handful and asks for the next, in the order of their ids. A job
 * that runs twice tells nobody twice, because a line keeps from which event it is.
 */
@Injectable()
export class Rounds {
  private readonly rounds: ReadonlyMap<string, Round>

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly telling: Telling,
    whom: ConcernedQuery,
  ) {
    this.rounds = new Map([
      round(postPublished, (db, { communityId }, after) => whom.eager(db, communityId, after), onPost),
      round(pollClosed, (db, { postId }, after) => whom.voters(db, postId, after), onPollClosed),
      round(ideaDecided, (db, { postId }, after) => whom.supporters(db, postId, after), onIdeaDecided),
      round(
        eventChanged,
        async (db, { postId, what }, after) => (what === null ? [] : whom.expected(db, postId, after)),
        onEventChanged,
      ),
      round(eventCancelled, (db, { postId }, after) => whom.expected(db, postId, after), onEventCancelled),
      round(eventReminderDue, (db, { postId }, after) => whom.seated(db, postId, after), onEventReminder),
    ])
  }

  @Subscribes<Many>(
    'notifications.rounds',
    postPublished,
    pollClosed,
    ideaDecided,
    eventChanged,
    eventCancelled,
    eventReminderDue,
  )
  begin(tx: Tx, event: EventOf<Many>): Promise<void> {
    return this.next(tx, event, FIRST_ID)
  }

  @Task('notifications.go_on')
  async goOn({ event, after }: { event: EventOf; after: string }): Promise<void> {
    await this.db.repeatable((tx) => this.next(tx, event, after))
  }

  private async next(tx: Tx, event: EventOf, after: string): Promise<void> {
    const round = this.rounds.get(event.name)
    if (!round) return
    const personIds = await round.next(tx, event, after)
    await this.telling.tell(tx, round.notices(event, personIds), event)
    const last = personIds.at(-1)
    if (personIds.length < HANDFUL || last === undefined) return
    await this.jobs.add(
      tx,
      'notifications.go_on',
      { event, after: last },
      { key: `notifications.go_on:${event.id}:${last}` },
    )
  }
}
