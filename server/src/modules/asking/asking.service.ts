import { Injectable } from '@nestjs/common'
import { askingErrors, type SessionQuestion } from '@osmose/shared/asking/asking.contract'
import { type Post, postsErrors } from '@osmose/shared/posts/posts.contract'
import { v7 as uuid } from 'uuid'
import {
  leadersChanged,
  sessionAnswered,
  sessionAsked,
  sessionDeclined,
  sessionTurned,
  sessionVoted,
  sessionWithdrawn,
} from '../../events/asking.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Communities } from '../communities/communities.public.js'
import { Posts } from '../posts/posts.public.js'
import {
  canAnswer,
  canAsk,
  canDecline,
  canEnd,
  canNameLeaders,
  canVote,
  canWithdraw,
  type Verdict,
} from './asking.policy.js'
import { AskingQuery } from './asking.query.js'
import { AskingRepository, type QuestionState } from './asking.repository.js'
import { Announcing } from './asking.announcing.js'
import { SessionClock } from './asking.clock.js'
import { sessionFacts } from './asking.view.js'

/** Faster than anybody has questions. */
const askingPace: Limit = { name: 'asking', points: 20, perSeconds: 60 }

/** Each of them is told. */
const namingPace: Limit = { name: 'asking-leaders', points: 20, perSeconds: 3600 }

const distinct = (ids: readonly string[]) => [...new Set(ids.map((id) => id.toLowerCase()))]

export function demand(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(askingErrors, verdict)
}

