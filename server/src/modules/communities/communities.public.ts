import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { postsErrors } from '@osmose/shared/posts/posts.contract'
import { audienceMade } from '../../events/communities.events.js'
import type { Template } from '@osmose/shared/communities/communities.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import type { Via } from './communities.entities.js'
import { canModerate, canPost, canRead, type CommunityRole, type Visibility } from './communities.policy.js'
import { CommunitiesRepository, type Known } from './communities.repository.js'
import { hueOf } from './hue.js'

export { audienceRoom } from './communities.rooms.js'
export type { CommunityRole, Visibility } from './communities.policy.js'

const held = statement('communities.hold', 'select 1 from communities where id = $1 for key share')
const charterDue = statement('communities.charter_due', 'select 1 where charter_due($1, $2)')

/** A community in the eyes of one person, who may know of it. */
export interface KnownCommunity {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly hue: number
  readonly visibility: Visibility
  readonly archived: boolean
  /** The audience that is not narrowed. */
  readonly audienceId: string
  readonly role: CommunityRole | null
  readonly can: { readonly read: boolean; readonly post: boolean; readonly moderate: boolean }
}

export interface NewCommunity {
  readonly name: string
  readonly visibility: Visibility
  /** Wished address; another one is found when it is taken. Left out: from the name. */
  readonly slug?: string
  readonly purpose?: string
  readonly problem?: string
  readonly signs?: readonly string[]
  readonly hue?: number
  readonly createdBy?: string | null
  readonly createdAt?: Date
  readonly archivedAt?: Date | null
  readonly template?: Template | null
  readonly officialAt?: Date | null
  readonly officialBy?: string | null
  readonly welcome?: string
  readonly charter?: string
  readonly charterVersion?: number
  readonly charterAsked?: boolean
  readonly source?: { readonly system: string; readonly id: string }
}

/** Who among the members is spoken to. */
export interface AudienceRule {
  readonly departmentIds: readonly string[]
  readonly siteIds: readonly string[]
}

export interface NewMember {
  readonly personId: string
  readonly role?: CommunityRole
  readonly via?: Via
  readonly joinedAt?: Date
  readonly source?: { readonly system: string; readonly id: string }
}

