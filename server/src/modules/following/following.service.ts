import { Injectable } from '@nestjs/common'
import {
  followingErrors,
  mostStances,
  type Stance,
  type StanceKind,
} from '@osmose/shared/following/following.contract'
import { isId } from '@osmose/shared/core/is-id'
import { topicSlug } from '@osmose/shared/text/topic'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { canTake } from './following.policy.js'
import { FollowingQuery } from './following.query.js'

/** Choices of one person. They are told to nobody, so no event is written. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: FollowingQuery,
  ) {}

  async take(actor: Actor, kind: StanceKind, named: string, stance: Stance | null) {
    const target = kind === 'topic' ? topicSlug(named) : named.toLowerCase()
    if (target === '' || (kind !== 'topic' && !isId(target))) throw fail('not_found')
    await this.db.transaction(async (tx) => {
      await tx.many(
        'delete from stances where person_id = $1 and kind = $2 and target = $3 and $4::text is null',
        [actor.personId, kind, target, stance],
      )
      if (stance !== null) await this.keep(tx, actor, kind, target, stance)
    })
    return {}
  }

  private async keep(tx: Tx, actor: Actor, kind: StanceKind, target: string, stance: Stance): Promise<void> {
    if (!(await this.query.canSee(actor, kind, target, tx))) throw fail('not_found')
    const verdict = canTake(kind, stance, target === actor.personId)
    if (verdict !== true) throw fail(followingErrors, verdict)
    const kept = await tx.any(
      `insert into stances (person_id, kind, target, stance, since)
       select $1, $2, $3, $4, $5 where (select count(*) from stances where person_id = $1 and (kind, target) <> ($2, $3)) < ${mostStances}
       on conflict (person_id, kind, target) do update set stance = excluded.stance, since = excluded.since`,
      [actor.personId, kind, target, stance, this.clock.now()],
    )
    if (!kept) throw fail(followingErrors, 'following.too_many')
  }
}