@Injectable()
export class AskingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly communities: Communities,
    private readonly posts: Posts,
    private readonly repository: AskingRepository,
    private readonly query: AskingQuery,
    private readonly turns: SessionClock,
    private readonly announcing: Announcing,
  ) {}

  async ask(
    actor: Actor,
    once: Once | undefined,
    postId: string,
    { text }: { text: string },
  ): Promise<SessionQuestion> {
    await this.limits.pace(askingPace, actor.personId)
    return this.writes.once(once, async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      demand(canAsk(facts))
      await this.communities.insistAgreed(actor.personId, where.communityId, tx)
      const id = uuid()
      await this.repository.ask(tx, postId, { id, authorId: actor.personId, text, at: this.clock.now() })
      await this.events.append(tx, sessionAsked, { ...where, questionId: id }, actor.personId)
      await this.turns.reword(tx, postId)
      return this.query.one(actor, postId, id, tx)
    })
  }

  async vote(actor: Actor, postId: string, questionId: string, voted: boolean): Promise<SessionQuestion> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.look(tx, actor, postId)
      const question = await this.question(tx, postId, questionId)
      demand(canVote(facts, { ...question, mine: question.authorId === actor.personId }))
      if (await this.repository.vote(tx, questionId, actor.personId, voted))
        await this.events.append(tx, sessionVoted, { ...where, questionId, voted }, actor.personId)
      return this.query.one(actor, postId, questionId, tx)
    })
  }

  /** `onBehalfOf`: a leader who gave this person the mandate for it. */
  async answer(
    actor: Actor,
    postId: string,
    questionId: string,
    { text, onBehalfOf }: { text: string; onBehalfOf?: string },
  ): Promise<SessionQuestion> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      const question = await this.question(tx, postId, questionId)
      const behind =
        onBehalfOf !== undefined &&
        (await this.query.leadersBehind(actor.personId, postId, tx)).some(({ id }) => id === onBehalfOf)
      if (onBehalfOf !== undefined && !behind) throw fail(askingErrors, 'asking.no_mandate')
      demand(canAnswer(facts, { ...question, mine: false }, behind))
      await this.communities.insistAgreed(actor.personId, where.communityId, tx)
      const at = this.clock.now()
      const inNameOf = onBehalfOf ?? null
      await this.repository.answer(tx, postId, question, { text, by: actor.personId, inNameOf, at })
      await this.events.append(
        tx,
        sessionAnswered,
        {
          ...where,
          questionId,
          authorId: question.authorId,
          leaderId: onBehalfOf ?? actor.personId,
          first: !question.answered,
        },
        actor.personId,
      )
      await this.turns.reword(tx, postId)
      return this.query.one(actor, postId, questionId, tx)
    })
  }

  async decline(
    actor: Actor,
    postId: string,
    questionId: string,
    given: { reason: string; withheld: boolean },
  ): Promise<SessionQuestion> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      const question = await this.question(tx, postId, questionId)
      demand(canDecline(facts, { ...question, mine: false }))
      await this.repository.decline(tx, postId, questionId, {
        ...given,
        by: actor.personId,
        at: this.clock.now(),
      })
      await this.events.append(
        tx,
        sessionDeclined,
        { ...where, questionId, authorId: question.authorId },
        actor.personId,
      )
      await this.turns.reword(tx, postId)
      return this.query.one(actor, postId, questionId, tx)
    })
  }

  async withdraw(actor: Actor, postId: string, questionId: string): Promise<Record<string, never>> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      const question = await this.question(tx, postId, questionId)
      demand(canWithdraw(facts, { ...question, mine: question.authorId === actor.personId }))
      await this.repository.withdraw(tx, postId, questionId)
      await this.events.append(tx, sessionWithdrawn, { ...where, questionId }, actor.personId)
      await this.turns.reword(tx, postId)
      return {}
    })
  }

  async end(actor: Actor, postId: string): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      if (!canEnd(facts)) throw fail('forbidden')
      await this.repository.end(tx, postId, this.clock.now())
      await this.events.append(tx, sessionTurned, where, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  /** Whoever comes or goes is told; what a person answered stays theirs. */
  async nameLeaders(
    actor: Actor,
    postId: string,
    given: Readonly<Record<'leaderIds' | 'before', readonly string[]>>,
  ): Promise<Post> {
    await this.limits.pace(namingPace, actor.personId)
    return this.db.transaction(async (tx) => {
      const { session, facts, where } = await this.open(tx, actor, postId)
      demand(canNameLeaders(facts))
      const [leaderIds, read] = [distinct(given.leaderIds), distinct(given.before)]
      const before = session.leaders.map(({ id }) => id)
      if (String(before) !== String(read) && String(before) !== String(leaderIds))
        throw fail(postsErrors, 'posts.conflict')
      const addedIds = leaderIds.filter((id) => !before.includes(id))
      const removedIds = before.filter((id) => !leaderIds.includes(id))
      await this.announcing.demand(tx, actor, where.communityId, addedIds)
      if ((await this.repository.able(tx, where.audienceId, addedIds)) !== addedIds.length)
        throw fail(askingErrors, 'asking.leader_unknown', { fields: { leaderIds: 'wrong' } })
      if (addedIds.length + removedIds.length > 0) {
        const change = { addedIds, removedIds, by: actor.personId, at: this.clock.now() }
        await this.repository.nameLeaders(tx, postId, leaderIds, change)
        await this.events.append(tx, leadersChanged, { ...where, addedIds, removedIds }, actor.personId)
      }
      return this.posts.read(actor, postId, tx)
    })
  }

  /** The session, held: what counts its questions changes one after the other. */
  private async open(tx: Tx, actor: Actor, postId: string) {
    const { facts, where } = await this.posts.open(actor, postId, tx)
    const session = await this.repository.hold(tx, postId)
    if (!session) throw fail('not_found')
    return { session, where, facts: sessionFacts(session, facts, actor.personId, this.clock.now()) }
  }

  /** As `open`, without holding it: votes for different questions do not wait for each other. */
  private async look(tx: Tx, actor: Actor, postId: string) {
    const { facts, where } = await this.posts.open(actor, postId, tx)
    const [session] = await this.repository.read(tx, [postId])
    if (!session) throw fail('not_found')
    return { where, facts: sessionFacts(session, facts, actor.personId, this.clock.now()) }
  }

  private async question(tx: Tx, postId: string, questionId: string): Promise<QuestionState> {
    const question = await this.repository.holdQuestion(tx, postId, questionId)
    if (!question) throw fail('not_found')
    return question
  }
}
