import { Injectable } from '@nestjs/common'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'

/** What somebody does not want suggested; it is known to them alone. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async weigh({ personId }: Actor, communityId: string, declined: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      const known = await tx.any('select 1 from known_communities($1) where community_id = $2', [
        personId,
        communityId,
      ])
      if (!known) throw fail('not_found')
      if (!declined) return this.forget(tx, personId, communityId)
      await tx.many(
        'insert into declined_suggestions (person_id, community_id, since) values ($1, $2, $3) on conflict do nothing',
        [personId, communityId, this.clock.now()],
      )
    })
  }

  async forget(tx: Tx, personId: string, communityId: string): Promise<void> {
    await tx.many('delete from declined_suggestions where person_id = $1 and community_id = $2', [
      personId,
      communityId,
    ])
  }

  declined({ personId }: Actor): Promise<CommunityRef[]> {
    return this.db.many<CommunityRef>(
      `select c.id, c.slug, c.name, c.hue, c.visibility
       from declined_suggestions d join known_communities($1) k on k.community_id = d.community_id join communities c on c.id = d.community_id
       where d.person_id = $1 and c.archived_at is null order by d.since desc, c.id limit 200`,
      [personId],
    )
  }
}
