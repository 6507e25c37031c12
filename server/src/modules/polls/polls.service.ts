import { Injectable } from '@nestjs/common'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { pollsErrors } from '@osmose/shared/polls/polls.contract'
import { isChoice, pointsOf } from '@osmose/shared/polls/polls.rules'
import { pollAnswered, pollClosed, pollConcluded } from '../../events/polls.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { canReact, type Facts, moderates, Posts } from '../posts/posts.public.js'
import { canAnswer, canClose, canConclude } from './polls.policy.js'
import { PollsRepository } from './polls.repository.js'
import { factsOf, type PollRow, type PostFacts } from './polls.view.js'

export const postFacts = (facts: Facts): PostFacts => ({
  mine: facts.mine,
  moderates: moderates(facts),
  open: canReact(facts) === true,
})

function demand(verdict: ReturnType<typeof canAnswer>): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(pollsErrors, verdict)
}

@Injectable()
export class PollsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly posts: Posts,
    private readonly repository: PollsRepository,
  ) {}

  async answer(actor: Actor, postId: string, choice: number[]): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { poll, facts, where } = await this.open(tx, actor, postId)
      demand(canAnswer(facts))
      const { method, options } = poll
      const takesBack = choice.length === 0 && !poll.anonymous
      if (!takesBack && !isChoice(method, options.length, choice))
        throw fail(pollsErrors, 'polls.choice_wrong')
      const added = pointsOf(method, options.length, choice)
      const changed = poll.anonymous
        ? await this.anonymously(tx, postId, actor.personId, added)
        : await this.openly(tx, poll, actor.personId, choice, added)
      if (changed) await this.events.append(tx, pollAnswered, where, poll.anonymous ? null : actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  async close(actor: Actor, postId: string): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { facts, where, authorId } = await this.open(tx, actor, postId)
      demand(canClose(facts))
      await this.repository.close(tx, postId, this.clock.now())
      await this.events.append(tx, pollClosed, { ...where, authorId, inTime: false }, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  /** The deadline. It may run twice, and late: what is shown depends on the clock, this only tells. */
  @Task('polls.close')
  async closeInTime({ postId }: { postId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{
        communityId: string
        audienceId: string
        authorId: string | null
        closesAt: Date
      }>(
        `select p.community_id as "communityId", p.audience_id as "audienceId", p.author_id as "authorId", l.closes_at as "closesAt"
         from polls l join posts p on p.id = l.post_id
         where l.post_id = $1 and l.closes_at <= $2 and p.deleted_at is null and p.hidden_at is null`,
        [postId, this.clock.now()],
      )
      if (!row || !(await this.repository.close(tx, postId, row.closesAt))) return
      const { closesAt: _, ...facts } = row
      await this.events.append(tx, pollClosed, { postId, ...facts, inTime: true }, null)
    })
  }

  async conclude(
    actor: Actor,
    postId: string,
    { text, before }: { text: string; before: string },
  ): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { poll, facts, where } = await this.open(tx, actor, postId)
      demand(canConclude(facts))
      if (poll.conclusion !== before && poll.conclusion !== text) throw fail(pollsErrors, 'posts.conflict')
      await this.repository.conclude(tx, postId, text)
      await this.events.append(tx, pollConcluded, where, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  private async open(tx: Tx, actor: Actor, postId: string) {
    const poll = await this.repository.hold(tx, actor.personId, postId)
    const { row, facts, where } = await this.posts.openHeld(tx, actor, postId)
    if (!poll) throw fail('not_found')
    return { poll, where, authorId: row.authorId, facts: factsOf(poll, postFacts(facts), this.clock.now()) }
  }

  private async anonymously(tx: Tx, postId: string, personId: string, points: number[]): Promise<boolean> {
    await this.repository.addVoter(tx, postId, personId)
    return this.repository.count(tx, postId, 1, points)
  }

  private async openly(
    tx: Tx,
    poll: PollRow,
    personId: string,
    choice: number[],
    points: number[],
  ): Promise<boolean> {
    const { postId, method, options, choice: before } = poll
    await this.repository.setAnswer(tx, postId, personId, choice, this.clock.now())
    const former = pointsOf(method, options.length, before ?? [])
    const people = (choice.length > 0 ? 1 : 0) - (before ? 1 : 0)
    return this.repository.count(
      tx,
      postId,
      people,
      points.map((point, place) => point - (former[place] ?? 0)),
    )
  }
}
