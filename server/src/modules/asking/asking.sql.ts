import { personJson } from '../directory/directory.public.js'

/** Whether mandate `m` of person `p` lets `$1` act for them in sessions of a place, at the instant `at`. */
export const covers = (community: string, audience: string, at: string): string =>
  `m.to_id = $1 and m.revoked_at is null and m.until > ${at} and 'session' = any(m.kinds)
   and (cardinality(m.community_ids) = 0 or ${community} = any(m.community_ids))
   and p.deactivated_at is null and can_see_audience(p.id, ${audience})`

/** A question as shown, for whoever brings rows of `session_questions q` and the reader as `$1`. */
export const questionColumns = `
  q.id, q.post_id as "postId", q.text, q.nameless, q.author_id as "authorId", q.asked_at as "askedAt", q.votes, v.person_id is not null as voted,
  q.answer, q.answered_at as "answeredAt", q.refusal, q.declined_at as "declinedAt", q.withheld,
  ${personJson('a')} as author, ${personJson('b')} as "answeredBy", ${personJson('f')} as "answeredFor", ${personJson('d')} as "declinedBy"`

export const questionJoins = `
  left join session_votes v on v.question_id = q.id and v.person_id = $1
  left join people a on a.id = q.author_id
  left join people b on b.id = q.answered_by
  left join people f on f.id = q.answered_for
  left join people d on d.id = q.declined_by`
