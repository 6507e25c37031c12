import { Injectable } from '@nestjs/common'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import { threadLimits } from '@osmose/shared/threads/threads.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'
import type { Shared } from './threads.policy.js'

const pinned = statement(
  'threads.pinned',
  `select ${postColumns}
   from (
     select q.id, q.pinned_until from posts q
     where q.community_id = $2 and q.pinned_until > $3 and q.deleted_at is null and q.hidden_at is null
       and can_see_audience($1, q.audience_id)
     order by q.pinned_until desc, q.id limit ${threadLimits.pins}
   ) page ${postJoins}
   order by page.pinned_until desc, page.id`,
)

const answers = [
  'reactions',
  'poll_answers',
  'poll_voters',
  'question_sames',
  'idea_votes',
  'gathering_answers',
]

/** What is deleted or hidden counts: it can come back, and somebody decided about it. */
const shared = statement(
  'threads.shared',
  `select k.known or exists (select 1 from comments where post_id = $1 and author_id is distinct from $2)
     ${answers.map((table) => `or exists (select 1 from ${table} where post_id = $1 and person_id is distinct from $2)`).join('\n     ')} as others,
     k.waits as "caseWaits"
   from (select count(*) > 0 as known, count(waiting_since) > 0 as waits from moderation_cases where post_id = $1) k`,
)

export interface Place {
  id: string
  audienceId: string
  archived: boolean
  visibility: 'public' | 'private' | 'secret'
  myRole: 'member' | 'moderator' | 'owner' | null
  charterDue: boolean
}

@Injectable()
export class ThreadsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: PostViews,
  ) {}

  async pinned(actor: Actor, communityId: string) {
    const visible = await this.db.one('select 1 from visible_audiences($1) where community_id = $2', [
      actor.personId,
      communityId,
    ])
    if (!visible) throw fail('not_found')
    const rows = await this.db.many<PostRow>(pinned, [actor.personId, communityId, this.clock.now()])
    const view = await this.views.of(actor, rows)
    return { items: rows.map(view) }
  }

  /** The whole audience of a place, as far as this person may see it. */
  async place(actor: Actor, communityId: string, db: Db): Promise<Place> {
    const row = await db.one<Place>(
      `select c.id, a.id as "audienceId", c.archived_at is not null as archived, c.visibility, m.role as "myRole", charter_due($1, c.id) as "charterDue"
       from communities c join audiences a on a.community_id = c.id and not a.narrowed
       left join memberships m on m.community_id = c.id and m.person_id = $1
       where c.id = $2 and can_see_audience($1, a.id)`,
      [actor.personId, communityId],
    )
    if (!row) throw fail('not_found')
    return row
  }

  /** Whether a thread is more than its author's own. */
  async shared(postId: string, authorId: string | null, db: Db): Promise<Shared> {
    return (await db.one<Shared>(shared, [postId, authorId])) ?? { others: true, caseWaits: true }
  }

  /**
   * Where a thread went, for somebody who could read it in a place it left: only if they may know the place it is in
   * now. For anybody else there is nothing.
   */
  async move(actor: Actor, postId: string): Promise<{ community: CommunityRef; movedAt: string }> {
    const row = await this.db.one<CommunityRef & { movedAt: Date }>(
      `select c.id, c.slug, c.name, c.hue, c.visibility, max(v.moved_at) as "movedAt"
       from thread_moves v
       join posts p on p.id = v.post_id and p.deleted_at is null and p.hidden_at is null
       join communities c on c.id = p.community_id
       where v.post_id = $2 and can_see_audience($1, v.from_audience_id)
         and c.id in (select community_id from known_communities($1))
       group by c.id`,
      [actor.personId, postId],
    )
    if (!row) throw fail('not_found')
    const { movedAt, ...community } = row
    return { community, movedAt: movedAt.toISOString() }
  }
}
