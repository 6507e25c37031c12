import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Communities } from '../communities/communities.public.js'

/** More are not counted: nobody reads on because it is 412. */
const MOST = 99

const newerIn = (audiences: string) => `
  select count(*)::int as newer from (
    select 1 from unnest(array(${audiences})) as f(audience_id)
    cross join lateral (
      select 1 from posts p
      where p.audience_id = f.audience_id and p.deleted_at is null and p.hidden_at is null and p.published_at > $2 and p.author_id is distinct from $1
      limit ${MOST}
    ) q limit ${MOST}) counted`
const newerAnywhere = newerIn('select audience_id from followed_audiences($1)')
const newerThere = newerIn('select audience_id from visible_audiences($1) where community_id = $3')

/** How far a person has read: the feed of all their communities, and each community by itself. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly communities: Communities,
  ) {}

  /** In a community one has read as far as one was there, or in the feed of all. */
  async read(actor: Actor, communityId?: string): Promise<{ readUntil: string | null; newer: number }> {
    if (communityId) await this.communities.insistSeen(actor, communityId)
    const place = await this.db.one<{ readUntil: Date | null }>(
      `select max(read_until) as "readUntil" from feed_places where person_id = $1 and feed = any($2)`,
      [actor.personId, communityId ? ['all', feedOf(communityId)] : ['all']],
    )
    if (!place?.readUntil) return { readUntil: null, newer: 0 }
    const row = await this.db.one<{ newer: number }>(communityId ? newerThere : newerAnywhere, [
      actor.personId,
      place.readUntil,
      ...(communityId ? [communityId] : []),
    ])
    return { readUntil: place.readUntil.toISOString(), newer: row?.newer ?? 0 }
  }

  /** A place never moves back, and never into the future. */
  async keep(actor: Actor, readUntil: string, communityId?: string): Promise<Record<string, never>> {
    if (communityId) await this.communities.insistSeen(actor, communityId)
    return this.move(actor, communityId ? feedOf(communityId) : 'all', readUntil)
  }

  /** What is new in « for you » was seen; by date one has not read on. */
  keepForYou(actor: Actor, readUntil: string): Promise<Record<string, never>> {
    return this.move(actor, 'forYou', readUntil)
  }

  private async move(actor: Actor, feed: string, readUntil: string): Promise<Record<string, never>> {
    await this.db.many(
      `insert into feed_places (person_id, feed, read_until) values ($1, $2, least($3::timestamptz, $4::timestamptz))
       on conflict (person_id, feed) do update set read_until = greatest(feed_places.read_until, excluded.read_until)`,
      [actor.personId, feed, readUntil, this.clock.now()],
    )
    return {}
  }
}

const feedOf = (communityId: string) => `community:${communityId}`
