import { Injectable } from '@nestjs/common'
import type {
  Community,
  createCommunity,
  editCommunity,
} from '@osmose/shared/communities/communities.contract'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import {
  communityArchived,
  communityChangedEvent,
  communityCreated,
  communityRevived,
  visibilityChanged,
} from '../../events/communities.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import type { CommunityRow } from './communities.entities.js'
import {
  canArchive,
  canChangeVisibility,
  canEdit,
  canMakeOfficial,
  type Visibility,
} from './communities.policy.js'
import { CommunitiesQuery } from './communities.query.js'
import { CommunitiesRepository, type Known } from './communities.repository.js'
import { hueOf } from './hue.js'
import { MembershipsService } from './memberships.service.js'
import { insist } from './refuse.js'
import { unguessableSlug } from './slug.js'

const foundings: Limit = { name: 'communities-created', points: 30, perSeconds: 86_400 }

/** Founding a community, and what it says of itself. */
@Injectable()
export class CommunitiesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly repository: CommunitiesRepository,
    private readonly query: CommunitiesQuery,
    private readonly memberships: MembershipsService,
  ) {}

  async create(
    actor: Actor,
    once: Once | undefined,
    given: BodyOf<typeof createCommunity>,
  ): Promise<Community> {
    if (actor.kind !== 'employee') throw fail('forbidden')
    await this.limits.take(foundings, actor.personId)
    return this.writes.once(once, async (tx) => {
      const now = this.clock.now()
      const { id, audienceId } = await this.repository.add(tx, {
        ...given,
        hue: hueOf(given.name),
        createdBy: actor.personId,
        createdAt: now,
        archivedAt: null,
        sourceSystem: null,
        sourceId: null,
      })
      await this.events.append(
        tx,
        communityCreated,
        { communityId: id, audienceId, visibility: given.visibility },
        actor.personId,
      )
      await this.memberships.enter(
        tx,
        id,
        { personId: actor.personId, role: 'owner', via: 'founder' },
        actor.personId,
      )
      return this.query.read(actor, id, tx)
    })
  }

  edit(actor: Actor, communityId: string, given: BodyOf<typeof editCommunity>): Promise<Community> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      const known = await this.repository.visible(actor, communityId, tx)
      const { visibility = known.visibility, ...words } = given
      insist(canEdit(known))
      const renamed = words.name !== undefined && words.name !== known.name
      if ((renamed || visibility === 'secret') && canMakeOfficial({ ...known, visibility }) !== true)
        await this.repository.change(tx, communityId, { officialAt: null, officialBy: null })
      await this.changeWords(tx, actor, known, words)
      if (visibility !== known.visibility)
        await this.changeVisibility(tx, actor, known, visibility, words.name ?? known.name)
      return this.query.read(actor, communityId, tx)
    })
  }

  private async changeWords(
    tx: Tx,
    actor: Actor,
    known: Known,
    words: Partial<Pick<CommunityRow, 'name' | 'purpose' | 'problem' | 'signs' | 'template'>>,
  ) {
    const fields = Object.entries(words)
      .filter(([, value]) => value !== undefined)
      .map(([field]) => field)
    if (fields.length === 0) return
    await this.repository.change(tx, known.id, words)
    await this.events.append(
      tx,
      communityChangedEvent,
      { communityId: known.id, audienceId: known.audienceId, fields },
      actor.personId,
    )
  }

  /** A place that becomes secret gets an address that says nothing; one that opens takes in those who had asked to join. */
  private async changeVisibility(tx: Tx, actor: Actor, known: Known, to: Visibility, name: string) {
    await this.repository.lockOut(tx, known.id)
    const othersWrote = to === 'public' && (await this.query.othersWrote(known.id, actor.personId, tx))
    insist(canChangeVisibility(known, to, othersWrote))
    await this.repository.change(
      tx,
      known.id,
      to === 'secret' ? { visibility: to, slug: unguessableSlug(name) } : { visibility: to },
    )
    await this.events.append(
      tx,
      visibilityChanged,
      { communityId: known.id, audienceId: known.audienceId, from: known.visibility, to },
      actor.personId,
    )
    if (to === 'public') await this.memberships.acceptAll(tx, actor, known.id)
  }

  makeOfficial(actor: Actor, communityId: string, official: boolean): Promise<Community> {
    return this.db.transaction(async (tx) => {
      await this.repository.lock(tx, communityId)
      const known = await this.repository.visible(actor, communityId, tx)
      insist(canMakeOfficial(known))
      await this.repository.change(tx, communityId, {
        officialAt: official ? this.clock.now() : null,
        officialBy: official ? actor.personId : null,
      })
      await this.events.append(
        tx,
        communityChangedEvent,
        { communityId, audienceId: known.audienceId, fields: ['official'] },
        actor.personId,
      )
      return this.query.read(actor, communityId, tx)
    })
  }

  setArchived(actor: Actor, communityId: string, archived: boolean): Promise<Community> {
    return this.db.transaction(async (tx) => {
      await this.repository.lockOut(tx, communityId)
      const known = await this.repository.visible(actor, communityId, tx)
      insist(canArchive(known))
      if (known.archived !== archived) {
        await this.repository.change(tx, communityId, { archivedAt: archived ? this.clock.now() : null })
        await this.events.append(
          tx,
          archived ? communityArchived : communityRevived,
          { communityId, audienceId: known.audienceId },
          actor.personId,
        )
      }
      return this.query.read(actor, communityId, tx)
    })
  }
}