/** What other modules may ask or order of communities. Nothing secret leaves here without an actor who may know it. */
@Injectable()
export class Communities {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly repository: CommunitiesRepository,
  ) {}

  /** Those of the communities that the actor may know of; the others are simply absent. */
  async byIds(actor: Actor, ids: readonly string[], db: Db = this.db): Promise<Map<string, KnownCommunity>> {
    const rows = await this.repository.known(actor, [...new Set(ids)], db)
    return new Map(rows.map((row) => [row.id, toKnown(row)]))
  }

  /** Undefined when the actor may not know that it exists. */
  async byId(actor: Actor, id: string, db: Db = this.db): Promise<KnownCommunity | undefined> {
    return (await this.byIds(actor, [id], db)).get(id)
  }

  /** Refuses whoever may not see what is said there: `not_found`. */
  async insistSeen(actor: Actor, communityId: string, db: Db = this.db): Promise<void> {
    const seen = await db.any('select 1 from visible_audiences($1) where community_id = $2', [
      actor.personId,
      communityId,
    ])
    if (!seen) throw fail('not_found')
  }

  /**
   * Nobody opens, closes or archives the place until the transaction ends; whoever writes there judges it after this.
   * They do not wait for each other, nor for people who come and go.
   */
  async hold(tx: Tx, communityId: string): Promise<void> {
    await tx.many(held, [communityId])
  }

  /** Refuses whoever writes in a place that asks to agree to its charter first, and has not: `posts.charter_due`. */
  async insistAgreed(personId: string, communityId: string, db: Db = this.db): Promise<void> {
    if (await this.owesCharter(personId, communityId, db)) throw fail(postsErrors, 'posts.charter_due')
  }

  async owesCharter(personId: string, communityId: string, db: Db = this.db): Promise<boolean> {
    return db.any(charterDue, [personId, communityId])
  }

  /** The audience of the whole community; undefined when there is no such community. */
  async defaultAudience(communityId: string, db: Db = this.db): Promise<string | undefined> {
    return (await this.defaultAudiences([communityId], db)).get(communityId)
  }

  async defaultAudiences(communityIds: readonly string[], db: Db = this.db): Promise<Map<string, string>> {
    const rows = await db.many<{ communityId: string; id: string }>(
      'select community_id as "communityId", id from audiences where community_id = any($1) and not narrowed',
      [communityIds],
    )
    return new Map(rows.map((row) => [row.communityId, row.id]))
  }

  /**
   * The audience of those members who are in one of the departments and at one of the sites; an empty list does not
   * narrow. The same rule is the same audience: it is made when it is first spoken to.
   */
  async audienceFor(tx: Tx, communityId: string, { departmentIds, siteIds }: AudienceRule): Promise<string> {
    const rule = [communityId, sorted(departmentIds), sorted(siteIds)]
    const find = () =>
      tx.one<{ id: string }>(
        'select id from audiences where community_id = $1 and department_ids = $2 and site_ids = $3',
        rule,
      )
    const known = await find()
    if (known) return known.id
    const made = await tx.one<{ id: string }>(
      `insert into audiences (id, community_id, department_ids, site_ids)
       select $4, $1, $2::uuid[], $3::uuid[]
       where (select count(*) from departments where id = any($2)) = cardinality($2::uuid[])
         and (select count(*) from sites where id = any($3)) = cardinality($3::uuid[])
       on conflict do nothing returning id`,
      [...rule, uuid()],
    )
    const audience = made ?? (await find())
    if (!audience) throw fail('invalid_input', { fields: { 'details.departmentIds': 'wrong' } })
    if (made) await this.events.append(tx, audienceMade, { communityId, audienceId: made.id }, null)
    return audience.id
  }

  /** The role of a person, or null when they are no member. */
  membership(personId: string, communityId: string, db: Db = this.db): Promise<CommunityRole | null> {
    return this.repository.roleOf(db, communityId, personId)
  }

  async memberships(
    personIds: readonly string[],
    communityId: string,
    db: Db = this.db,
  ): Promise<Map<string, CommunityRole>> {
    const rows = await db.many<{ personId: string; role: CommunityRole }>(
      'select person_id as "personId", role from memberships where community_id = $1 and person_id = any($2)',
      [communityId, personIds],
    )
    return new Map(rows.map((row) => [row.personId, row.role]))
  }

  /** Whether somebody waits to be let in. */
  async hasRequests(communityId: string, db: Db = this.db): Promise<boolean> {
    return (await this.repository.openRequests(db, communityId)).length > 0
  }

  /** Owners first, then moderators; only people who can still act. */
  async leadersOf(communityId: string, db: Db = this.db): Promise<string[]> {
    return (await this.leadersOfAll([communityId], db)).get(communityId) ?? []
  }

  async leadersOfAll(communityIds: readonly string[], db: Db = this.db): Promise<Map<string, string[]>> {
    const leaders = new Map<string, string[]>(communityIds.map((id) => [id, []]))
    for (const { communityId, personId } of await this.repository.leaders(db, communityIds))
      leaders.get(communityId)?.push(personId)
    return leaders
  }

  /** The communities that the actor looks after: their own, and for a network-wide manager all but secret ones. */
  async moderatedBy(actor: Actor, db: Db = this.db): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      `select c.id from communities c left join memberships m on m.community_id = c.id and m.person_id = $1
       where m.role in ('owner', 'moderator') or ($2 and c.visibility <> 'secret')`,
      [actor.personId, actor.roles.includes('communityManager')],
    )
    return rows.map((row) => row.id)
  }

  /** For imports and the demonstration: writes the rows and tells nobody. */
  async create(tx: Tx, given: NewCommunity): Promise<{ id: string; slug: string; audienceId: string }> {
    const { slug, source, signs, ...row } = given
    return this.repository.add(
      tx,
      {
        ...row,
        purpose: row.purpose ?? '',
        problem: row.problem ?? '',
        signs: [...(signs ?? [])],
        hue: row.hue ?? hueOf(row.name),
        createdBy: row.createdBy ?? null,
        createdAt: row.createdAt ?? this.clock.now(),
        archivedAt: row.archivedAt ?? null,
        sourceSystem: source?.system ?? null,
        sourceId: source?.id ?? null,
      },
      slug,
    )
  }

  /** For imports, rules and the demonstration: writes the rows and tells nobody. Returns those who were not members. */
  addMembers(tx: Tx, communityId: string, members: readonly NewMember[]): Promise<string[]> {
    return this.repository.addMembers(
      tx,
      members.map(({ personId, role, via, joinedAt, source }) => ({
        communityId,
        personId,
        role: role ?? 'member',
        via: via ?? 'import',
        joinedAt: joinedAt ?? this.clock.now(),
        sourceSystem: source?.system,
        sourceId: source?.id,
      })),
    )
  }

  /** For imports: who has read the words of welcome, and who has agreed to the charter as it stands. */
  noteRead(
    tx: Tx,
    communityId: string,
    read: readonly { personId: string; welcomedAt?: Date; agreedAt?: Date }[],
  ): Promise<void> {
    return this.repository.noteRead(tx, communityId, read)
  }

  /** False when the person already was a member. */
  async addMember(tx: Tx, communityId: string, member: NewMember): Promise<boolean> {
    return (await this.addMembers(tx, communityId, [member])).length > 0
  }
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))].sort()

const toKnown = (row: Known): KnownCommunity => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  hue: row.hue,
  visibility: row.visibility,
  archived: row.archived,
  audienceId: row.audienceId,
  role: row.role,
  can: { read: canRead(row), post: canPost(row) === true, moderate: canModerate(row) },
})
