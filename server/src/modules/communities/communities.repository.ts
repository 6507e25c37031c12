import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import {
  AudienceRow,
  CommunityInvitationRow,
  CommunityRow,
  MembershipRequestRow,
  MembershipRow,
} from './communities.entities.js'
import type { CommunityRole, Standing, Visibility } from './communities.policy.js'
import { plainSlug, unguessableSlug } from './slug.js'

/** A community as those who may know of it stand towards it. */
export interface Known extends Standing {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly hue: number
  /** The audience that is not narrowed. */
  readonly audienceId: string
  /** The end of an invitation, also of one that is over. */
  readonly invitedUntil: Date | null
}

interface KnownRow extends Omit<Known, 'employee' | 'managesNetwork' | 'administers' | 'invitationOver'> {}

/** What a community is added with; the rest has a beginning of its own. */
export type NewCommunityRow = Pick<
  CommunityRow,
  | 'name'
  | 'visibility'
  | 'purpose'
  | 'problem'
  | 'signs'
  | 'hue'
  | 'createdBy'
  | 'createdAt'
  | 'archivedAt'
  | 'sourceSystem'
  | 'sourceId'
> &
  Partial<CommunityRow>

const known = statement(
  'communities.known',
  `select c.id, c.slug, c.name, c.hue, c.visibility, c.archived_at is not null as archived, a.id as "audienceId", m.role,
          exists (select 1 from membership_requests r where r.community_id = c.id and r.person_id = $1 and r.decided_at is null) as requested,
          c.id in (select community_id from live_invitations($1)) as invited,
          (select i.expires_at from community_invitations i where i.community_id = c.id and i.person_id = $1) as "invitedUntil"
   from communities c
   join known_communities($1) k on k.community_id = c.id
   join audiences a on a.community_id = c.id and not a.narrowed
   left join memberships m on m.community_id = c.id and m.person_id = $1
   where c.id = any($2)`,
)

