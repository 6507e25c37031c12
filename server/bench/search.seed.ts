import type { Database } from '../src/platform/database/database.js'
import type { More } from './seed.js'

/** Of eighty thousand texts; of more, in proportion. */
export const often = { word: 'tungstène', times: 2_000 }
export const seldom = { word: 'zirconium', times: 80 }
/** In three texts of ten. */
export const everywhere = 'soudure'
const TEMPLATES = 4_000

/**
 * Posts and three comments each over one year, made in a few statements: the texts are drawn from some thousand, whose
 * words for search are computed once.
 */
export const textsOf = (messages: number): More => ({
  name: `-${messages}-texts`,
  source: import.meta.url,
  fill: (db) => fillTexts(db, messages),
})

async function fillTexts(db: Database, messages: number): Promise<void> {
  await db.many(`create unlogged table bench_templates as
     with vocabulary as (select array_agg(translate(md5(n::text), '0123456789', 'ghijklmnop')) as w from generate_series(1, 3000) n)
     select n, t.plain, search_vector('fr', '', t.plain) as search
     from generate_series(0, ${TEMPLATES - 1}) n, vocabulary v, lateral (
       select array_to_string(array(select left(v.w[1 + floor(3000 * power(random(), 3))::int], 4 + n % 6) from generate_series(1, 20 + n % 30)), ' ') || case when n % 10 < 3 then ' ${everywhere} du joint' else '' end as plain
     ) t`)
  await db.many('create unique index on bench_templates (n)')
  await db.many(
    `create unlogged table bench_posts as
     with numbered as (select c.id, a.id as audience_id, row_number() over (order by c.slug) - 1 as n from communities c join audiences a on a.community_id = c.id), many as (select count(*)::int as n from communities), authors as (select array_agg(id) as ids from people)
     select pick.n, uuidv7(pick.at - now()) as id, uuidv7(pick.at - now()) as text_id, c.id as community_id, c.audience_id, ids[1 + floor(random() * array_length(ids, 1))::int] as author_id, pick.at
     from authors, many, lateral (
       select n, floor(many.n * power(random(), 2))::int as place, now() - interval '365 days' * (n * 4.0 / $1::int)::float8 as at from generate_series(0, $1::int / 4 - 1) g (n)
     ) pick
     join numbered c on c.n = pick.place`,
    [messages],
  )
  await db.many(`create unlogged table bench_comments as
     with authors as (select array_agg(id) as ids from people)
     select p.n * 3 + k as n, uuidv7(c.at - now()) as id, uuidv7(c.at - now()) as text_id, p.id as post_id, ids[1 + floor(random() * array_length(ids, 1))::int] as author_id, c.at
     from bench_posts p, authors, generate_series(0, 2) k, lateral (select p.at + k * interval '1 minute' as at) c order by p.n desc, k`)
  const words = `case when b.n % ${80_000 / often.times} = 7 then ' ${often.word}' when b.n % ${80_000 / seldom.times} = 5 then ' ${seldom.word}' else '' end`
  for (const table of ['bench_posts', 'bench_comments'])
    await db.many(`insert into texts (id, lang, title, document, plain, search, written_at, written_by)
       select b.text_id, 'fr', '', '{"type": "doc", "content": []}', t.plain || w.extra, case when w.extra = '' then t.search else search_vector('fr', '', t.plain || w.extra) end, b.at, b.author_id
       from ${table} b join bench_templates t on t.n = (b.n::bigint * 7919) % ${TEMPLATES}, lateral (select ${words} as extra) w order by b.at`)
  await db.many(`insert into posts (id, audience_id, community_id, author_id, kind, text_id, published_at, active_at, comment_count)
     select id, audience_id, community_id, author_id, case when n % 3 = 0 then 'question' else 'discussion' end, text_id, at, at, 3 from bench_posts order by at`)
  await db.many(`insert into comments (id, post_id, thread_id, thread_at, author_id, text_id, published_at)
     select id, post_id, id, at, author_id, text_id, at from bench_comments order by at`)
  await db.many('drop table bench_posts, bench_comments, bench_templates')
}
