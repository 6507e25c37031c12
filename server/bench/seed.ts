import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { connect } from '../src/platform/database/connect.js'
import type { Database } from '../src/platform/database/database.js'
import { migrate } from '../src/platform/database/migrations.js'
import { migrateJobs } from '../src/platform/jobs/worker.js'

export interface Size {
  people: number
  communities: number
  posts: number
}

/** What a company is filled with besides, and where that is written. */
export interface More {
  name: string
  source: string
  fill: (db: Database) => Promise<void>
}

const nothing: More = { name: '', source: '', fill: async () => {} }

/** Changes with the schema and with what fills it. */
export function stampOf(more: More = nothing): string {
  const migrations = fileURLToPath(new URL('../migrations/', import.meta.url))
  const files = [
    ...readdirSync(migrations)
      .sort()
      .map((file) => migrations + file),
    fileURLToPath(import.meta.url),
    ...(more.source ? [fileURLToPath(more.source)] : []),
  ]
  const stamp = createHash('sha256')
  for (const file of files) stamp.update(readFileSync(file))
  return stamp.digest('hex')
}

/**
 * Fills an empty database with a company that has stood for a year, as autovacuum leaves it, and whose words have all
 * been noted for typing mistakes: the job that notes them would be at it during a measure.
 */
export async function fill(url: string, size: Size, more: More = nothing): Promise<void> {
  const db = await connect(url, 'osmose bench seed', 2, {
    session: '-c statement_timeout=0 -c maintenance_work_mem=512MB',
  })
  try {
    await migrateJobs(db)
    await migrate(db.dataSource)
    await withoutSearchIndex(db, async () => {
      await fillTables(db, size)
      await more.fill(db)
    })
    await db.many('truncate search_to_word')
    await db.pool.query('vacuum analyze')
  } finally {
    await db.dataSource.destroy()
  }
}

/** Rows go in faster without the index of the search, which is made anew when they stand. */
async function withoutSearchIndex(db: Database, work: () => Promise<void>): Promise<void> {
  const index = await db.one<{ made: string }>(
    `select pg_get_indexdef('search_entries_found'::regclass) as made`,
  )
  await db.many('drop index search_entries_found')
  await work()
  await db.many(index?.made ?? '')
}

/** Sizes of communities follow a power law; posts too; texts have 40 to 120 words. */
async function fillTables(db: Database, { people, communities, posts }: Size): Promise<void> {
  await db.many(
    `insert into organisation (name, locale, time_zone, kind, experiment_salt, created_at) values ('Bench', 'fr', 'Europe/Paris', 'real', $1, now())`,
    [randomBytes(8).toString('hex')],
  )
  await db.many(`insert into departments select uuidv7(), 'Department ' || n from generate_series(1, 20) n`)
  await db.many(`insert into sites select uuidv7(), 'Site ' || n from generate_series(1, 8) n`)
  await db.many(
    `insert into people (id, name, email, time_zone, title, department_id, site_id, created_at, first_signed_in_at)
     select uuidv7(), 'Person ' || n, 'p' || n || '@bench.example', 'Europe/Paris', 'Métier ' || n % 40,
            (select id from departments order by name offset n % 20 limit 1), (select id from sites order by name offset n % 8 limit 1), now() - interval '1 year', now() - interval '300 days'
     from generate_series(1, $1::int) n`,
    [people],
  )
  await db.many(
    `insert into communities (id, slug, name, visibility, purpose, created_at)
     select uuidv7(), 'c' || n, 'Communauté ' || n, case when n % 10 = 0 then 'private' when n % 50 = 7 then 'secret' else 'public' end, 'Bench', now() - interval '1 year' from generate_series(1, $1::int) n`,
    [communities],
  )
  await db.many('insert into audiences (id, community_id) select uuidv7(), id from communities')
  await db.many(
    `with numbered as (select id, row_number() over (order by slug) as n from communities), everyone as (select id, row_number() over (order by id) as n from people)
     insert into memberships (community_id, person_id, joined_at)
     select c.id, p.id, now() - interval '200 days' from everyone p cross join lateral (
       select distinct (1 + floor($1::int * power(random() + p.n * 0, 2)))::int as n from generate_series(1, 40)
     ) pick join numbered c on c.n = pick.n on conflict do nothing`,
    [communities],
  )
  await db.many(
    `create unlogged table bench_posts as
     with numbered as (select c.id, a.id as audience_id, row_number() over (order by c.slug) as n from communities c join audiences a on a.community_id = c.id)
     select uuidv7(at - now()) as id, uuidv7(at - now()) as text_id, c.id as community_id, c.audience_id, pick.n, pick.at
     from (select n, (1 + floor($1::int * power(random(), 2)))::int as community, now() - interval '365 days' * (1 - n::float8 / $2::int) as at from generate_series(1, $2::int) n) pick
     join numbered c on c.n = pick.community order by pick.n`,
    [communities, posts],
  )
  await db.many(`with words as (select array['soudure','bride','joint','cuve','argon','purge','couple','serrage','inox','fuite','essai','pression','plan','indice','poste','atelier','quai','chariot','étiquette','commande','client','livraison','qualité','contrôle','relevé','fiche','formation','sécurité','presse','découpe','pliage','retour'] as w),
     authors as (select array_agg(id) as ids from people)
     insert into texts (id, lang, title, document, plain, search, written_at, written_by)
     select b.text_id, 'fr', case when b.n % 3 = 0 then 'Question ' || b.n else '' end,
            jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', t.plain))))),
            t.plain, search_vector('fr', '', t.plain), b.at, authors.ids[1 + b.n % array_length(authors.ids, 1)]
     from bench_posts b, words, authors, lateral (select array_to_string(array(select words.w[1 + floor(random() * 32)::int] from generate_series(1, 40 + b.n % 80)), ' ') as plain) t order by b.n`)
  await db.many(`with authors as (select array_agg(id) as ids from people)
     insert into posts (id, audience_id, community_id, author_id, kind, text_id, published_at, active_at, comment_count, reaction_counts)
     select b.id, b.audience_id, b.community_id, authors.ids[1 + b.n % array_length(authors.ids, 1)], case when b.n % 3 = 0 then 'question' else 'discussion' end, b.text_id, b.at, b.at, b.n % 7, case when b.n % 2 = 0 then '{"like": 2, "useful": 1}'::jsonb else '{}' end
     from bench_posts b, authors order by b.n`)
  await db.many(`insert into reactions (post_id, person_id, kind, at)
     select b.id, p.id, 'useful', b.at from bench_posts b join lateral (select person_id as id from memberships m where m.community_id = b.community_id limit 2) p on true where b.n % 2 = 0`)
  await db.many('drop table bench_posts')
}
