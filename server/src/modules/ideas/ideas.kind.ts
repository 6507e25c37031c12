import { Injectable } from '@nestjs/common'
import type { IdeaState } from '@osmose/shared/ideas/idea.contract'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import {
  canReact,
  type Facts,
  factsOf,
  Kind,
  type KindOfPost,
  moderates,
  type NewPost,
  type PostRow,
} from '../posts/posts.public.js'
import { canDecide, canVote, type IdeaFacts } from './ideas.policy.js'
import { IdeasRepository } from './ideas.repository.js'

export const ideaFacts = (facts: Facts, state: IdeaState): IdeaFacts => ({
  open: canReact(facts) === true,
  moderates: moderates(facts),
  ended: state === 'done' || state === 'declined',
})

@Kind('idea')
@Injectable()
export class IdeaKind implements KindOfPost<'idea'> {
  constructor(private readonly repository: IdeasRepository) {}

  async write(tx: Tx, { postId, communityId }: NewPost<'idea'>): Promise<string> {
    await this.repository.add(tx, postId, communityId)
    return ''
  }

  edit(): Promise<string> {
    return Promise.resolve('')
  }

  async read(
    db: Db,
    actor: Actor,
    rows: readonly PostRow[],
  ): Promise<ReadonlyMap<string, DetailsOf<'idea'>>> {
    const posts = new Map(rows.map((row) => [row.id, row]))
    const ideas = await this.repository.read(db, actor.personId, [...posts.keys()])
    return new Map(
      ideas.flatMap(({ postId, ...idea }) => {
        const row = posts.get(postId)
        if (!row) return []
        const facts = ideaFacts(factsOf(actor, row), idea.state)
        return [
          [
            postId,
            { kind: 'idea', ...idea, can: { vote: canVote(facts), decide: canDecide(facts) } },
          ] as const,
        ]
      }),
    )
  }
}
