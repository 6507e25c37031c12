import { Injectable } from '@nestjs/common'
import type { IdeaState } from '@osmose/shared/ideas/idea.contract'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import {
  asSeen,
  canReact,
  type Facts,
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
    const ids = rows.map(({ id }) => id)
    const ideas = await this.repository.read(db, actor.personId, ids)
    return asSeen(actor, rows, ideas, ({ postId: _, ...idea }, post) => {
      const facts = ideaFacts(post, idea.state)
      return { kind: 'idea', ...idea, can: { vote: canVote(facts), decide: canDecide(facts) } }
    })
  }
}
