import { Injectable } from '@nestjs/common'
import type { Community, CommunityCard, Template } from '@osmose/shared/communities/communities.contract'
import type { Namesake } from '@osmose/shared/communities/place.contract'
import { isId } from '@osmose/shared/core/is-id'
import { daysBefore } from '@osmose/shared/core/local-day'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, FIRST_NAME, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { People } from '../directory/directory.public.js'
import * as policy from './communities.policy.js'
import { CommunitiesRepository, type Known } from './communities.repository.js'

const PAGE = 30
const MEMBERS_PAGE = 50
const RECENT_DAYS = 28

const sortName = `left(plain_letters(c.name), 60)`

const onPosts = (table: string, person: string) =>
  `exists (select 1 from posts p join ${table} x on x.post_id = p.id where p.community_id = $1 and p.deleted_at is null and x.${person} is distinct from $2`

const othersWrote = `
  select exists (select 1 from posts p where p.community_id = $1 and p.deleted_at is null and p.author_id is distinct from $2)
    or ${onPosts('comments', 'author_id')} and x.deleted_at is null)
    or ${onPosts('session_questions', 'author_id')})
    or ${['reactions', 'poll_answers', 'poll_voters', 'question_sames', 'idea_votes', 'gathering_answers'].map((table) => `${onPosts(table, 'person_id')})`).join(' or ')}
    or exists (select 1 from pages g join page_versions v on v.page_id = g.id join texts t on t.id = v.text_id
               where g.community_id = $1 and g.deleted_at is null and t.written_by is distinct from $2)
    or exists (select 1 from library_entries l where l.community_id = $1 and l.removed_at is null and l.added_by is distinct from $2)
    as wrote`

/** Cards of the communities in `page(id, key)`; only what the viewer `$1` may know and, where content is counted, see. `$2`: since when posts are recent. */
const cards = (page: string) => `
  with page as (${page}), visible as materialized (select audience_id, community_id from visible_audiences($1)),
  followed as materialized (select audience_id from followed_audiences($1))
  select c.id, c.slug, c.name, c.hue, c.visibility, c.purpose, c.template, c.official_at is not null as official, c.problem, c.signs, c.created_at as "createdAt", page.key,
         c.archived_at is not null as archived, m.role as "myRole",
         (select count(*)::int from memberships x join people p on p.id = x.person_id where x.community_id = c.id and p.deactivated_at is null) as "memberCount",
         exists (select 1 from membership_requests r where r.community_id = c.id and r.person_id = $1 and r.decided_at is null) as requested,
         m.person_id is null and c.id in (select community_id from live_invitations($1)) as invited,
         m.person_id is not null and exists (
           select 1 from posts p
           where p.community_id = c.id and p.deleted_at is null and p.hidden_at is null and p.author_id is distinct from $1
             and p.audience_id in (select audience_id from visible)
             and p.published_at > greatest(m.joined_at,
               (select f.read_until from feed_places f where f.person_id = $1 and f.feed = 'community:' || c.id),
               (select f.read_until from feed_places f where f.person_id = $1 and f.feed = 'all' and p.audience_id in (select audience_id from followed)))) as unread,
         case when c.id in (select community_id from visible) then (
           select count(*)::int from posts p
           where p.community_id = c.id and p.deleted_at is null and p.hidden_at is null and p.published_at > $2
             and p.audience_id in (select audience_id from visible)) end as "recentPosts"
  from page
  join communities c on c.id = page.id
  join known_communities($1) k on k.community_id = c.id
  left join memberships m on m.community_id = c.id and m.person_id = $1
  order by page.key, c.id`

const listed = cards(`
  select c.id, ${sortName} as key
  from communities c
  join known_communities($1) k on k.community_id = c.id
  where (c.archived_at is not null) = $3
    and (not $4 or exists (select 1 from memberships m where m.community_id = c.id and m.person_id = $1))
    and ($5 = '' or position(plain_letters($5) in plain_letters(c.name || ' ' || c.purpose)) > 0 or strict_word_similarity(plain_letters($5), plain_letters(c.name)) > 0.45)
    and ($9::text is null or c.template = $9)
    and (${sortName}, c.id) > ($6, $7)
  order by ${sortName}, c.id limit $8`)

const namesakes = `
  select c.id, c.slug, c.name, c.hue, c.visibility, c.archived_at is not null as archived
  from communities c
  join known_communities($1) k on k.community_id = c.id
  where plain_letters(c.name) = plain_letters($2) and c.id is distinct from $3
  order by archived, c.created_at, c.id limit 3`

const named = cards(`select unnest($3::uuid[]) as id, '' as key`)

interface CardRow extends CommunityCard {
  problem: string
  signs: string[]
  createdAt: Date
  key: string
}

