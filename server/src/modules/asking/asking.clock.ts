import { Injectable } from '@nestjs/common'
import { sessionOpened, sessionTurned } from '../../events/asking.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Posts } from '../posts/posts.public.js'
import { AskingRepository } from './asking.repository.js'

type Turn = 'opens' | 'closes' | 'answers'

/** What happens to a session by itself. What is shown depends on the clock alone; this only tells. */
@Injectable()
export class SessionClock {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly posts: Posts,
    private readonly repository: AskingRepository,
  ) {}

  /** Tells at each of its times that are to come; one that is past was told. */
  async plan(
    tx: Tx,
    postId: string,
    times: { opensAt: Date; closesAt: Date; answersAt: Date | null },
  ): Promise<void> {
    const now = this.clock.now()
    const turns: [Turn, Date | null][] = [
      ['opens', times.opensAt],
      ['closes', times.closesAt],
      ['answers', times.answersAt],
    ]
    for (const [turn, at] of turns)
      if (at && at > now)
        await this.jobs.add(
          tx,
          'asking.turn',
          { postId, turn },
          { key: `asking.${turn}:${postId}`, runAt: at },
        )
  }

  @Task('asking.turn')
  async turn({ postId, turn }: { postId: string; turn: Turn }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{ communityId: string; audienceId: string; due: boolean }>(
        `select p.community_id as "communityId", p.audience_id as "audienceId",
                coalesce(case $2 when 'opens' then s.opens_at when 'closes' then s.closes_at else s.answers_at end <= $3, false) as due
         from question_sessions s join posts p on p.id = s.post_id
         where s.post_id = $1 and s.ended_at is null and p.deleted_at is null and p.hidden_at is null`,
        [postId, turn, this.clock.now()],
      )
      if (!row?.due) return
      const where = { postId, communityId: row.communityId, audienceId: row.audienceId }
      if (turn === 'opens') return this.opened(tx, where, null)
      await this.events.append(tx, sessionTurned, where, null)
    })
  }

  async opened(
    tx: Tx,
    where: { postId: string; communityId: string; audienceId: string },
    actorId: string | null,
  ): Promise<void> {
    const [session] = await this.repository.read(tx, [where.postId])
    if (!session) return
    const leaderIds = session.leaders.map(({ id }) => id)
    await this.events.append(tx, sessionOpened, { ...where, leaderIds }, actorId)
  }

  /** Search learns of questions soon, and of many at once. */
  async reword(tx: Tx, postId: string): Promise<void> {
    await this.jobs.add(tx, 'asking.reword', { postId }, { key: `asking.reword:${postId}` })
  }

  @Task('asking.reword')
  async rewordNow({ postId }: { postId: string }): Promise<void> {
    await this.db.transaction(async (tx) =>
      this.posts.reword(tx, postId, await this.repository.words(tx, postId)),
    )
  }
}
