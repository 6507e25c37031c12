import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'

/** Fewer letters say too little to compare. */
const LEAST = 8
const SHOWN = 5
/** Candidates that are compared: words that half of the questions have tell little, and are cut here. */
const COMPARED = 2000
/** Words of asking, which are in every question. */
const asking = `'{quel,quell,quels,quelles,comment,pourquoi,quand,combien,est,what,how,which,why,when,where,who,can,do,does,is}'::text[]`

/** Letters as they are compared; a no-break space is a blank like any other. */
const letters = (text: string) => `translate(plain_letters(${text}), U&'\\00A0\\202F', '  ')`

/**
 * Questions one may see whose title shares at least half of the words typed, stemmed in either language and counted in
 * the one that leaves the fewest, as the small words of the other are no words to it. The nearest by words and runs of
 * three letters in common, those of the place itself before the others; of these the answered ones first.
 */
const similar = statement(
  'drafts.similar',
  `with typed as (
     select array_agg(distinct lexeme) as words, min(n) as enough,
       string_agg(distinct quote_literal(lexeme) || ':A', ' | ')::tsquery as query
     from (
       select lexeme, (count(*) over (partition by lang))::int as n
       from (values ('french'::regconfig), ('english'::regconfig)) l (lang), unnest(to_tsvector(lang, ${letters('$2')}))
       where lexeme <> all (${asking})
     ) each
   ), visible as materialized (
     select audience_id from visible_audiences($1)
   ), near as (
     select p.id, t.title, t.lang, p.community_id, p.comment_count, p.accepted_comment_id, typed.enough,
       (select count(*) from unnest(to_tsvector(case t.lang when 'fr' then 'french'::regconfig else 'english'::regconfig end, ${letters('t.title')})) own
        where own.lexeme = any (typed.words)) as shared
     from typed join search_entries e on e.search @@ typed.query and e.keys @> array[search_question_key()]
       and e.audience_id in (select audience_id from visible)
     join texts t on t.id = e.text_id join posts p on p.id = e.post_id
     limit ${COMPARED}
   )
   select "postId", title, lang, "communityId", "communityName", answers, accepted from (
   select n.id as "postId", n.title, n.lang, c.id as "communityId", c.name as "communityName", n.comment_count as answers,
     exists (select 1 from comments k where k.id = n.accepted_comment_id and k.deleted_at is null and k.hidden_at is null) as accepted,
     n.shared::real / n.enough + similarity(plain_letters($2), plain_letters(n.title)) + case when n.community_id = $3 then 0.2 else 0 end as nearness
   from near n join communities c on c.id = n.community_id
   where n.shared * 2 >= n.enough
   order by nearness desc, n.id desc
   limit ${SHOWN}
   ) nearest
   order by accepted desc, answers > 0 desc, nearness desc, "postId" desc`,
)

interface Row {
  postId: string
  title: string
  lang: Locale
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
