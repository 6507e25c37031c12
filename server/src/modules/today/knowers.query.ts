import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'

export interface Knower {
  personId: string
  /** A skill on their page whose words all stand in the question; a single word, in its title. */
  skill: string | null
  /** Accepted answers of theirs to questions that share at least two words with the title of this one. */
  answers: number
}

const knowers = statement(
  'today.knowers',
  `with question as (
     select p.id, p.author_id, p.audience_id, t.search, t.lang,
            coalesce((select array_agg(lexeme) from unnest(t.search) where 'A' = any(weights) and length(lexeme) > 2), '{}') as words
     from posts p join texts t on t.id = p.text_id where p.id = $2
   ), skilled as (
     select p.id, min(s.skill) as skill
     from question q, people p, unnest(p.skills) as s(skill)
     where (case when s.skill ~ '[ -]' then q.search else ts_filter(q.search, '{a}') end) @@ plainto_tsquery(case q.lang when 'fr' then 'french'::regconfig else 'english'::regconfig end, plain_letters(replace(s.skill, '-', ' ')))
     group by p.id
   ), visible as materialized (
     select audience_id from visible_audiences($1)
   ), answered as (
     select k.author_id as id, count(*)::int as answers
     from question q
     join search_entries e on cardinality(q.words) > 1 and e.search @@ (select string_agg(quote_literal(word), ' | ')::tsquery from unnest(q.words) word)
       and e.keys @> array[search_question_key()] and e.resolved and e.post_id <> q.id and e.audience_id in (select audience_id from visible)
     join posts o on o.id = e.post_id
     join comments k on k.id = o.accepted_comment_id and k.deleted_at is null and k.hidden_at is null
     where (select count(*) from unnest(tsvector_to_array(e.search)) word where word = any(q.words)) > 1
     group by k.author_id
   )
   select w.id as "personId", s.skill, coalesce(a.answers, 0) as answers
   from question q
   join people w on w.id in (select id from skilled union select id from answered)
   left join skilled s on s.id = w.id
   left join answered a on a.id = w.id
   where w.id <> $1 and w.id is distinct from q.author_id and w.kind = 'employee' and w.deactivated_at is null and not is_unopened(w)
     and can_see_audience(w.id, q.audience_id)
     and not exists (select 1 from mentions m where m.post_id = q.id and m.person_id = w.id)
   order by (s.skill is not null)::int * 2 + least(coalesce(a.answers, 0), 3) desc, w.id
   limit 3`,
)

/**
 * Who seems to know what a question asks, from what they say of themselves and from answers that were kept, where the
 * reader may see them. Only people who can read the question and are not in the conversation already; three at most.
 */
@Injectable()
export class KnowersQuery {
  constructor(private readonly db: Database) {}

  async of(actor: Actor, questions: readonly { postId: string }[]): Promise<Map<string, Knower[]>> {
    const found = new Map<string, Knower[]>()
    for (const { postId } of questions) found.set(postId, await this.ofOne(actor, postId))
    return found
  }

  private ofOne(actor: Actor, postId: string): Promise<Knower[]> {
    return this.db.many<Knower>(knowers, [actor.personId, postId])
  }
}
