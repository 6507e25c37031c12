import { Injectable } from '@nestjs/common'
import type { IdeaState } from '@osmose/shared/ideas/idea.contract'
import { ideasErrors } from '@osmose/shared/ideas/ideas.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { ideaDecided, ideaVoted } from '../../events/ideas.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { Posts } from '../posts/posts.public.js'
import { ideaFacts } from './ideas.kind.js'
import { canDecide, canVote } from './ideas.policy.js'
import { IdeasRepository } from './ideas.repository.js'

@Injectable()
export class IdeasService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly posts: Posts,
    private readonly repository: IdeasRepository,
  ) {}

  async vote(actor: Actor, postId: string, voted: boolean): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { facts, where } = await this.open(tx, actor, postId)
      if (!canVote(facts)) throw fail('forbidden')
      if (await this.repository.vote(tx, postId, actor.personId, voted, this.clock.now()))
        await this.events.append(tx, ideaVoted, { ...where, voted }, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  async decide(
    actor: Actor,
    postId: string,
    { from, ...change }: { state: IdeaState; reason: string; from?: IdeaState },
  ): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const { facts, where, authorId, state } = await this.open(tx, actor, postId)
      if (!canDecide(facts)) throw fail('forbidden')
      if (from && from !== state) throw fail(ideasErrors, 'ideas.decided_meanwhile')
      if (state === change.state) throw fail(ideasErrors, 'ideas.same_state')
      await this.repository.decide(tx, postId, { ...change, by: actor.personId, at: this.clock.now() })
      await this.events.append(tx, ideaDecided, { ...where, authorId, state: change.state }, actor.personId)
      return this.posts.read(actor, postId, tx)
    })
  }

  private async open(tx: Tx, actor: Actor, postId: string) {
    const { row, facts, where } = await this.posts.open(actor, postId, tx)
    const state = await this.repository.hold(tx, postId)
    if (!state) throw fail('not_found')
    return { where, state, authorId: row.authorId, facts: ideaFacts(facts, state) }
  }
}
