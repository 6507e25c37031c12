import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash, randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { connect } from '../src/platform/database/connect.js'
import type { Database } from '../src/platform/database/database.js'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/platform/database/embedded/embedded-postgres.js'
import { migrate } from '../src/platform/database/migrations.js'
import { migrateJobs } from '../src/platform/jobs/worker.js'

export interface Size {
  people: number
  communities: number
  posts: number
}

export interface Bench {
  database: Database
  postgres: EmbeddedPostgres
  size: Size
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * A database of the asked size, on a durable PostgreSQL of its own. It is kept in the system's temporary folder and
 * used again as long as size and schema are the same. The words of its texts are not left to be noted by the job, which
 * would be at it during a measure: a company that stands has none waiting.
 */
export async function seeded(
  size: Size,
  say: (line: string) => void,
  more: { name: string; fill: (db: Database) => Promise<void> } = { name: '', fill: async () => {} },
): Promise<Bench> {
  const folder = `${process.env.TMPDIR ?? '/tmp'}/osmose-bench-${size.people}-${size.posts}${more.name}`
  const stamp = `${folder}/seeded`
  const schema = createHash('sha256')
  for (const file of readdirSync(`${root}server/migrations`).sort())
    schema.update(readFileSync(`${root}server/migrations/${file}`))
  schema.update(readFileSync(fileURLToPath(import.meta.url)))
  if (more.name) schema.update(readFileSync(`${root}server/bench/search.seed.ts`))
  const wanted = schema.digest('hex')
  const fresh = !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres(folder)
  const database = await connect(postgres.url, 'osmose bench', 12)
  const stop = async () => {
    await database.dataSource.destroy()
    await postgres.stop()
  }
  try {
    if (fresh) {
      say(`seeding ${size.people} people, ${size.communities} communities, ${size.posts} posts ${more.name}`)
      await migrateJobs(database)
      await migrate(database.dataSource)
      await withoutSearchIndex(database, () => fillTables(database, size))
      await more.fill(database)
      await run(database, 'truncate search_to_word')
      writeFileSync(stamp, wanted)
    }
    await database.many('delete from idempotency_keys')
    await vacuum(database)
  } catch (error) {
    await stop()
    throw error
  }
  return { database, postgres, size, stop }
}

/** As autovacuum leaves a database that has stood for a while: what an earlier run wrote is not swept during this one. */
async function vacuum(db: Database): Promise<void> {
  const client = await db.pool.connect()
  await client.query('set statement_timeout = 0')
  await client.query('vacuum analyze')
  client.release(true)
}

/** One statement of a seed, however long it takes. */
export const run = (db: Database, sql: string, values: unknown[] = []): Promise<unknown> =>
  db.transaction(async (tx) => {
    await tx.many('set local statement_timeout = 0')
    await tx.many(`set local maintenance_work_mem = '512MB'`)
    await tx.many(sql, values)
  })

/** Rows go in faster without the index of the search, which is made anew when they stand. */
export async function withoutSearchIndex(db: Database, work: () => Promise<void>): Promise<void> {
  const index = await db.one<{ made: string }>(
    `select pg_get_indexdef('search_entries_found'::regclass) as made`,
  )
  await run(db, 'drop index search_entries_found')
  await work()
  await run(db, index?.made ?? '')
}

/** Sizes of communities follow a power law; posts too; texts have 40 to 120 words. */
async function fillTables(db: Database, { people, communities, posts }: Size): Promise<void> {
  await run(
    db,
    `insert into organisation (name, locale, time_zone, kind, experiment_salt, created_at) values ('Bench', 'fr', 'Europe/Paris', 'real', $1, now())`,
    [randomBytes(8).toString('hex')],
  )
  await run(db, `insert into departments select uuidv7(), 'Department ' || n from generate_series(1, 20) n`)
  await run(db, `insert into sites select uuidv7(), 'Site ' || n from generate_series(1, 8) n`)
  await run(
    db,
    `insert into people (id, name, email, time_zone, title, department_id, site_id, created_at, first_signed_in_at)
     select uuidv7(), 'Person ' || n, 'p' || n || '@bench.example', 'Europe/Paris', 'Métier ' || n % 40,
            (select id from departments order by name offset n % 20 limit 1), (select id from sites order by name offset n % 8 limit 1), now() - interval '1 year', now() - interval '300 days'
     from generate_series(1, $1::int) n`,
    [people],
  )
  await run(
    db,
    `insert into communities (id, slug, name, visibility, purpose, created_at)
     select uuidv7(), 'c' || n, 'Communauté ' || n, case when n % 10 = 0 then 'private' when n % 50 = 7 then 'secret' else 'public' end, 'Bench', now() - interval '1 year' from generate_series(1, $1::int) n`,
    [communities],
  )
  await run(db, 'insert into audiences (id, community_id) select uuidv7(), id from communities')
  await run(
    db,
    `with numbered as (select id, row_number() over (order by slug) as n from communities), everyone as (select id, row_number() over (order by id) as n from people)
     insert into memberships (community_id, person_id, joined_at)
     select c.id, p.id, now() - interval '200 days' from everyone p cross join lateral (
       select distinct (1 + floor($1::int * power(random() + p.n * 0, 2)))::int as n from generate_series(1, 40)
     ) pick join numbered c on c.n = pick.n on conflict do nothing`,
    [communities],
  )
  await run(
    db,
    `create unlogged table bench_posts as
     with numbered as (select c.id, a.id as audience_id, row_number() over (order by c.slug) as n from communities c join audiences a on a.community_id = c.id)
     select uuidv7(at - now()) as id, uuidv7(at - now()) as text_id, c.id as community_id, c.audience_id, pick.n, pick.at
     from (select n, (1 + floor($1::int * power(random(), 2)))::int as community, now() - interval '365 days' * (1 - n::float8 / $2::int) as at from generate_series(1, $2::int) n) pick
     join numbered c on c.n = pick.community order by pick.n`,
    [communities, posts],
  )
  await run(
    db,
    `with words as (select array['soudure','bride','joint','cuve','argon','purge','couple','serrage','inox','fuite','essai','pression','plan','indice','poste','atelier','quai','chariot','étiquette','commande','client','livraison','qualité','contrôle','relevé','fiche','formation','sécurité','presse','découpe','pliage','retour'] as w),
     authors as (select array_agg(id) as ids from people)
     insert into texts (id, lang, title, document, plain, search, written_at, written_by)
     select b.text_id, 'fr', case when b.n % 3 = 0 then 'Question ' || b.n else '' end,
            jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', t.plain))))),
            t.plain, search_vector('fr', '', t.plain), b.at, authors.ids[1 + b.n % array_length(authors.ids, 1)]
     from bench_posts b, words, authors, lateral (select array_to_string(array(select words.w[1 + floor(random() * 32)::int] from generate_series(1, 40 + b.n % 80)), ' ') as plain) t order by b.n`,
  )
  await run(
    db,
    `with authors as (select array_agg(id) as ids from people)
     insert into posts (id, audience_id, community_id, author_id, kind, text_id, published_at, active_at, comment_count, reaction_counts)
     select b.id, b.audience_id, b.community_id, authors.ids[1 + b.n % array_length(authors.ids, 1)], case when b.n % 3 = 0 then 'question' else 'discussion' end, b.text_id, b.at, b.at, b.n % 7, case when b.n % 2 = 0 then '{"like": 2, "useful": 1}'::jsonb else '{}' end
     from bench_posts b, authors order by b.n`,
  )
  await run(
    db,
    `insert into reactions (post_id, person_id, kind, at)
     select b.id, p.id, 'useful', b.at from bench_posts b join lateral (select person_id as id from memberships m where m.community_id = b.community_id limit 2) p on true where b.n % 2 = 0`,
  )
  await run(db, 'drop table bench_posts')
}
