import { Injectable } from '@nestjs/common'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import { Clock } from '../../platform/clock/clock.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import {
  asSeen,
  factsOf,
  Kind,
  type KindOfPost,
  type NewPost,
  type PostRow,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { GatheringChanges } from './gatherings.changes.js'
import { GatheringsRepository } from './gatherings.repository.js'
import { demand } from './gatherings.service.js'
import { canChange } from './gatherings.policy.js'
import { eventFacts, toDetails } from './gatherings.view.js'

@Kind('event')
@Injectable()
export class EventKind implements KindOfPost<'event'> {
  constructor(
    private readonly clock: Clock,
    private readonly repository: GatheringsRepository,
    private readonly changes: GatheringChanges,
  ) {}

  async write(tx: Tx, { postId, details, at }: NewPost<'event'>): Promise<string> {
    await this.changes.write(tx, postId, details, at)
    return details.place
  }

  async edit(tx: Tx, { row, actor, details }: RewrittenPost<'event'>): Promise<string> {
    const event = await this.repository.hold(tx, actor.personId, row.id)
    if (event && details) {
      demand(canChange(eventFacts(event, factsOf(actor, row), this.clock.now())))
      const where = { postId: row.id, communityId: row.communityId, audienceId: row.audienceId }
      await this.changes.change(tx, event, details, where, actor.personId)
    }
    return details?.place ?? event?.place ?? ''
  }

  async read(
    db: Db,
    actor: Actor,
    rows: readonly PostRow[],
  ): Promise<ReadonlyMap<string, DetailsOf<'event'>>> {
    const now = this.clock.now()
    const ids = rows.map(({ id }) => id)
    const events = await this.repository.read(db, actor.personId, ids)
    return asSeen(actor, rows, events, (event, facts) => toDetails(event, eventFacts(event, facts, now)))
  }
}
