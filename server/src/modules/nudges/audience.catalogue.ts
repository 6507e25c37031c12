import { newcomerDays } from '@osmose/shared/journeys/journeys.contract'

/** Of a face, a job, a department, a line about oneself and a language: how many are there. */
const profileFields = `num_nonnulls(p.avatar, p.title, p.department_id, nullif(p.bio, ''), nullif(p.languages, '{}'))`

/**
 * The whole of what a nudge may ask about people and questions: conditions over `p` (people) or `q` (posts), with `$1`
 * the present instant and `$2` the settings of the rule as JSON. There is no free filter, so that no combination of
 * conditions can be made that singles somebody out.
 */
export const predicates = {
  'person.active_employee': `p.kind = 'employee' and p.deactivated_at is null and p.erased_at is null`,
  'person.newcomer': `p.first_signed_in_at > $1::timestamptz - interval '${newcomerDays} days'`,
  'person.signed_in_days_ago': `p.first_signed_in_at <= $1::timestamptz - make_interval(days => ($2::jsonb ->> 'waitDays')::int)`,
  'person.profile_below_60': `${profileFields} < 3`,
  'person.profile_complete': `${profileFields} = 5`,
  'person.rests_from_first_steps': `exists (select 1 from journey_ends je where je.person_id = p.id and je.reason = 'rest')
     or exists (select 1 from journey_steps js where js.person_id = p.id and js.step = 'profile' and js.skipped_at is not null)`,
  'question.open': `q.kind = 'question' and q.accepted_comment_id is null and q.duplicate_of is null and q.deleted_at is null and q.hidden_at is null
     and exists (select 1 from communities c where c.id = q.community_id and c.archived_at is null)`,
  'question.recent': `q.published_at > $1::timestamptz - interval '28 days'`,
  'question.unanswered': `not exists (select 1 from comments k where k.post_id = q.id and k.author_id is distinct from q.author_id and k.deleted_at is null and k.hidden_at is null)`,
  'question.imported': `q.source_system is not null and q.source_system <> 'demo'`,
} as const

export type PredicateKey = keyof typeof predicates

/** What counts as reached: conditions over `e` (events), for the exposure `x`. What an import brought never counts. */
export const goals = {
  profile_completed: `e.name = 'directory.profile_changed.v1' and (e.payload ->> 'personId')::uuid = x.person_id and (e.payload ->> 'complete')::boolean`,
  question_answered: `e.name = 'posts.comment_published.v1' and (e.payload ->> 'postId')::uuid = x.post_id and e.payload ->> 'authorId' is distinct from e.payload ->> 'postAuthorId'`,
} as const

export type GoalKey = keyof typeof goals

interface Conditions {
  readonly trigger: readonly PredicateKey[]
  readonly audience: readonly PredicateKey[]
  readonly exclusions: readonly PredicateKey[]
}

/** Who or what meets a rule, as one SQL condition. */
export function conditionOf({ trigger, audience, exclusions }: Conditions): string {
  const wanted = [...audience, ...trigger].map((key) => `(${predicates[key]})`)
  return [...wanted, ...exclusions.map((key) => `not (${predicates[key]})`)].join(' and ')
}

/** People who want messages of family `$3` now and had none of rule `$4` for its cooldown. Conditions over `p`. */
export const ready = `
  not exists (select 1 from nudge_families f where f.person_id = p.id and f.family = $3
              and (f.refused_at is not null or f.pauses >= 2 or f.paused_until > $1::timestamptz))
  and not exists (select 1 from nudges n where n.person_id = p.id and n.rule = $4
                  and n.queued_at > $1::timestamptz - make_interval(days => ($2::jsonb ->> 'cooldownDays')::int))`
