import { Injectable } from '@nestjs/common'
import { askingErrors } from '@osmose/shared/asking/asking.contract'
import type { readAnnouncing } from '@osmose/shared/asking/leaders.contract'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Communities, type KnownCommunity } from '../communities/communities.public.js'
import { canAnnounce } from './asking.policy.js'
import { AskingRepository } from './asking.repository.js'

/** Who may announce a session, and who may be named to answer. */
@Injectable()
export class Announcing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly communities: Communities,
    private readonly repository: AskingRepository,
  ) {}

  async read(actor: Actor, communityId: string): Promise<ReplyOf<typeof readAnnouncing>> {
    const community = await this.communities.byId(actor, communityId)
    if (!community?.can.read) throw fail('not_found')
    const facts = await this.facts(this.db, actor, communityId, community)
    const entrusted = facts.entrusting.length > 0
    return {
      can: { announce: community.can.post && canAnnounce({ ...facts, entrusted }) === true },
      leaders: canAnnounce({ ...facts, entrusted: false }) === true ? null : facts.entrusting,
    }
  }

  /** Refuses to let these people be named to answer by somebody who may not. */
  async demand(db: Db, actor: Actor, communityId: string, leaderIds: readonly string[]): Promise<void> {
    const community = await this.communities.byId(actor, communityId, db)
    const facts = await this.facts(db, actor, communityId, community)
    const entrusted = leaderIds.every((leader) => facts.entrusting.some(({ id }) => id === leader))
    const verdict = canAnnounce({ ...facts, entrusted })
    if (verdict !== true) throw verdict === 'forbidden' ? fail(verdict) : fail(askingErrors, verdict)
  }

  private async facts(db: Db, actor: Actor, communityId: string, community: KnownCommunity | undefined) {
    return {
      leads: community?.can.moderate === true,
      administers: actor.roles.includes('admin') && community?.visibility !== 'secret',
      entrusting: await this.repository.entrusting(db, actor.personId, communityId, this.clock.now()),
    }
  }
}
