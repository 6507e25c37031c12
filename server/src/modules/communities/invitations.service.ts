import { Injectable } from '@nestjs/common'
import type { Invitation } from '@osmose/shared/communities/invitations.contract'
import { invitationWithdrawn } from '../../events/communities.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { People } from '../directory/directory.public.js'
import { canInvite, canModerate } from './communities.policy.js'
import { CommunitiesRepository } from './communities.repository.js'

const MOST = 200

/** Invitations that wait for an answer: seen, taken back, and over when their time has passed. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
    private readonly repository: CommunitiesRepository,
  ) {}

  async list(actor: Actor, communityId: string): Promise<Invitation[]> {
    const known = await this.repository.visible(actor, communityId)
    const all = canModerate(known)
    if (!all && canInvite({ ...known, archived: false }) !== true) throw fail('not_found')
    const rows = await this.db.many<{
      personId: string
      invitedBy: string
      invitedAt: Date
      expiresAt: Date
    }>(
      `select i.person_id as "personId", i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt"
       from community_invitations i join people p on p.id = i.person_id and p.deactivated_at is null
       where i.community_id = $1 and ($2 or i.invited_by = $3) order by i.invited_at desc, i.person_id limit ${MOST}`,
      [communityId, all, actor.personId],
    )
    const refs = await this.people.byIds(rows.flatMap((row) => [row.personId, row.invitedBy]))
    const now = this.clock.now()
    return rows.flatMap(({ personId, invitedBy, invitedAt, expiresAt }) => {
      const person = refs.get(personId)
      if (!person) return []
      return [
        {
          person,
          by: refs.get(invitedBy) ?? null,
          invitedAt: invitedAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          over: expiresAt <= now,
        },
      ]
    })
  }

  withdraw(actor: Actor, communityId: string, personId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      const known = await this.repository.visible(actor, communityId, tx)
      const row = await tx.one<{ invitedBy: string }>(
        'select invited_by as "invitedBy" from community_invitations where community_id = $1 and person_id = $2',
        [communityId, personId],
      )
      if (!canModerate(known) && row?.invitedBy !== actor.personId) throw fail('forbidden')
      if (!row) return
      await this.repository.forgetInvitation(tx, communityId, personId)
      await this.events.append(tx, invitationWithdrawn, { communityId, personId }, actor.personId)
    })
  }

  /** From now on a place that is secret is not there for whoever had been invited. */
  @Task('communities.end_invitations', '*/10 * * * *')
  async end(): Promise<void> {
    await this.db.many(
      'update community_invitations set ended_at = $1 where ended_at is null and expires_at <= $1',
      [this.clock.now()],
    )
  }
}
