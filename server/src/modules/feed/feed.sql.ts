import { levelFactors, normalLevel, termPoints } from '@osmose/shared/feed/for-you.rules'
import { feedLevels, feedTerms } from '@osmose/shared/feed/terms'

/**
 * Pieces of the statements of the feed. `reader` begins them: one row `me` with what `$1` chose and what each term is
 * worth to them, and `skilled`, the words of their skills.
 */
const factorOf = (term: string) =>
  `case coalesce((f.levels ->> '${term}')::integer, ${normalLevel}) ${feedLevels
    .map((level) => `when ${level} then ${levelFactors[level]}`)
    .join(' ')} end`
const worth = `array[${feedTerms.map((term) => `(${termPoints[term]} * ${factorOf(term)})::integer`).join(', ')}]`

const chosen = (stance: string, kind: string, type: string, more = '') =>
  `coalesce(array_agg(s.target) filter (where s.stance = '${stance}' and s.kind = '${kind}'${more}), '{}')::${type}[]`

/** `asOf`: choices made later do not count yet, so that the pages of one order agree. */
export const reader = (asOf = ''): string => {
  const before = asOf && ` and s.since <= ${asOf}`
  return `
  with me as materialized (
    select p.department_id, ${worth} as worth, c.*
    from people p
    left join feed_choices f on f.person_id = p.id
    cross join lateral (
      select ${chosen('follow', 'person', 'uuid', before)} as people, ${chosen('follow', 'topic', 'text', before)} as topics,
             ${chosen('mute', 'person', 'uuid')} as muted_people, ${chosen('mute', 'topic', 'text')} as muted_topics,
             coalesce(bool_or(s.kind = 'topic'), false) as has_topics, ${chosen('mute', 'post', 'uuid')} as muted_posts, ${chosen('mute', 'community', 'uuid')} as muted_places
      from stances s where s.person_id = p.id
    ) c
    where p.id = $1
  ), skilled as materialized (
    select s.skill, skill_query('fr', s.skill) as fr, skill_query('en', s.skill) as en
    from people p cross join unnest(p.skills) as s(skill) where p.id = $1
  )`
}

/** Whether a post `p` waits for an answer, at an instant where one is given. */
export const waits = (asOf = ''): string =>
  `p.kind = 'question' and p.duplicate_of is null and (p.accepted_comment_id is null${asOf && ` or p.accepted_at > ${asOf}`})`

/** Whether the words of a skill `k` stand in a question with the text `t`; a single word, in its title. */
export const holdsSkill = `t.search @@ case t.lang when 'fr' then k.fr else k.en end`

/** The first skill of the reader that does, if any. */
export const knownSkill = `(select min(k.skill) from skilled k where ${holdsSkill})`

/** A topic of a post `p`, in its own text, among those of an array. */
export const topicAmong = (topics: string): string =>
  `case when ${topics} <> '{}' then (select min(u.slug) from post_topics u where u.post_id = p.id and u.comment_id is null and u.slug = any(${topics})) end`

/** The columns of a `ReasonRow`, beside `postColumns`. */
export const reasonColumns = `
  coalesce(p.author_id = any(me.people), false) as followed,
  coalesce(a.department_id = me.department_id and a.id <> $1, false) as department,
  ${topicAmong('me.topics')} as topic,
  case when ${waits()} and p.author_id is distinct from $1 then ${knownSkill} end as knows,
  ${waits()} as waiting, p.kind = 'announcement' as "forAll",
  exists (select 1 from opened_posts o where o.person_id = $1 and o.post_id = p.id) as seen,
  me.worth, mute.kind as muted, mute.target as "mutedTarget"`

export const reasonJoins = `
  cross join me
  left join lateral (
    select 'post' as kind, p.id::text as target where p.id = any(me.muted_posts)
    union all select 'person', p.author_id::text where p.author_id = any(me.muted_people)
    union all select 'community', p.community_id::text where p.community_id = any(me.muted_places)
    union all select 'topic', q.slug from (select ${topicAmong('me.muted_topics')} as slug) q where q.slug is not null
    limit 1
  ) mute on true`
