import type { Locale } from '@osmose/shared/core/fields'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { Neighbour, readNeighbours } from '@osmose/shared/posts/neighbours.contract'
import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'
import type { Actor } from '../../platform/http/actor.js'
import { personColumns, type PersonColumns, personFrom } from '../directory/directory.public.js'
import { PostsQuery } from './posts.query.js'
import { personJoin } from './posts.sql.js'

interface NeighbourRow extends PersonColumns<'author'> {
  id: string
  at: Date
  words: string
  lang: Locale
}

/** The imported post of the same audience nearest in time, of those the reader `$1` may see; `$2` is the post one is at. */
const nearest = (side: '<' | '>', order: 'desc' | 'asc') => `
  select p.id, p.published_at as at, ${firstWords('t', 120)} as words, t.lang, ${personColumns('a', 'author')}
  from posts here
  join lateral (
    select p.* from posts p
    where p.audience_id = here.audience_id and p.deleted_at is null and p.hidden_at is null
      and p.source_system = here.source_system and (p.published_at, p.id) ${side} (here.published_at, here.id)
    order by p.published_at ${order}, p.id ${order} limit 1
  ) p on can_see_audience($1, p.audience_id)
  join texts t on t.id = p.text_id
  ${personJoin('a', 'p.author_id')}
  where here.id = $2`

@Injectable()
export class NeighboursQuery {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsQuery,
  ) {}

  async of(actor: Actor, postId: string): Promise<ReplyOf<typeof readNeighbours>> {
    const { imported } = await this.posts.visible(actor, postId)
    if (!imported) return { before: null, after: null }
    const [[before], [after]] = (await Promise.all(
      [nearest('<', 'desc'), nearest('>', 'asc')].map((sql) =>
        this.db.many<NeighbourRow>(sql, [actor.personId, postId]),
      ),
    )) as [NeighbourRow[], NeighbourRow[]]
    return { before: before ? toNeighbour(before) : null, after: after ? toNeighbour(after) : null }
  }
}

const toNeighbour = (row: NeighbourRow): Neighbour => ({
  id: row.id,
  at: row.at.toISOString(),
  author: personFrom(row, 'author'),
  words: row.words,
  lang: row.lang,
})
