import { Injectable } from '@nestjs/common'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import {
  type arrange,
  type Arrangement,
  charterErrors,
  type PlaceCharter,
} from '@osmose/shared/communities/arrangement.contract'
import { communityChangedEvent } from '../../events/communities.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import type { CommunityRow } from './communities.entities.js'
import { canEdit, canRead } from './communities.policy.js'
import { CommunitiesRepository } from './communities.repository.js'
import { insist } from './refuse.js'

type Kept = Arrangement & { charterVersion: number }

/** What a place says to who enters, and what one agrees to before writing there. */
@Injectable()
export class CharterService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly repository: CommunitiesRepository,
  ) {}

  async read(actor: Actor, communityId: string, db: Db = this.db): Promise<PlaceCharter> {
    await this.repository.visible(actor, communityId, db)
    return this.charter(db, actor.personId, communityId)
  }

  /** Of a community that this person may know of. */
  async charter(db: Db, personId: string, communityId: string): Promise<PlaceCharter> {
    const row = await db.one<PlaceCharter>(
      `select c.charter as text, c.charter_version as version, c.charter_asked as asked, coalesce(a.version = c.charter_version, false) as accepted
       from communities c left join community_charters_accepted a on a.community_id = c.id and a.person_id = $1
       where c.id = $2`,
      [personId, communityId],
    )
    if (!row) throw fail('not_found')
    return row
  }

  accept(actor: Actor, communityId: string, version: number): Promise<PlaceCharter> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      if (!canRead(await this.repository.visible(actor, communityId, tx))) throw fail('not_found')
      const charter = await this.charter(tx, actor.personId, communityId)
      if (charter.text === '' || charter.version !== version)
        throw fail(charterErrors, 'communities.charter_changed')
      await this.agrees(tx, actor.personId, communityId, version)
      return { ...charter, accepted: true }
    })
  }

  async arrangement(actor: Actor, communityId: string): Promise<Arrangement> {
    if (canEdit({ ...(await this.repository.visible(actor, communityId)), archived: false }) !== true)
      throw fail('not_found')
    const { welcome, charter, charterAsked } = await this.kept(this.db, communityId)
    return { welcome, charter, charterAsked }
  }

  /** Whoever writes a charter agrees to it. */
  arrange(actor: Actor, communityId: string, given: BodyOf<typeof arrange>): Promise<Arrangement> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      const known = await this.repository.visible(actor, communityId, tx)
      insist(canEdit(known))
      const before = await this.kept(tx, communityId)
      const other = given.charter !== undefined && given.charter !== before.charter
      const change: Partial<CommunityRow> = {
        ...given,
        ...(other && { charterVersion: before.charterVersion + 1 }),
      }
      const fields = Object.keys(given)
      if (fields.length > 0) {
        await this.repository.change(tx, communityId, change)
        if (other) await this.agrees(tx, actor.personId, communityId, before.charterVersion + 1)
        await this.events.append(
          tx,
          communityChangedEvent,
          { communityId, audienceId: known.audienceId, fields },
          actor.personId,
        )
      }
      const { welcome, charter, charterAsked } = await this.kept(tx, communityId)
      return { welcome, charter, charterAsked }
    })
  }

  async closeWelcome(actor: Actor, communityId: string): Promise<void> {
    await this.repository.visible(actor, communityId)
    await this.db.many(
      'update memberships set welcomed_at = $3 where community_id = $1 and person_id = $2 and welcomed_at is null',
      [communityId, actor.personId, this.clock.now()],
    )
  }

  private async agrees(tx: Tx, personId: string, communityId: string, version: number): Promise<void> {
    await tx.many(
      `insert into community_charters_accepted (community_id, person_id, version, accepted_at) values ($1, $2, $3, $4)
       on conflict (community_id, person_id) do update set version = excluded.version, accepted_at = excluded.accepted_at`,
      [communityId, personId, version, this.clock.now()],
    )
  }

  private async kept(db: Db, communityId: string): Promise<Kept> {
    const row = await db.one<Kept>(
      `select welcome, charter, charter_asked as "charterAsked", charter_version as "charterVersion" from communities where id = $1`,
      [communityId],
    )
    if (!row) throw fail('not_found')
    return row
  }
}
