import { Injectable } from '@nestjs/common'
import type { Db, Tx } from '../../platform/database/database.js'
import { Seal } from '../../platform/security/seal.js'
import { newPair, type Pair } from './nameless.crypto.js'

export interface WaitingRow {
  id: string
  communityId: string
  postId: string | null
  title: string
  text: string
}

export interface PlaceRow {
  allowed: boolean
  archived: boolean
  role: 'member' | 'moderator' | 'owner' | null
  members: number
}

/** The tables of questions without a name. None of them says when, and the one that says who says nothing else. */
@Injectable()
export class NamelessRepository {
  constructor(private readonly seal: Seal) {}

  /** Undefined for whom the place does not exist. */
  place(db: Db, personId: string, communityId: string): Promise<PlaceRow | undefined> {
    return db.one<PlaceRow>(
      `select n.community_id is not null as allowed, c.archived_at is not null as archived, m.role,
              (select count(*)::int from memberships x join people p on p.id = x.person_id and p.deactivated_at is null where x.community_id = c.id) as members
       from communities c
       join audiences a on a.community_id = c.id and not a.narrowed
       left join nameless_places n on n.community_id = c.id
       left join memberships m on m.community_id = c.id and m.person_id = $1
       where c.id = $2 and can_see_audience($1, a.id)`,
      [personId, communityId],
    )
  }

  async allow(tx: Tx, communityId: string, allowed: boolean): Promise<boolean> {
    return tx.any(
      allowed
        ? 'insert into nameless_places (community_id) values ($1) on conflict do nothing'
        : 'delete from nameless_places where community_id = $1',
      [communityId],
    )
  }

  /** The key of a week, made when it is first asked for. */
  async pair(db: Db, communityId: string, week: string): Promise<Pair> {
    const known = await this.known(db, communityId, week)
    if (known) return known
    const made = await newPair()
    await db.many(
      'insert into nameless_keys (community_id, week, public_key, private_key) values ($1, $2, $3, $4) on conflict do nothing',
      [
        communityId,
        week,
        made.publicKey,
        await this.seal.seal(`nameless ${week}`, communityId, made.privateKey),
      ],
    )
    return (await this.known(db, communityId, week)) ?? made
  }

  /** The public half, of a place that allows it and is not archived; undefined also for one that does not exist. */
  async publicKey(db: Db, communityId: string, week: string): Promise<string | undefined> {
    const row = await db.one<{ publicKey: string }>(
      `select k.public_key as "publicKey" from nameless_keys k
       join nameless_places n on n.community_id = k.community_id
       join communities c on c.id = k.community_id and c.archived_at is null
       where k.community_id = $1 and k.week = $2`,
      [communityId, week],
    )
    return row?.publicKey
  }

  /** Whether questions of nobody still appear there. */
  async allowed(db: Db, communityId: string): Promise<boolean> {
    return db.any(
      'select 1 from nameless_places n join communities c on c.id = n.community_id and c.archived_at is null where c.id = $1',
      [communityId],
    )
  }

  async drawn(db: Db, communityId: string, week: string, personId: string): Promise<number> {
    const row = await db.one<{ tokens: number }>(
      'select tokens from nameless_draws where community_id = $1 and week = $2 and person_id = $3',
      [communityId, week, personId],
    )
    return row?.tokens ?? 0
  }

  /** False when it would be more than `most` in the week. */
  async draw(
    tx: Tx,
    communityId: string,
    week: string,
    personId: string,
    tokens: number,
    most: number,
  ): Promise<boolean> {
    return tx.any(
      `insert into nameless_draws (community_id, week, person_id, tokens) values ($1, $2, $3, $4)
       on conflict (community_id, week, person_id) do update set tokens = nameless_draws.tokens + excluded.tokens
       where nameless_draws.tokens + excluded.tokens <= $5`,
      [communityId, week, personId, tokens, most],
    )
  }

  /** Members of today who drew: those who could have asked. */
  async holders(db: Db, communityId: string, week: string): Promise<number> {
    const row = await db.one<{ count: number }>(
      `select count(*)::int as count from nameless_draws d join memberships m on m.community_id = d.community_id and m.person_id = d.person_id
       join people p on p.id = d.person_id and p.deactivated_at is null
       where d.community_id = $1 and d.week = $2`,
      [communityId, week],
    )
    return row?.count ?? 0
  }

  /** Whether a session of this place gathers questions at this instant. */
  async gathers(db: Db, communityId: string, postId: string, at: Date): Promise<boolean> {
    return db.any(
      `select 1 from question_sessions s join posts p on p.id = s.post_id
       where s.post_id = $2 and p.community_id = $1 and p.deleted_at is null and p.hidden_at is null and p.closed_at is null
         and s.ended_at is null and s.opens_at <= $3 and s.closes_at > $3`,
      [communityId, postId, at],
    )
  }

  /** False when the token was used. What is written first is looked at second: a token that appears meanwhile is seen. */
  async wait(
    tx: Tx,
    question: WaitingRow & { week: string; tokenHash: Buffer; span: number },
  ): Promise<boolean> {
    const added = await tx.any(
      `insert into nameless_waiting (id, community_id, week, token_hash, span, post_id, title, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (token_hash) do nothing`,
      [
        question.id,
        question.communityId,
        question.week,
        question.tokenHash,
        question.span,
        question.postId,
        question.title,
        question.text,
      ],
    )
    const spent = await tx.any('select 1 from nameless_spent where token_hash = $1', [question.tokenHash])
    return added && !spent
  }

  /** Takes what waited through earlier spans, in no order, and remembers its tokens. */
  async release(tx: Tx, span: number): Promise<WaitingRow[]> {
    return tx.many<WaitingRow>(
      `with gone as (
         delete from nameless_waiting where span < $1 returning *
       ), spent as (
         insert into nameless_spent (token_hash, week) select token_hash, week from gone order by random() on conflict do nothing
       )
       select id, community_id as "communityId", post_id as "postId", title, text from gone order by random()`,
      [span],
    )
  }

  /** Weeks that are over are forgotten: tokens of theirs are refused by their date. */
  async forget(tx: Tx, before: string): Promise<void> {
    for (const table of ['nameless_draws', 'nameless_spent', 'nameless_keys'])
      await tx.many(`delete from ${table} where week < $1`, [before])
  }

  private async known(db: Db, communityId: string, week: string): Promise<Pair | undefined> {
    const row = await db.one<Pair>(
      'select public_key as "publicKey", private_key as "privateKey" from nameless_keys where community_id = $1 and week = $2',
      [communityId, week],
    )
    if (!row) return undefined
    const privateKey = await this.seal.open(`nameless ${week}`, communityId, row.privateKey)
    return privateKey === undefined ? undefined : { publicKey: row.publicKey, privateKey }
  }
}