@Injectable()
export class CommunitiesRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of the communities that this person may know of, with where they stand: the one way to get at a community. */
  async known(actor: Actor, ids: readonly string[], db: Db = this.db): Promise<Known[]> {
    const rows = await db.many<KnownRow>(known, [actor.personId, ids])
    const now = this.clock.now()
    return rows.map((row) => {
      const over = row.invitedUntil !== null && row.invitedUntil <= now
      return {
        ...row,
        invited: row.invited && !over,
        invitationOver: over,
        employee: actor.kind === 'employee',
        managesNetwork: actor.roles.includes('communityManager'),
        administers: actor.roles.includes('admin'),
      }
    })
  }

  /** The community, if this person may know of it; otherwise it is not there. */
  async visible(actor: Actor, id: string, db: Db = this.db): Promise<Known> {
    const [found] = await this.known(actor, [id], db)
    if (!found) throw fail('not_found')
    return found
  }

  async idBySlug(slug: string): Promise<string | undefined> {
    return (await this.db.one<{ id: string }>('select id from communities where slug = $1', [slug]))?.id
  }

  /** Keeps memberships and roles of a community from changing by two hands at once. */
  async lock(tx: Tx, communityId: string): Promise<void> {
    await tx.one('select 1 from communities where id = $1 for no key update', [communityId])
  }

  /** As `lock`, and nobody writes there meanwhile (see `Communities.hold`): for what decides whether and for whom one writes. */
  async lockOut(tx: Tx, communityId: string): Promise<void> {
    await tx.one('select 1 from communities where id = $1 for update', [communityId])
  }

  /** Adds the community under a free address, with its audience. */
  async add(
    tx: Tx,
    row: NewCommunityRow,
    wantedSlug?: string,
  ): Promise<{ id: string; slug: string; audienceId: string }> {
    const id = uuid()
    const slug = await this.freeSlug(tx, row.visibility, row.name, wantedSlug)
    const audienceId = uuid()
    await tx.insert(CommunityRow, { ...row, id, slug })
    await tx.insert(AudienceRow, { id: audienceId, communityId: id, departmentIds: [], siteIds: [] })
    return { id, slug, audienceId }
  }

  /** Two that want the same address at the same moment: the second waits for the first, then gets another one. */
  private async freeSlug(tx: Tx, visibility: Visibility, name: string, given = name): Promise<string> {
    const wanted = plainSlug(given)
    if (!wanted || visibility === 'secret') return unguessableSlug(name)
    await tx.many('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`communities.slug ${wanted}`])
    return (await tx.any('select 1 from communities where slug = $1', [wanted]))
      ? unguessableSlug(name)
      : wanted
  }

  async change(tx: Tx, id: string, change: Partial<CommunityRow>): Promise<void> {
    await tx.update(CommunityRow, { id }, change)
  }

  /** How many of the members came by a list since then. */
  async broughtSince(tx: Tx, communityId: string, since: Date): Promise<number> {
    const row = await tx.one<{ people: number }>(
      `select count(*)::int as people from memberships where community_id = $1 and via = 'import' and joined_at >= $2`,
      [communityId, since],
    )
    return row?.people ?? 0
  }

  /** Adds those who are not members yet and returns them. */
  async addMembers(
    tx: Tx,
    rows: readonly (Pick<MembershipRow, 'communityId' | 'personId' | 'role' | 'via' | 'joinedAt'> & {
      sourceSystem?: string
      sourceId?: string
    })[],
  ): Promise<string[]> {
    const added = await tx.many<{ personId: string }>(
      `insert into memberships (community_id, person_id, role, via, joined_at, source_system, source_id)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
       on conflict do nothing returning person_id as "personId"`,
      [
        rows.map((r) => r.communityId),
        rows.map((r) => r.personId),
        rows.map((r) => r.role),
        rows.map((r) => r.via),
        rows.map((r) => r.joinedAt),
        rows.map((r) => r.sourceSystem ?? null),
        rows.map((r) => r.sourceId ?? null),
      ],
    )
    return added.map((row) => row.personId)
  }

  async noteRead(
    tx: Tx,
    communityId: string,
    read: readonly { personId: string; welcomedAt?: Date; agreedAt?: Date }[],
  ): Promise<void> {
    await tx.many(
      `with given as (select * from jsonb_to_recordset($2) as g("personId" uuid, "welcomedAt" timestamptz, "agreedAt" timestamptz)
       ), agreed as (
         insert into community_charters_accepted (community_id, person_id, version, accepted_at)
         select c.id, g."personId", c.charter_version, g."agreedAt" from given g join communities c on c.id = $1
         where g."agreedAt" is not null and c.charter <> '' on conflict do nothing
       )
       update memberships m set welcomed_at = g."welcomedAt" from given g
       where m.community_id = $1 and m.person_id = g."personId" and g."welcomedAt" is not null`,
      [communityId, JSON.stringify(read)],
    )
  }

  async removeMember(tx: Tx, communityId: string, personId: string): Promise<boolean> {
    return (await tx.remove(MembershipRow, { communityId, personId })) > 0
  }

  /** From now on no rule and no list brings this person back. */
  async noteDeparture(tx: Tx, communityId: string, personId: string, at: Date): Promise<void> {
    await tx.many(
      'insert into community_departures (community_id, person_id, went_at) values ($1, $2, $3) on conflict do nothing',
      [communityId, personId, at],
    )
  }

  async forgetDeparture(tx: Tx, communityId: string, personId: string): Promise<void> {
    await tx.many('delete from community_departures where community_id = $1 and person_id = $2', [
      communityId,
      personId,
    ])
  }

  async setRole(tx: Tx, communityId: string, personId: string, role: CommunityRole): Promise<void> {
    await tx.update(MembershipRow, { communityId, personId }, { role })
  }

  async roleOf(db: Db, communityId: string, personId: string): Promise<CommunityRole | null> {
    const row = await db.one<{ role: CommunityRole }>(
      'select role from memberships where community_id = $1 and person_id = $2',
      [communityId, personId],
    )
    return row?.role ?? null
  }

  /** People who can still act and own or moderate, per community. */
  leaders(
    db: Db,
    communityIds: readonly string[],
  ): Promise<{ communityId: string; personId: string; role: 'owner' | 'moderator' }[]> {
    return db.many(
      `select m.community_id as "communityId", m.person_id as "personId", m.role
       from memberships m join people p on p.id = m.person_id
       where m.community_id = any($1) and m.role in ('owner', 'moderator') and p.deactivated_at is null
       order by m.role = 'owner' desc, m.joined_at, m.person_id`,
      [communityIds],
    )
  }

  /** Network-wide managers, who may decide here too: not in a secret place. */
  async networkManagers(db: Db, communityId: string): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      `select p.id from communities c
       join person_roles r on r.role = 'communityManager'
       join people p on p.id = r.person_id and p.deactivated_at is null and p.kind = 'employee'
       where c.id = $1 and c.visibility <> 'secret'`,
      [communityId],
    )
    return rows.map((row) => row.id)
  }

  async owners(db: Db, communityId: string): Promise<number> {
    return (await this.leaders(db, [communityId])).filter((leader) => leader.role === 'owner').length
  }

  /** The audiences of one community that a person follows. */
  async followed(db: Db, communityId: string, personId: string): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      'select audience_id as id from followed_audiences($1) where community_id = $2',
      [personId, communityId],
    )
    return rows.map((row) => row.id)
  }

  openRequest(db: Db, communityId: string, personId: string): Promise<MembershipRequestRow | undefined> {
    return db.one(
      `select ${requestColumns} from membership_requests where community_id = $1 and person_id = $2 and decided_at is null`,
      [communityId, personId],
    )
  }

  openRequests(db: Db, communityId: string): Promise<MembershipRequestRow[]> {
    return db.many(
      `select ${requestColumns} from membership_requests r where community_id = $1 and decided_at is null
         and exists (select 1 from people p where p.id = r.person_id and p.deactivated_at is null) order by asked_at`,
      [communityId],
    )
  }

  request(db: Db, communityId: string, requestId: string): Promise<MembershipRequestRow | undefined> {
    return db.one(`select ${requestColumns} from membership_requests where community_id = $1 and id = $2`, [
      communityId,
      requestId,
    ])
  }

  async addRequest(
    tx: Tx,
    request: Pick<MembershipRequestRow, 'communityId' | 'personId' | 'message' | 'askedAt'>,
  ): Promise<string> {
    const id = uuid()
    await tx.insert(MembershipRequestRow, { id, ...request })
    return id
  }

  async closeRequest(
    tx: Tx,
    id: string,
    outcome: 'accepted' | 'declined' | 'withdrawn',
    decidedBy: string | null,
    decidedAt: Date,
  ): Promise<void> {
    await tx.update(MembershipRequestRow, { id }, { outcome, decidedBy, decidedAt })
  }

  /** Invites, or gives an invitation that runs or is over more time. True when none was running. */
  async invite(
    tx: Tx,
    row: Pick<CommunityInvitationRow, 'communityId' | 'personId' | 'invitedBy' | 'invitedAt' | 'expiresAt'>,
  ): Promise<boolean> {
    const live = await tx.any(
      `select 1 from live_invitations($1) l
       join community_invitations i on i.community_id = l.community_id and i.person_id = $1 and i.expires_at > $3
       where l.community_id = $2`,
      [row.personId, row.communityId, row.invitedAt],
    )
    if (live)
      await tx.update(
        CommunityInvitationRow,
        { communityId: row.communityId, personId: row.personId },
        { expiresAt: row.expiresAt },
      )
    else
      await tx.many(
        `insert into community_invitations (community_id, person_id, invited_by, invited_at, expires_at) values ($1, $2, $3, $4, $5)
         on conflict (community_id, person_id) do update
           set invited_by = excluded.invited_by, invited_at = excluded.invited_at, expires_at = excluded.expires_at, ended_at = null`,
        [row.communityId, row.personId, row.invitedBy, row.invitedAt, row.expiresAt],
      )
    return !live
  }

  async forgetInvitation(tx: Tx, communityId: string, personId: string): Promise<void> {
    await tx.remove(CommunityInvitationRow, { communityId, personId })
  }

  /** A person others may deal with: active, and no program. */
  async somebody(db: Db, personId: string): Promise<{ employee: boolean } | undefined> {
    return db.one(
      `select kind = 'employee' as employee from people where id = $1 and deactivated_at is null and kind <> 'service'`,
      [personId],
    )
  }
}

const requestColumns = `id, community_id as "communityId", person_id as "personId", message, asked_at as "askedAt", decided_at as "decidedAt", decided_by as "decidedBy", outcome`
