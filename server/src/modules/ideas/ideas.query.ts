import { Injectable } from '@nestjs/common'
import type { IdeaState } from '@osmose/shared/ideas/idea.contract'
import type { IdeaOrder } from '@osmose/shared/ideas/ideas.contract'
import { Database } from '../../platform/database/database.js'
import { decodeRanked, rankedPlace, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { Communities } from '../communities/communities.public.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'

const PAGE = 20

/** By what they are ordered first: a number, greatest first; then the newest. States stand in the order of their way. */
const rank: Record<IdeaOrder, string> = {
  votes: 'i.votes',
  date: '0',
  state: `case i.state when 'studied' then 5 when 'planned' then 4 when 'received' then 3 when 'done' then 2 else 1 end`,
}

type Listed = PostRow & { rank: number }

@Injectable()
export class IdeasQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PostViews,
    private readonly communities: Communities,
  ) {}

  async list(
    actor: Actor,
    communityId: string,
    { order, state, cursor }: { order: IdeaOrder; state?: IdeaState; cursor?: string },
  ) {
    await this.communities.insistSeen(actor, communityId)
    const after = decodeRanked(cursor)
    const rows = await this.db.many<Listed>(
      `select ${postColumns}, page.rank
       from (
         select p.id, ${rank[order]} as rank, p.published_at
         from ideas i join posts p on p.id = i.post_id
         where i.community_id = $2 and p.deleted_at is null and p.hidden_at is null
           and p.audience_id in (select audience_id from visible_audiences($1))
           and ($3::text is null or i.state = $3) and (${rank[order]}, p.published_at, p.id) < ($4::int, $5, $6)
         order by rank desc, p.published_at desc, p.id desc limit $7
       ) page ${postJoins}
       order by page.rank desc, page.published_at desc, page.id desc`,
      [actor.personId, communityId, state ?? null, after.rank, after.at, after.id, PAGE + 1],
    )
    return toPage(
      rows,
      PAGE,
      ({ rank, publishedAt, id }) => rankedPlace(rank, publishedAt, id),
      await this.views.of(actor, rows),
    )
  }
}
