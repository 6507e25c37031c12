import { Injectable } from '@nestjs/common'
import { type MembershipRule, previewNames } from '@osmose/shared/communities/rules.contract'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { enters, fits, leaves, meant } from './rules.sql.js'

export interface RuleRow {
  readonly departmentIds: string[]
  readonly siteIds: string[]
  readonly how: 'is' | 'contains' | null
  readonly title: string | null
  readonly setAt: Date
  readonly appliedAt: Date | null
}

/** `$1` the community, `$2`–`$5` a rule that need not be kept. */
const given = `(select $1::uuid as community_id, $2::uuid[] as department_ids, $3::uuid[] as site_ids, $4::text as title_how, $5::text as title)`

const values = (communityId: string, { departmentIds, siteIds, title }: MembershipRule) => [
  communityId,
  departmentIds,
  siteIds,
  title?.how ?? null,
  title?.text ?? null,
]

/** Rules and what they do, each in one statement whatever the number of people. */
@Injectable()
export class RulesRepository {
  constructor(private readonly db: Database) {}

  find(communityId: string, db: Db = this.db): Promise<RuleRow | undefined> {
    return db.one(
      `select department_ids as "departmentIds", site_ids as "siteIds", title_how as how, title, set_at as "setAt", applied_at as "appliedAt"
       from community_rules where community_id = $1`,
      [communityId],
    )
  }

  async set(tx: Tx, communityId: string, rule: MembershipRule, by: string, at: Date): Promise<void> {
    await tx.many(
      `insert into community_rules (community_id, department_ids, site_ids, title_how, title, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (community_id) do update set department_ids = excluded.department_ids, site_ids = excluded.site_ids,
         title_how = excluded.title_how, title = excluded.title, set_by = excluded.set_by, set_at = excluded.set_at, applied_at = null`,
      [...values(communityId, rule), by, at],
    )
  }

  async drop(tx: Tx, communityId: string): Promise<void> {
    await tx.many('delete from community_rules where community_id = $1', [communityId])
  }

  /** Counts and a few names of who would enter and leave. */
  async preview(
    db: Db,
    communityId: string,
    rule: MembershipRule,
  ): Promise<{
    matching: number
    entering: number
    leaving: number
    staysOut: number
    enteringIds: string[]
    leavingIds: string[]
  }> {
    const row = await db.one<Awaited<ReturnType<RulesRepository['preview']>>>(
      `with r as materialized ${given}, entering as (
         select p.id, p.name from people p cross join r where ${enters}
       ), leaving as (
         select p.id, p.name from memberships m join people p on p.id = m.person_id cross join r where m.community_id = $1 and ${leaves}
       )
       select (select count(*)::int from people p cross join r where ${meant}) as matching,
              (select count(*)::int from entering) as entering, (select count(*)::int from leaving) as leaving,
              (select count(*)::int from community_departures d join people p on p.id = d.person_id cross join r where d.community_id = $1 and ${meant}) as "staysOut",
              array(select id from entering order by plain_letters(name), id limit ${previewNames}) as "enteringIds",
              array(select id from leaving order by plain_letters(name), id limit ${previewNames}) as "leavingIds"`,
      values(communityId, rule),
    )
    if (!row) throw new Error('A select without a from gives one row.')
    return row
  }

  /** Makes members of those who are meant and are not, and no longer of those who came by the rule and are not meant. */
  async apply(tx: Tx, communityId: string, at: Date): Promise<{ entered: string[]; went: string[] }> {
    const entered = await tx.many<{ personId: string }>(
      `insert into memberships (community_id, person_id, via, joined_at)
       select r.community_id, p.id, 'rule', $2
       from community_rules r join communities c on c.id = r.community_id cross join people p
       where r.community_id = $1 and c.archived_at is null and ${fits} and ${enters}
       on conflict do nothing returning person_id as "personId"`,
      [communityId, at],
    )
    const went = await tx.many<{ personId: string }>(
      `delete from memberships gone using community_rules r, communities c, memberships m, people p
       where r.community_id = $1 and c.id = r.community_id and c.archived_at is null and ${fits}
         and m.community_id = $1 and p.id = m.person_id and ${leaves}
         and gone.community_id = m.community_id and gone.person_id = m.person_id
       returning gone.person_id as "personId"`,
      [communityId],
    )
    await tx.many('update community_rules set applied_at = $2 where community_id = $1', [communityId, at])
    return { entered: entered.map((row) => row.personId), went: went.map((row) => row.personId) }
  }

  /** The communities of which one of these people would become a member, or no longer be one. */
  async touchedBy(db: Db, personIds: readonly string[]): Promise<string[]> {
    const rows = await db.many<{ id: string }>(
      `select r.community_id as id
       from community_rules r join communities c on c.id = r.community_id and c.archived_at is null and ${fits}
       where exists (select 1 from people p where p.id = any($1) and ${enters})
          or exists (select 1 from memberships m join people p on p.id = m.person_id
                     where m.community_id = r.community_id and m.person_id = any($1) and ${leaves})`,
      [personIds],
    )
    return rows.map((row) => row.id)
  }

  async all(db: Db): Promise<string[]> {
    const rows = await db.many<{ id: string }>('select community_id as id from community_rules')
    return rows.map((row) => row.id)
  }

  /** Settles what was pending between a community and those who have just become members. */
  async settle(tx: Tx, communityId: string, personIds: readonly string[], at: Date): Promise<void> {
    await tx.many('delete from community_invitations where community_id = $1 and person_id = any($2)', [
      communityId,
      personIds,
    ])
    await tx.many(
      `update membership_requests set outcome = 'accepted', decided_at = $3 where community_id = $1 and person_id = any($2) and decided_at is null`,
      [communityId, personIds, at],
    )
  }

  /** What each of these members follows here. Where nothing is narrowed it is the same for all. */
  async follows(
    db: Db,
    communityId: string,
    personIds: readonly string[],
  ): Promise<{ personId: string; audienceIds: string[] }[]> {
    const audiences = await db.many<{ id: string }>('select id from audiences where community_id = $1', [
      communityId,
    ])
    if (audiences.length === 1)
      return personIds.map((personId) => ({ personId, audienceIds: audiences.map(({ id }) => id) }))
    return db.many(
      `select x.id as "personId", array(select f.audience_id from followed_audiences(x.id) f where f.community_id = $1) as "audienceIds"
       from unnest($2::uuid[]) as x(id)`,
      [communityId, personIds],
    )
  }
}
