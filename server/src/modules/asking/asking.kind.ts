import { Injectable } from '@nestjs/common'
import { askingErrors } from '@osmose/shared/asking/asking.contract'
import { timesFit } from '@osmose/shared/asking/asking.rules'
import type { SessionDraft } from '@osmose/shared/asking/session.contract'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import { Clock } from '../../platform/clock/clock.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import {
  asSeen,
  Kind,
  type KindOfPost,
  type NewPost,
  type PostRow,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { Announcing } from './asking.announcing.js'
import { SessionClock } from './asking.clock.js'
import { AskingRepository, type SessionRow } from './asking.repository.js'
import { sessionFacts, toDetails } from './asking.view.js'

@Kind('session')
@Injectable()
export class SessionKind implements KindOfPost<'session'> {
  constructor(
    private readonly clock: Clock,
    private readonly repository: AskingRepository,
    private readonly turns: SessionClock,
    private readonly announcing: Announcing,
  ) {}

  async write(
    tx: Tx,
    { postId, communityId, audienceId, actor, details, at }: NewPost<'session'>,
  ): Promise<string> {
    const leaderIds = [...new Set(details.leaderIds.map((id) => id.toLowerCase()))]
    await this.announcing.demand(tx, actor, communityId, leaderIds)
    const times = this.timesOf(details, at, at)
    if ((await this.repository.able(tx, audienceId, leaderIds)) !== leaderIds.length)
      throw fail(askingErrors, 'asking.leader_unknown', { fields: { 'details.leaderIds': 'wrong' } })
    await this.repository.add(tx, postId, times, leaderIds)
    await this.turns.plan(tx, postId, times)
    if (times.opensAt <= at) await this.turns.opened(tx, { postId, communityId, audienceId }, actor.personId)
    return ''
  }

  /** Times may change while they are to come; those who answer stay. */
  async edit(tx: Tx, { row, details }: RewrittenPost<'session'>): Promise<string> {
    const session = await this.repository.hold(tx, row.id)
    if (session && details) {
      const times = this.timesOf(details, session.opensAt, row.publishedAt)
      if (!sameTimes(times, session) && !this.open(times)) throw wrongTimes()
      await this.repository.reschedule(tx, row.id, times)
      await this.turns.plan(tx, row.id, times)
    }
    return this.repository.words(tx, row.id)
  }

  async read(
    db: Db,
    actor: Actor,
    rows: readonly PostRow[],
  ): Promise<ReadonlyMap<string, DetailsOf<'session'>>> {
    const now = this.clock.now()
    const ids = rows.map(({ id }) => id)
    const sessions = await this.repository.read(db, ids)
    return asSeen(actor, rows, sessions, (session, facts) =>
      toDetails(session, sessionFacts(session, facts, actor.personId, now)),
    )
  }

  private timesOf({ opensAt, closesAt, answersAt }: SessionDraft, atOnce: Date, since: Date) {
    const times = {
      opensAt: opensAt === null ? atOnce : new Date(opensAt),
      closesAt: new Date(closesAt),
      answersAt: answersAt === null ? null : new Date(answersAt),
    }
    if (!timesFit(times.opensAt, times.closesAt, times.answersAt, since)) throw wrongTimes()
    return times
  }

  private open({ closesAt }: { closesAt: Date }): boolean {
    return closesAt > this.clock.now()
  }
}

const wrongTimes = () => fail(askingErrors, 'asking.times_wrong', { fields: { 'details.closesAt': 'wrong' } })

const sameTimes = (one: Pick<SessionRow, 'opensAt' | 'closesAt' | 'answersAt'>, other: SessionRow): boolean =>
  one.opensAt.getTime() === other.opensAt.getTime() &&
  one.closesAt.getTime() === other.closesAt.getTime() &&
  one.answersAt?.getTime() === other.answersAt?.getTime()
