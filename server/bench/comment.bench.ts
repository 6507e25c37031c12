import { randomUUID } from 'node:crypto'
import { statement } from '../src/platform/database/statement.js'
import type { Bench } from './company.js'
import { cpuOf } from './cpu.js'
import { httpLanes } from './http-lanes.js'
import { median, rate, type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'

const CONNECTIONS = 10
const ROUNDS = 5
const ROUND_MS = 3_000
/** Spread as in a company: not everybody answers the same post in the same second. */
const POSTS_EACH = 20
const text =
  'Serrez à froid, en croix, en deux passes, puis resserrez une fois la bride refroidie. La fiche est corrigée.'
const document = JSON.stringify({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** The same rows in one statement: text, comment, counter, event with its two lanes, idempotency key. */
const allAtOnce = statement(
  'bench.comment',
  `with text as (insert into texts (id, lang, title, document, plain, search, written_at, written_by) values ($1, 'fr', '', $2, $3, search_vector('fr', '', $3), now(), $4)),
   comment as (insert into comments (id, post_id, parent_id, thread_id, thread_at, author_id, text_id, published_at) values ($5, $6, null, $5, now(), $4, $1, now())),
   counted as (update posts set comment_count = comment_count + 1, active_at = now() where id = $6),
   event as (insert into events (name, payload, actor_id, at) values ('posts.comment_published.v1', $7, $4, now()) returning id),
   key as (insert into idempotency_keys (person_id, key, fingerprint, reply, created_at) values ($4, $8, $8, $2, now()))
   select pg_notify('osmose_events', json_build_object('id', event.id)::text), graphile_worker.add_job('bench.nothing', json_build_object('eventId', event.id), job_key => event.id::text, job_key_mode => 'unsafe_dedupe') from event`,
)

interface Target {
  personId: string
  cookie: string
  postId: string
  communityId: string
  audienceId: string
}

/** A comment acknowledged by the whole program against one statement that writes the same rows. */
export async function benchComment(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const opened = await sessions(bench, 200)
  const writers: Target[][] = []
  for (const { personId, cookie } of opened) {
    const rows = await bench.database.many<Omit<Target, 'personId' | 'cookie'>>(
      `select p.id as "postId", p.community_id as "communityId", p.audience_id as "audienceId" from memberships m join posts p on p.community_id = m.community_id where m.person_id = $1 order by p.published_at desc limit ${POSTS_EACH}`,
      [personId],
    )
    if (rows.length > 0) writers.push(rows.map((row) => ({ personId, cookie, ...row })))
  }
  const target = (lane: number, turn: number) => {
    const posts = writers[(lane * 37 + turn * 11) % writers.length] ?? []
    return posts[turn % posts.length] as Target
  }
  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, CONNECTIONS)
  const whole = async (lane: number, turn: number) => {
    const { cookie, postId } = target(lane, turn)
    const { status } = await lanes.send(lane, {
      path: `/api/posts/${postId}/comments`,
      method: 'POST',
      cookie,
      body: JSON.stringify({ text }),
      headers: { 'idempotency-key': randomUUID() },
    })
    if (status !== 201) throw new Error(`status ${status}`)
  }
  const bare = async (lane: number, turn: number) => {
    const { personId, postId, communityId, audienceId } = target(lane, turn)
    const [commentId, key] = [randomUUID(), randomUUID()]
    const payload = JSON.stringify({
      postId,
      communityId,
      audienceId,
      authorId: personId,
      commentId,
      parentId: null,
      parentAuthorId: null,
      postAuthorId: null,
      postKind: 'discussion',
      mentioned: [],
    })
    await bench.database.many(allAtOnce, [
      randomUUID(),
      document,
      text,
      personId,
      commentId,
      postId,
      payload,
      key,
    ])
  }
  try {
    // What was empty until now is known to the planner in a company that has been at work for a minute.
    await rate(CONNECTIONS, 2_000, whole)
    await drained(bench)
    await bench.database.pool.query('analyze')
    // Long enough for every connection to have its plans, which new statistics throw away, and for the program to be compiled.
    await rate(CONNECTIONS, 6_000, whole)
    await rate(CONNECTIONS, 2_000, bare)
    await drained(bench)
    const ratios: number[] = []
    const cpu: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const through = await cpuOf(program, bench.postgres, async () => {
        const written = await rate(CONNECTIONS, ROUND_MS, whole)
        const began = performance.now()
        await drained(bench)
        return { ...written, drain: performance.now() - began }
      })
      cpu.push(through.cpu.ms)
      const alone = await rate(CONNECTIONS, ROUND_MS, bare)
      await bench.database.many(
        `delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier = 'bench.nothing')`,
      )
      // The ceiling leaves thousands of dead jobs behind, which no round of ours made.
      await bench.database.pool.query('vacuum graphile_worker._private_jobs')
      ratios.push(through.perSecond / alone.perSecond)
      say(
        `round ${round + 1}: ${through.perSecond.toFixed(0)} comments/s acknowledged, ${alone.perSecond.toFixed(0)}/s by one statement; jobs drained ${through.drain.toFixed(0)} ms later; ${through.cpu.said} a comment with its jobs`,
      )
    }
    return [
      ratio('comment: acknowledged / one statement', median(ratios), 'atLeast', 0.3),
      ratio('comment: CPU of server and database with its jobs, ms', median(cpu), 'atMost', 5),
    ]
  } finally {
    await lanes.close()
    await program.stop()
  }
}

async function drained(bench: Bench): Promise<void> {
  for (;;) {
    const row = await bench.database.one<{ left: number }>(
      `select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'outbox.dispatch' and j.attempts < j.max_attempts`,
    )
    if (row?.left === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
