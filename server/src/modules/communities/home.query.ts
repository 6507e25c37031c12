import { Injectable } from '@nestjs/common'
import type { PlaceFacts, PlaceHome } from '@osmose/shared/communities/place.contract'
import { inTen, peopleRoundly, roundly } from '@osmose/shared/communities/place.rules'
import type { Locale } from '@osmose/shared/core/fields'
import { daysBefore } from '@osmose/shared/core/local-day'
import type { FileKind } from '@osmose/shared/files/files.contract'
import { pageSlug } from '@osmose/shared/pages/address'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { People } from '../directory/directory.public.js'
import { CharterService } from './charter.service.js'
import { canListMembers, canRead } from './communities.policy.js'
import { CommunitiesRepository } from './communities.repository.js'

const DAYS = 28
const SHOWN = 4
const FACES = 8

/** What was written here; what an import brought lived elsewhere, unless it was to be counted. */
const here = (alias: string) =>
  `(${alias}.source_system is null or ${alias}.source_system = 'demo' or exists (select 1 from imports i where i.id = ${alias}.import_id and i.count_history))`

/** `$1` the viewer, `$2` the community, `$3` since when, `$4` now. An answer is a comment by somebody else than who asked. */
const facts = `
  with visible as materialized (
    select audience_id from visible_audiences($1) where community_id = $2
  ), written as (
    select p.id, p.author_id, p.kind, p.published_at, first.at as first_at
    from posts p
    left join lateral (
      select min(k.published_at) as at from comments k
      where p.kind = 'question' and k.post_id = p.id and k.deleted_at is null and k.hidden_at is null and k.author_id is distinct from p.author_id
    ) first on true
    where p.community_id = $2 and p.audience_id in (select audience_id from visible)
      and p.published_at > $3 and p.published_at <= $4 and p.deleted_at is null and p.hidden_at is null and ${here('p')}
  ), answers as (
    select k.author_id
    from posts p join comments k on k.post_id = p.id
    where p.community_id = $2 and p.audience_id in (select audience_id from visible) and p.active_at > $3
      and p.deleted_at is null and p.hidden_at is null
      and k.published_at > $3 and k.published_at <= $4 and k.deleted_at is null and k.hidden_at is null and ${here('k')}
  )
  select (select count(*)::int from written) as posts, (select count(*)::int from answers) as answers,
         (select count(distinct author_id)::int from (select author_id from written union all select author_id from answers) wrote) as people,
         count(*) filter (where kind = 'question')::int as questions,
         count(first_at)::int as answered,
         count(*) filter (where first_at <= published_at + interval '24 hours')::int as "inADay"
  from written`

const pages = `
  select p.id, t.title, t.lang, first.title as "firstTitle", t.written_at as "changedAt"
  from pages p
  join lateral (
    select x.title, x.lang, x.written_at from page_texts pt join texts x on x.id = pt.text_id where pt.page_id = p.id
    order by pt.lang = $3 desc, pt.lang = p.lang desc limit 1
  ) t on true
  join page_texts own on own.page_id = p.id and own.lang = p.lang
  join texts first on first.id = own.text_id
  where p.community_id = $2 and p.deleted_at is null and p.hidden_at is null and p.audience_id in (select audience_id from visible_audiences($1) where community_id = $2)
  order by (select max(x.written_at) from page_texts pt join texts x on x.id = pt.text_id where pt.page_id = p.id) desc, p.id
  limit ${SHOWN}`

const files = `
  select f.id, f.name, v.kind, e.added_at as "addedAt"
  from library_entries e
  join files f on f.id = e.file_id and f.deleted_at is null
  join file_versions v on v.file_id = f.id and v.version = f.version
  where e.community_id = $2 and e.removed_at is null and e.community_id in (select community_id from visible_audiences($1))
  order by e.added_at desc, f.id limit ${SHOWN}`

const faces = `
  select m.person_id as id from memberships m join people p on p.id = m.person_id
  where m.community_id = $1 and p.deactivated_at is null
  order by m.joined_at desc, m.person_id limit ${FACES}`

/** For who came in and has not read it; whoever founded the place wrote it. */
const welcome = `
  select c.welcome from memberships m join communities c on c.id = m.community_id
  where m.person_id = $1 and m.community_id = $2 and m.welcomed_at is null and m.via <> 'founder' and c.welcome <> ''`

interface Counted {
  posts: number
  answers: number
  people: number
  questions: number
  answered: number
  inADay: number
}

/** What lives in one community, in the eyes of one person. */
@Injectable()
export class HomeQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: CommunitiesRepository,
    private readonly people: People,
    private readonly charters: CharterService,
  ) {}

  async read(actor: Actor, communityId: string): Promise<PlaceHome> {
    const known = await this.repository.visible(actor, communityId)
    const reads = canRead(known)
    const where = [actor.personId, communityId]
    const [alive, latest, library, members, greeting, charter] = await Promise.all([
      reads ? this.facts(actor, communityId) : null,
      reads
        ? this.db.many<{ id: string; title: string; lang: Locale; firstTitle: string; changedAt: Date }>(
            pages,
            [...where, actor.locale],
          )
        : [],
      reads ? this.db.many<{ id: string; name: string; kind: FileKind; addedAt: Date }>(files, where) : [],
      canListMembers(known) ? this.db.many<{ id: string }>(faces, [communityId]) : [],
      this.db.one<{ welcome: string }>(welcome, where),
      this.charters.charter(this.db, actor.personId, communityId),
    ])
    const refs = await this.people.byIds(members.map(({ id }) => id))
    return {
      facts: alive,
      pages: latest.map(({ firstTitle, changedAt, ...page }) => ({
        ...page,
        slug: pageSlug(firstTitle),
        changedAt: changedAt.toISOString(),
      })),
      files: library.map((file) => ({ ...file, addedAt: file.addedAt.toISOString() })),
      members: members.flatMap(({ id }) => refs.get(id) ?? []),
      welcome: greeting?.welcome ?? null,
      charter: charter.text === '' ? null : charter,
    }
  }

  private async facts(actor: Actor, communityId: string): Promise<PlaceFacts | null> {
    const now = this.clock.now()
    const since = daysBefore(now, DAYS)
    const row = await this.db.one<Counted>(facts, [actor.personId, communityId, since, now])
    return row ? spoken(row) : null
  }
}

const spoken = ({ posts, answers, people, questions, answered, inADay }: Counted): PlaceFacts => ({
  posts: roundly(posts),
  answers: roundly(answers),
  people: peopleRoundly(people),
  questions: roundly(questions),
  answered: inTen(answered, questions),
  answeredInADay: inTen(inADay, questions),
})
