import { Injectable } from '@nestjs/common'
import { daysBefore } from '@osmose/shared/core/local-day'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { decodePlace, FIRST_NAME, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { NEWCOMER_DAYS } from '../identity/identity.public.js'
import { personRefColumns, personRefJoins } from './person-refs.query.js'

const PAGE = 40
const SUGGESTED = 8
const MAX_WORDS = 5

/** Nobody is found far behind the best. `$2`: the words that are looked for, longest first. */
const fitting = `
  select id, key, score from (
    select p.id, left(plain_letters(p.name), 60) as key, l.fit as score, max(l.fit) over () as best
    from (select array_agg(plain_letters(w) order by at) as words from unnest($2::text[]) with ordinality as given (w, at)) q
    cross join lateral people_like(q.words, q.words[1]) l
    join people p on p.id = l.person_id
    join known_people($1) k on k.person_id = p.id
  ) fits where score >= 0.6 * best`

const everybody = `
  select p.id, left(plain_letters(p.name), 60) as key, 1 as score
  from people p join known_people($1) k on k.person_id = p.id
  where p.deactivated_at is null and p.kind <> 'service' and cardinality($2::text[]) = 0`

const listed = (found: string, place: string) => `
  select page.key, ${personRefColumns}, p.skills, coalesce(p.first_signed_in_at > $3, false) as newcomer, is_unopened(p) as unopened
  from (
    select p.id, ${place} as key
    from (${found}) f join people p on p.id = f.id
    where ($4::uuid is null or p.department_id = $4) and ($5::uuid is null or p.site_id = $5) and (not $6 or p.first_signed_in_at > $3)
      and (${place}, p.id) > ($7, $8)
    order by 2, 1 limit $9
  ) page join people p on p.id = page.id ${personRefJoins}
  order by page.key, p.id`

const byName = listed(everybody, 'f.key')
const byFit = listed(fitting, `to_char(1 - f.score, 'FM0.000') || f.key`)

/** Whose name begins with what is typed, then whose name has it as a word, then any other, the best first; `$3`: only those who could read this community, its members before others. Whom an import brought and who never entered is found by name only. */
const suggested = (found: string) => `
  select ${personRefColumns}
  from (${found}) f
  join people p on p.id = f.id ${personRefJoins}
  left join communities c on c.id = $3
  left join memberships m on m.community_id = $3 and m.person_id = p.id
  where ($3::uuid is null or m.person_id is not null or (c.visibility = 'public' and p.kind = 'employee'))
    and (not is_unopened(p) or exists (select 1 from unnest($2::text[]) w where position(plain_letters(w) in plain_letters(p.name)) > 0))
  order by not exists (select 1 from unnest($2::text[]) w where strpos(p.name_words, ' ' || plain_letters(w)) = 0) desc,
    round(f.score::numeric, 1) desc,
    exists (select 1 from unnest($2::text[]) w where position(plain_letters(w) in plain_letters(p.name)) = 1) desc,
    m.person_id is null, f.score desc, f.key, p.id
  limit ${SUGGESTED}`

interface PersonRow extends PersonRef {
  key: string
  skills: string[]
  newcomer: boolean
  unopened: boolean
}

@Injectable()
export class PeopleQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: Actor,
    filter: { cursor?: string; q?: string; department?: string; site?: string; newcomers?: 'true' },
  ) {
    const words = wordsOf(filter.q ?? '')
    const place = decodePlace(filter.cursor) ?? FIRST_NAME
    const since = daysBefore(this.clock.now(), NEWCOMER_DAYS)
    const rows = await this.db.many<PersonRow>(words.length > 0 ? byFit : byName, [
      actor.personId,
      words,
      since,
      filter.department ?? null,
      filter.site ?? null,
      filter.newcomers === 'true',
      place.at,
      place.id,
      PAGE + 1,
    ])
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.key, id: row.id }),
      ({ key: _, ...person }) => person,
    )
  }

  async suggest(actor: Actor, q: string, communityId: string | undefined): Promise<PersonRef[]> {
    if (communityId && !(await this.mayRead(actor, communityId))) throw fail('not_found')
    const words = wordsOf(q)
    return this.db.many<PersonRef>(suggested(words.length > 0 ? fitting : everybody), [
      actor.personId,
      words,
      communityId ?? null,
    ])
  }

  /** All of them; for a guest, those of people they may know. */
  async places({ kind, personId }: Actor) {
    const named = (table: string, column: string) =>
      this.db.many<{ id: string; name: string }>(
        `select id, name from ${table} where $2 or id in (
           select p.${column} from known_people($1) k join people p on p.id = k.person_id and p.deactivated_at is null)
         order by plain_letters(name)`,
        [personId, kind === 'employee'],
      )
    const [departments, sites] = await Promise.all([
      named('departments', 'department_id'),
      named('sites', 'site_id'),
    ])
    return { departments, sites }
  }

  private async mayRead(actor: Actor, communityId: string): Promise<boolean> {
    return this.db.any(
      'select 1 from audiences a where a.community_id = $2 and not a.narrowed and can_see_audience($1, a.id)',
      [actor.personId, communityId],
    )
  }
}

/** `Hélène Le-Goff` becomes `hélène`, `goff`, `le`; the rest of a long question is not looked for. */
const wordsOf = (q: string): string[] =>
  q
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .sort((a, b) => b.length - a.length)
