import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { postColumns, postJoins, type PostRow, PostViews } from '../posts/posts.public.js'
import { KudosRepository } from './kudos.repository.js'

const PAGE = 5

@Injectable()
export class KudosQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PostViews,
    private readonly repository: KudosRepository,
  ) {}

  /** The thanks a person received, newest first; for others, only those they may see, and only if the person shows them. */
  async ofPerson(actor: Actor, personId: string, cursor: string | undefined) {
    if (
      !(await this.db.any('select 1 from known_people($1) where person_id = $2', [actor.personId, personId]))
    )
      throw fail('not_found')
    const shown = await this.repository.isShown(this.db, personId)
    if (!shown && personId !== actor.personId) return { items: [], nextCursor: null, shown: true }
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<PostRow>(
      `select ${postColumns}
       from (
         select p.id from kudos_people g join posts p on p.id = g.post_id
         where g.person_id = $2 and p.deleted_at is null and p.hidden_at is null
           and p.audience_id in (select audience_id from visible_audiences($1))
           and (p.published_at, p.id) < ($3, $4)
         order by p.published_at desc, p.id desc limit $5
       ) page ${postJoins}
       order by p.published_at desc, p.id desc`,
      [actor.personId, personId, place.at, place.id, PAGE + 1],
    )
    const page = toPage(
      rows,
      PAGE,
      (row) => ({ at: row.publishedAt, id: row.id }),
      await this.views.of(actor, rows),
    )
    return { ...page, shown }
  }
}
