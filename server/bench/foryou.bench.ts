import { worthOf } from '@osmose/shared/feed/for-you.rules'
import { forYouStatement, forYouValues } from '../src/modules/feed/for-you.query.js'
import { buffersOf } from './buffers.js'
import type { Bench } from './company.js'
import { cpuOf } from './cpu.js'
import { httpLanes } from './http-lanes.js'
import { median, rate, type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'

const CONNECTIONS = 10
/** Short ones in turn: a busy moment of the machine falls on all three. */
const ROUNDS = 15
const ROUND_MS = 1_500
const PAGE = 21

/**
 * A page of « for you » for readers with choices of every kind, against its own statement by the bare driver and against
 * the feed by date of the same readers.
 */
export async function benchForYou(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const readers = await sessions(bench, 200)
  await choose(
    bench,
    readers.map(({ personId }) => personId),
  )
  const reader = (lane: number, turn: number) =>
    readers[(lane * 37 + turn) % readers.length] ?? { personId: '', cookie: '' }
  const values = (personId: string) => forYouValues(personId, new Date().toISOString(), PAGE)
  const buffers: number[] = []
  for (const { personId } of readers.slice(0, 20)) {
    const given = values(personId).map((value) => value ?? `{${worthOf({}).join(',')}}`)
    buffers.push(await buffersOf(bench.database, forYouStatement, given))
  }
  say(`statement: ${median(buffers)} buffers in the median of 20 readers, ${Math.max(...buffers)} at most`)

  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, CONNECTIONS)
  const page = (path: string) => async (lane: number, turn: number) => {
    const { status, bytes } = await lanes.send(lane, { path, cookie: reader(lane, turn).cookie })
    if (status !== 200 || bytes < 1000) throw new Error(`status ${status}, ${bytes} bytes`)
  }
  const forYou = page('/api/feed/for-you')
  const byDate = page('/api/feed')
  const bare = async (lane: number, turn: number) =>
    void (await bench.database.many(forYouStatement, values(reader(lane, turn).personId)))
  const costOf = (work: typeof forYou) =>
    cpuOf(program, bench.postgres, () => rate(CONNECTIONS, ROUND_MS, work))
  try {
    for (const work of [forYou, byDate, bare]) await rate(CONNECTIONS, 2_000, work)
    const rounds: { ceiling: number; byDate: number }[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const ranked = await costOf(forYou)
      const dated = await costOf(byDate)
      const alone = await rate(CONNECTIONS, ROUND_MS, bare)
      rounds.push({
        ceiling: ranked.perSecond / alone.perSecond,
        byDate: ranked.cpu.ms / dated.cpu.ms,
      })
      say(
        `round ${round}: ${ranked.perSecond.toFixed(0)} pages/s for you (${ranked.cpu.ms.toFixed(2)} ms CPU), ${dated.perSecond.toFixed(0)} by date (${dated.cpu.ms.toFixed(2)} ms), ${alone.perSecond.toFixed(0)} by the bare statement`,
      )
    }
    const middle = (of: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[of]))
    return [
      ratio('foryou: whole stack / bare statement', middle('ceiling'), 'atLeast', 0.4),
      ratio('foryou: CPU of a page / CPU of a page by date', middle('byDate'), 'atMost', 2),
    ]
  } finally {
    await lanes.close()
    await program.stop()
  }
}

/**
 * Each reader follows 20 people and 5 topics, muted something of every kind, has 6 skills and opened 100 posts; topics
 * are in every fifth post.
 */
async function choose({ database }: Bench, readers: readonly string[]): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.many('set local statement_timeout = 0')
    await tx.many(
      `insert into post_topics (slug, label, post_id)
       select 'sujet-' || n % 40, 'Sujet-' || n % 40, id from (select id, row_number() over (order by id) as n from posts) p where n % 5 = 0`,
    )
    await tx.many(
      `update people set skills = '{soudure,bride,pression,plan de charge,joint PTFE,essai}' where id = any($1)`,
      [readers],
    )
    await tx.many(
      `insert into stances (person_id, kind, target, stance, since)
       select r.id, 'person', w.id::text, case when w.n <= 20 then 'follow' else 'mute' end, now() - interval '1 day'
       from unnest($1::uuid[]) with ordinality as r(id, n) cross join lateral (
         select id, row_number() over () as n from (select id from people where id <> r.id order by id offset 10 * r.n limit 22) p
       ) w`,
      [readers],
    )
    await tx.many(
      `insert into stances (person_id, kind, target, stance, since)
       select r.id, 'topic', 'sujet-' || (r.n + s) % 40, case when s <= 5 then 'follow' else 'mute' end, now() - interval '1 day'
       from unnest($1::uuid[]) with ordinality as r(id, n) cross join generate_series(1, 6) s`,
      [readers],
    )
    await tx.many(
      `insert into opened_posts (person_id, post_id, at)
       select r.id, p.id, now() - interval '1 hour' from unnest($1::uuid[]) as r(id) cross join lateral (
         select p.id from memberships m join posts p on p.community_id = m.community_id
         where m.person_id = r.id and p.published_at > now() - interval '20 days' order by p.published_at desc limit 100
       ) p`,
      [readers],
    )
  })
  await database.pool.query('analyze stances, opened_posts, post_topics')
}
