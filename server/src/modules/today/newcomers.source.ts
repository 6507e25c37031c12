import { Injectable } from '@nestjs/common'
import { daysBefore } from '@osmose/shared/core/local-day'
import type { Situation } from '@osmose/shared/today/today.contract'
import { Database } from '../../platform/database/database.js'
import { People } from '../directory/directory.public.js'
import { NEWCOMER_DAYS } from '../identity/identity.public.js'
import { type PostWaitingRow, postWaitingColumns, postWaitingFrom, toCommunity } from './today.sql.js'
import { waitOf } from './today.rules.js'
import { SituationSource, type Viewer } from './today.source.js'

/** What people wrote in their first two weeks and nobody answered yet. */
@Injectable()
export class NewcomersSource extends SituationSource {
  constructor(
    private readonly db: Database,
    private readonly people: People,
  ) {
    super()
  }

  async find({ actor, now, calendar, places }: Viewer): Promise<Situation[]> {
    const since = daysBefore(now, NEWCOMER_DAYS)
    const rows = await this.db.many<PostWaitingRow & { authorId: string; first: boolean }>(
      `select ${postWaitingColumns},
              not exists (select 1 from posts e where e.author_id = p.author_id and e.published_at < p.published_at and e.audience_id in (select audience_id from visible_audiences($1)))
                and not exists (
                  select 1 from comments k join posts e on e.id = k.post_id
                  where k.author_id = p.author_id and k.published_at < p.published_at and e.audience_id in (select audience_id from visible_audiences($1))) as first
       ${postWaitingFrom}
       join people w on w.id = p.author_id and w.deactivated_at is null and w.kind <> 'service' and (w.first_signed_in_at > $3 or w.joined_on > $3::date)
       where p.published_at > $3 and p.author_id <> $1 and not has_human_reply(p.id)
       order by p.published_at limit 50`,
      [actor.personId, places, since],
    )
    const people = await this.people.byIds(rows.map((row) => row.authorId))
    return rows.flatMap((row) => {
      const author = people.get(row.authorId)
      if (!author) return []
      const { postId, about, lang, postKind, first } = row
      const common = {
        key: `newcomer:${postId}`,
        community: toCommunity(row),
        since: row.publishedAt.toISOString(),
        ...waitOf('newcomer', row.publishedAt, now, calendar),
      }
      return [
        {
          kind: 'newcomer',
          ...common,
          postId,
          about,
          lang,
          postKind,
          author,
          first,
        } as const,
      ]
    })
  }
}
