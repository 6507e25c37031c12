import { Injectable } from '@nestjs/common'
import { communitiesErrors, type Community } from '@osmose/shared/communities/communities.contract'
import { DAY_MS } from '@osmose/shared/core/local-day'
import {
  memberJoined,
  memberLeft,
  memberRoleChanged,
  membershipRequested,
  personInvited,
  requestDecided,
  requestWithdrawn,
} from '../../events/communities.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import type { MembershipRequestRow, Via } from './communities.entities.js'
import * as policy from './communities.policy.js'
import { CommunitiesQuery } from './communities.query.js'
import { CommunitiesRepository, type Known } from './communities.repository.js'
import { insist } from './refuse.js'

const requests: Limit = { name: 'membership-requests', points: 60, perSeconds: 3600 }
const invitations: Limit = { name: 'community-invitations', points: 200, perSeconds: 3600 }

/** An invitation runs for this long; sent again, it runs anew. */
const INVITATION_MS = 30 * DAY_MS

/** Who belongs where: joining, asking, inviting, leaving. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly repository: CommunitiesRepository,
    private readonly query: CommunitiesQuery,
  ) {}

  join(actor: Actor, communityId: string): Promise<Community> {
    return this.changing(actor, communityId, async (tx, known) => {
      if (known.role === null) {
        insist(policy.canJoin(known))
        await this.enter(
          tx,
          communityId,
          { personId: actor.personId, via: known.invited ? 'invite' : 'join' },
          actor.personId,
        )
      }
      return this.query.read(actor, communityId, tx)
    })
  }

  leave(actor: Actor, communityId: string): Promise<void> {
    return this.changing(actor, communityId, async (tx, known) => {
      if (known.role === null) return
      insist(policy.canLeave(known, await this.repository.owners(tx, communityId)))
      await this.goes(tx, communityId, actor.personId, actor)
    })
  }

  async request(
    actor: Actor,
    once: Once | undefined,
    communityId: string,
    message: string,
  ): Promise<Community> {
    await this.limits.take(requests, actor.personId)
    return this.writes.once(once, async (tx) => {
      await this.repository.lock(tx, communityId)
      insist(policy.canRequest(await this.repository.visible(actor, communityId, tx)))
      const requestId = await this.repository.addRequest(tx, {
        communityId,
        personId: actor.personId,
        message,
        askedAt: this.clock.now(),
      })
      await this.events.append(
        tx,
        membershipRequested,
        {
          communityId,
          personId: actor.personId,
          requestId,
          ...(await this.deciders(tx, communityId)),
        },
        actor.personId,
      )
      return this.query.read(actor, communityId, tx)
    })
  }

  withdraw(actor: Actor, communityId: string): Promise<Community> {
    return this.changing(actor, communityId, async (tx) => {
      const open = await this.repository.openRequest(tx, communityId, actor.personId)
      if (open) {
        await this.repository.closeRequest(tx, open.id, 'withdrawn', actor.personId, this.clock.now())
        await this.events.append(
          tx,
          requestWithdrawn,
          {
            communityId,
            personId: actor.personId,
            requestId: open.id,
            ...(await this.deciders(tx, communityId)),
          },
          actor.personId,
        )
      }
      return this.query.read(actor, communityId, tx)
    })
  }

  decide(actor: Actor, communityId: string, requestId: string, accept: boolean): Promise<void> {
    return this.changing(actor, communityId, async (tx, known) => {
      if (!policy.canModerate(known)) throw fail('not_found')
      const request = await this.repository.request(tx, communityId, requestId)
      if (!request || !(await this.repository.somebody(tx, request.personId))) throw fail('not_found')
      if (request.outcome === (accept ? 'accepted' : 'declined')) return
      if (request.outcome) throw fail(communitiesErrors, 'communities.already_decided')
      insist(policy.canDecide(known))
      await this.settle(tx, actor, request, accept)
    })
  }

  /** Lets in all who had asked, because anybody may come in now. */
  async acceptAll(tx: Tx, actor: Actor, communityId: string): Promise<void> {
    for (const request of await this.repository.openRequests(tx, communityId))
      await this.settle(tx, actor, request, true)
  }

  async invite(actor: Actor, communityId: string, personId: string): Promise<void> {
    await this.limits.take(invitations, actor.personId)
    return this.changing(actor, communityId, async (tx, known) => {
      const invited = await this.repository.somebody(tx, personId)
      insist(policy.canInvite(known, invited))
      if (!invited) throw fail('not_found')
      if (await this.repository.roleOf(tx, communityId, personId))
        throw fail(communitiesErrors, 'communities.already_member')
      const asked = await this.repository.openRequest(tx, communityId, personId)
      if (asked && policy.canDecide(known) === true) return this.settle(tx, actor, asked, true)
      const now = this.clock.now()
      if (
        await this.repository.invite(tx, {
          communityId,
          personId,
          invitedBy: actor.personId,
          invitedAt: now,
          expiresAt: new Date(now.getTime() + INVITATION_MS),
        })
      )
        await this.events.append(tx, personInvited, { communityId, personId }, actor.personId)
    })
  }

  setRole(actor: Actor, communityId: string, personId: string, role: policy.CommunityRole): Promise<void> {
    return this.changing(actor, communityId, async (tx, known) => {
      const from = await this.repository.roleOf(tx, communityId, personId)
      if (from === null) throw fail(policy.canListMembers(known) ? 'not_found' : 'forbidden')
      insist(policy.canSetRole(known, from, role, await this.repository.owners(tx, communityId)))
      if (from === role) return
      await this.repository.setRole(tx, communityId, personId, role)
      await this.events.append(
        tx,
        memberRoleChanged,
        {
          communityId,
          personId,
          role,
          audienceIds: await this.repository.followed(tx, communityId, personId),
        },
        actor.personId,
      )
    })
  }

  remove(actor: Actor, communityId: string, personId: string): Promise<void> {
    if (personId === actor.personId) return this.leave(actor, communityId)
    return this.changing(actor, communityId, async (tx, known) => {
      const role = await this.repository.roleOf(tx, communityId, personId)
      insist(policy.canRemove(known, role ?? 'member', await this.repository.owners(tx, communityId)))
      if (role !== null) await this.goes(tx, communityId, personId, actor)
    })
  }

  /** Becomes a member; what was pending between the two is settled by it. */
  async enter(
    tx: Tx,
    communityId: string,
    { personId, role = 'member', via }: { personId: string; role?: policy.CommunityRole; via: Via },
    by: string,
  ): Promise<void> {
    const added = await this.repository.addMembers(tx, [
      { communityId, personId, role, via, joinedAt: this.clock.now() },
    ])
    if (added.length === 0) return
    await this.repository.forgetInvitation(tx, communityId, personId)
    await this.repository.forgetDeparture(tx, communityId, personId)
    const asked = await this.repository.openRequest(tx, communityId, personId)
    if (asked) await this.repository.closeRequest(tx, asked.id, 'accepted', by, this.clock.now())
    await this.events.append(
      tx,
      memberJoined,
      { communityId, personId, audienceIds: await this.repository.followed(tx, communityId, personId), via },
      by,
    )
  }

  private async goes(tx: Tx, communityId: string, personId: string, by: Actor) {
    await this.repository.removeMember(tx, communityId, personId)
    await this.repository.noteDeparture(tx, communityId, personId, this.clock.now())
    await this.events.append(
      tx,
      memberLeft,
      { communityId, personId, removed: personId !== by.personId },
      by.personId,
    )
  }

  private async settle(
    tx: Tx,
    actor: Actor,
    { id, communityId, personId }: MembershipRequestRow,
    accepted: boolean,
  ) {
    await this.repository.closeRequest(
      tx,
      id,
      accepted ? 'accepted' : 'declined',
      actor.personId,
      this.clock.now(),
    )
    if (accepted) await this.enter(tx, communityId, { personId, via: 'request' }, actor.personId)
    await this.events.append(
      tx,
      requestDecided,
      { communityId, personId, requestId: id, accepted, ...(await this.deciders(tx, communityId)) },
      actor.personId,
    )
  }

  private async deciders(tx: Tx, communityId: string) {
    const leaders = await this.repository.leaders(tx, [communityId])
    const managerIds = await this.repository.networkManagers(tx, communityId)
    return { leaderIds: leaders.map((leader) => leader.personId), managerIds }
  }

  /** One change of a community's people at a time, seen as it is once it is ours to change. */
  private changing<T>(
    actor: Actor,
    communityId: string,
    work: (tx: Tx, known: Known) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      return work(tx, await this.repository.visible(actor, communityId, tx))
    })
  }
}