@Injectable()
export class CommunitiesQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: CommunitiesRepository,
    private readonly people: People,
  ) {}

  async page(
    actor: Actor,
    filter: { cursor?: string; q?: string; mine?: 'true'; archived?: 'true'; template?: Template },
  ) {
    const place = decodePlace(filter.cursor) ?? FIRST_NAME
    const rows = await this.db.many<CardRow>(listed, [
      actor.personId,
      this.recent(),
      filter.archived === 'true',
      filter.mine === 'true',
      filter.q ?? '',
      place.at,
      place.id,
      PAGE + 1,
      filter.template ?? null,
    ])
    return toPage(rows, PAGE, (row) => ({ at: row.key, id: row.id }), toCard)
  }

  /** Those of the same name that the person may know of; of a secret one, only who is in it or invited. */
  namesakes(actor: Actor, name: string, except: string | undefined): Promise<Namesake[]> {
    return this.db.many<Namesake>(namesakes, [actor.personId, name, except ?? null])
  }

  /** Cards of those that the person may know of. */
  async cards(actor: Actor, ids: readonly string[], db: Db = this.db): Promise<CommunityCard[]> {
    return (await db.many<CardRow>(named, [actor.personId, this.recent(), ids])).map(toCard)
  }

  /** Whether anybody but this person wrote or answered what is still there. Nobody's words are somebody else's. */
  async othersWrote(communityId: string, personId: string, db: Db): Promise<boolean> {
    const row = await db.one<{ wrote: boolean }>(othersWrote, [communityId, personId])
    return row?.wrote ?? true
  }

  /** `key`: an id or a slug. */
  async read(actor: Actor, key: string, db: Db = this.db): Promise<Community> {
    const communityId = isId(key.toLowerCase()) ? key : await this.repository.idBySlug(key)
    const known = communityId && (await this.repository.known(actor, [communityId], db))[0]
    if (!known) throw fail('not_found')
    const [row] = await db.many<CardRow>(named, [actor.personId, this.recent(), [known.id]])
    if (!row) throw fail('not_found')
    const leaders = await this.repository.leaders(db, [known.id])
    const refs = await this.people.byIds(
      leaders.map((leader) => leader.personId),
      db,
    )
    const openRequests = policy.canModerate(known)
      ? (await this.repository.openRequests(db, known.id)).length
      : 0
    return {
      ...toCard(row),
      invited: known.invited,
      invitedUntil: known.invited ? (known.invitedUntil?.toISOString() ?? null) : null,
      audienceId: known.audienceId,
      problem: row.problem,
      signs: row.signs,
      createdAt: row.createdAt.toISOString(),
      leaders: leaders.flatMap((leader) => refs.get(leader.personId) ?? []),
      openRequests,
      can: toCan(known, leaders.filter((leader) => leader.role === 'owner').length),
    }
  }

  async requests(actor: Actor, communityId: string) {
    const known = await this.repository.visible(actor, communityId)
    if (!policy.canModerate(known)) throw fail('not_found')
    const requests = await this.repository.openRequests(this.db, communityId)
    const refs = await this.people.byIds(requests.map((request) => request.personId))
    return requests.flatMap(({ id, personId, message, askedAt }) => {
      const person = refs.get(personId)
      return person ? [{ id, person, message, askedAt: askedAt.toISOString() }] : []
    })
  }

  async members(actor: Actor, communityId: string, cursor: string | undefined) {
    const known = await this.repository.visible(actor, communityId)
    if (!policy.canListMembers(known)) throw fail('not_found')
    const place = decodePlace(cursor) ?? FIRST_NAME
    const rows = await this.db.many<{ id: string; role: policy.CommunityRole; joinedAt: Date; key: string }>(
      members,
      [communityId, place.at, place.id, MEMBERS_PAGE + 1],
    )
    const refs = await this.people.byIds(rows.map((row) => row.id))
    const page = toPage(
      rows,
      MEMBERS_PAGE,
      (row) => ({ at: row.key, id: row.id }),
      (row) => row,
    )
    return {
      ...page,
      items: page.items.flatMap((row) => {
        const person = refs.get(row.id)
        return person ? [{ ...person, role: row.role, joinedAt: row.joinedAt.toISOString() }] : []
      }),
    }
  }

  private recent(): Date {
    return daysBefore(this.clock.now(), RECENT_DAYS)
  }
}

const memberKey = `case m.role when 'owner' then '0' when 'moderator' then '1' else '2' end || left(plain_letters(p.name), 60)`
const members = `
  select p.id, m.role, m.joined_at as "joinedAt", ${memberKey} as key
  from memberships m join people p on p.id = m.person_id
  where m.community_id = $1 and p.deactivated_at is null and (${memberKey}, p.id) > ($2, $3)
  order by key, p.id limit $4`

const toCard = ({ problem: _, signs: __, createdAt: ___, key: ____, ...card }: CardRow): CommunityCard => card

const toCan = (known: Known, owners: number): Community['can'] => ({
  read: policy.canRead(known),
  join: policy.canJoin(known) === true,
  request: policy.canRequest(known) === true,
  leave: policy.canLeave(known, owners) === true,
  post: policy.canPost(known) === true,
  edit: policy.canEdit(known) === true,
  invite: policy.canInvite(known) === true,
  moderate: policy.canModerate(known),
  archive: policy.canArchive(known) === true,
  makeOfficial: policy.canMakeOfficial(known) === true,
})
