import { Injectable } from '@nestjs/common'
import type { Mandate } from '@osmose/shared/mandates/mandates.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { personJson } from '../directory/directory.public.js'

const PAGE = 20

type Row = Omit<Mandate, 'givenAt' | 'until' | 'revokedAt' | 'active'> & {
  givenAt: Date
  until: Date
  revokedAt: Date | null
}

@Injectable()
export class MandatesQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ given: Mandate[]; held: Mandate[] }> {
    const [given, held] = await Promise.all([
      this.rows(this.db, actor, 'g.from_id = $1'),
      this.rows(this.db, actor, 'g.to_id = $1'),
    ])
    return { given, held }
  }

  async one(actor: Actor, id: string, db: Db): Promise<Mandate> {
    const [mandate] = await this.rows(db, actor, '$1 in (g.from_id, g.to_id) and g.id = $2', [id])
    if (!mandate) throw fail('not_found')
    return mandate
  }

  async uses(actor: Actor, mandateId: string, { cursor }: { cursor?: string }) {
    await this.one(actor, mandateId, this.db)
    const after = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<{ id: string; postId: string; title: string; at: Date }>(
      `select u.id, u.post_id as "postId", t.title, u.at
       from mandate_uses u join posts p on p.id = u.post_id join texts t on t.id = p.text_id
       where u.mandate_id = $2 and p.deleted_at is null and p.hidden_at is null and can_see_audience($1, p.audience_id)
         and (u.at, u.id) < ($3, $4) order by u.at desc, u.id desc limit $5`,
      [actor.personId, mandateId, after.at, after.id, PAGE + 1],
    )
    return toPage(
      rows,
      PAGE,
      ({ at, id }) => ({ at, id }),
      ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
    )
  }

  /** Whether this person may know of somebody who can hold a mandate. */
  async known(actor: Actor, personId: string): Promise<boolean> {
    return this.db.any(
      `select 1 from people p where p.id = $2 and p.deactivated_at is null and p.kind <> 'service'
         and exists (select 1 from known_people($1) k where k.person_id = p.id)`,
      [actor.personId, personId],
    )
  }

  /** Somebody as an author, with the rights of now; undefined when their account is closed. Roles do not go along. */
  async author(db: Db, personId: string): Promise<Actor | undefined> {
    const row = await db.one<Pick<Actor, 'kind' | 'locale' | 'timeZone'>>(
      `select kind, locale, time_zone as "timeZone" from people where id = $1 and deactivated_at is null and kind <> 'service'`,
      [personId],
    )
    return row && { ...row, personId, sessionId: '', roles: [] }
  }

  private async rows(db: Db, actor: Actor, which: string, more: unknown[] = []): Promise<Mandate[]> {
    const rows = await db.many<Row>(
      `select g.id, ${personJson('f')} as "from", ${personJson('t')} as "to", g.kinds, cardinality(g.community_ids) = 0 as everywhere,
              g.given_at as "givenAt", g.until, g.revoked_at as "revokedAt",
              (select count(*)::int from mandate_uses u where u.mandate_id = g.id) as uses,
              coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'hue', c.hue, 'visibility', c.visibility) order by c.name)
                        from communities c where c.id = any(g.community_ids) and c.id in (select community_id from known_communities($1))), '[]') as communities
       from mandates g join people f on f.id = g.from_id join people t on t.id = g.to_id
       where ${which} order by g.given_at desc limit 100`,
      [actor.personId, ...more],
    )
    const now = this.clock.now()
    return rows.map(({ givenAt, until, revokedAt, ...row }) => ({
      ...row,
      givenAt: givenAt.toISOString(),
      until: until.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
      active: revokedAt === null && until > now,
    }))
  }
}
