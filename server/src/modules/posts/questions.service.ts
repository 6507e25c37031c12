import { Injectable } from '@nestjs/common'
import { type Post, postsErrors } from '@osmose/shared/posts/posts.contract'
import { questionsErrors } from '@osmose/shared/posts/questions.contract'
import { askedToo, questionsJoined } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { PostsQuery } from './posts.query.js'
import { where } from './posts.service.js'
import { factsOf } from './posts.view.js'
import { canAskToo, canJoin } from './questions.policy.js'

const errors = { ...postsErrors, ...questionsErrors }

function demand(verdict: ReturnType<typeof canJoin>): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(errors, verdict)
}

/** What a question gathers besides answers. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly posts: PostsQuery,
  ) {}

  async askToo(actor: Actor, postId: string, same: boolean): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const row = await this.posts.visible(actor, postId, tx)
      demand(canAskToo(factsOf(actor, row)))
      const changed = same
        ? await tx.any(
            'insert into question_sames (post_id, person_id, at) values ($1, $2, $3) on conflict do nothing',
            [postId, actor.personId, this.clock.now()],
          )
        : await tx.any('delete from question_sames where post_id = $1 and person_id = $2', [
            postId,
            actor.personId,
          ])
      if (changed) {
        await tx.many('update posts set same_count = same_count + $2 where id = $1', [postId, same ? 1 : -1])
        await this.events.append(
          tx,
          askedToo,
          { ...where(row), authorId: row.authorId, same },
          actor.personId,
        )
      }
      return this.posts.read(actor, postId, tx)
    })
  }

  async join(actor: Actor, postId: string, originalId: string | null): Promise<Post> {
    return this.db.transaction(async (tx) => {
      // Both rows are held, in one order, so that two people joining crosswise cannot lead in a circle.
      await tx.many('select 1 from posts where id = any($1::uuid[]) order by id for update', [
        originalId ? [postId, originalId] : [postId],
      ])
      const row = await this.posts.visible(actor, postId, tx)
      const original = originalId ? await this.posts.visible(actor, originalId, tx) : null
      // One that this person cannot see is none to them: to be refused because of it would tell of it.
      const leadsHere = await tx.any(
        'select 1 from posts where duplicate_of = $1 and can_see_audience($2, audience_id) limit 1',
        [postId, actor.personId],
      )
      demand(
        canJoin(
          factsOf(actor, row),
          original && {
            kind: original.kind,
            isSame: original.id === row.id,
            isJoined: original.duplicateOf !== null,
            isInReach: original.communityId === row.communityId || original.visibility === 'public',
          },
          leadsHere,
        ),
      )
      if (row.duplicateOf !== originalId) {
        await tx.many('update posts set duplicate_of = $2 where id = $1', [postId, originalId])
        await this.events.append(
          tx,
          questionsJoined,
          { ...where(row), authorId: row.authorId, originalId },
          actor.personId,
        )
      }
      return this.posts.read(actor, postId, tx)
    })
  }
}
