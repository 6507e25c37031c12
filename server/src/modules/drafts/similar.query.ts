import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'

/** Fewer letters say too little to compare. */
const LEAST = 8
/** Below this the words have only little in common. */
const LIKE_ENOUGH = 0.2
const SHOWN = 5

/**
 * Questions one may see whose title shares a stemmed word with what is typed, in either language, ordered by how many
 * runs of three letters they share; those of the place itself come first where they are as near.
 */
const similar = statement(
  'drafts.similar',
  `with typed as (
     select string_agg(distinct quote_literal(lexeme) || ':A', ' | ')::tsquery as query
     from unnest(to_tsvector('pg_catalog.french', plain_letters($2)) || to_tsvector('pg_catalog.english', plain_letters($2)))
   ), near as (
     select p.id, t.title, t.lang, p.community_id, p.comment_count, p.accepted_comment_id,
       word_similarity(plain_letters($2), plain_letters(t.title)) * 0.5 + similarity(plain_letters($2), plain_letters(t.title)) * 0.5
         + case when p.community_id = $3 then 0.1 else 0 end as likeness
     from typed join texts t on t.search @@ typed.query
     join posts p on p.text_id = t.id and p.kind = 'question' and p.deleted_at is null and p.hidden_at is null
     join visible_audiences($1) v on v.audience_id = p.audience_id
     limit 2000
   )
   select n.id as "postId", n.title, n.lang, c.id as "communityId", c.name as "communityName", n.comment_count as answers,
     exists (select 1 from comments k where k.id = n.accepted_comment_id and k.deleted_at is null and k.hidden_at is null) as accepted
   from near n join communities c on c.id = n.community_id
   where n.likeness >= ${LIKE_ENOUGH}
   order by n.likeness desc, n.id desc limit ${SHOWN}`,
)

interface Row {
  postId: string
  title: string
  lang: 'fr' | 'en'
  communityId: string
  communityName: string
  answers: number
  accepted: boolean
}

@Injectable()
export class SimilarQuery {
  constructor(private readonly db: Database) {}

  async questions(actor: Actor, communityId: string, title: string) {
    const known = await this.db.one('select 1 from known_communities($1) where community_id = $2', [
      actor.personId,
      communityId,
    ])
    if (!known) throw fail('not_found')
    if (title.length < LEAST) return { items: [] }
    const rows = await this.db.many<Row>(similar, [actor.personId, title, communityId])
    return {
      items: rows.map(({ communityId: id, communityName: name, ...row }) => ({
        ...row,
        community: { id, name },
      })),
    }
  }
}
