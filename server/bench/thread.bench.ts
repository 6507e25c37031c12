import { randomUUID } from 'node:crypto'
import { commentPages } from '../src/modules/posts/comments.query.js'
import { buffersOf } from './buffers.js'
import type { Bench } from './company.js'
import { cpuOf } from './cpu.js'
import { httpLanes } from './http-lanes.js'
import { median, rate, type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'

const CONNECTIONS = 10
const ROUNDS = 5
const ROUND_MS = 3_000
const REPLIES = 20
const LONG = 5_000

/** A thread with twenty replies, opened: the post and its comments. And how far one reads in a thread of five thousand. */
export async function benchThread(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const readers = await sessions(bench, 200)
  const threads: { cookie: string; personId: string; postId: string }[] = []
  for (const reader of readers) {
    const post = await bench.database.one<{ id: string }>(
      `select p.id from memberships m join posts p on p.community_id = m.community_id where m.person_id = $1 and p.comment_count < ${LONG} order by p.published_at desc limit 1`,
      [reader.personId],
    )
    if (!post) continue
    await answer(bench, post.id, REPLIES)
    threads.push({ ...reader, postId: post.id })
  }
  const [first] = threads
  if (!first) throw new Error('Nobody has anything to read.')
  const long = await longThread(bench, first.personId)
  await bench.database.pool.query('analyze comments, texts, posts')
  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, CONNECTIONS)
  const open = async (lane: number, turn: number) => {
    const { cookie, postId } = threads[(lane * 37 + turn) % threads.length] ?? first
    for (const path of [`/api/posts/${postId}`, `/api/posts/${postId}/comments`]) {
      const { status, bytes } = await lanes.send(lane, { path, cookie })
      if (status !== 200 || bytes < 500) throw new Error(`status ${status}, ${bytes} bytes`)
    }
  }
  try {
    await rate(CONNECTIONS, 2_000, open)
    const cpu: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const opened = await cpuOf(program, bench.postgres, () => rate(CONNECTIONS, ROUND_MS, open))
      cpu.push(opened.cpu.ms)
      say(`round ${round + 1}: ${opened.perSecond.toFixed(0)} threads/s, ${opened.cpu.said} a thread`)
    }
    const buffers = await longBuffers(bench, first.personId, long)
    say(`of ${LONG} comments: ${buffers.join(', ')} buffers for the first, a middle and the last page`)
    return [
      ratio(
        'thread: CPU of server and database for a post with its 20 replies, ms',
        median(cpu),
        'atMost',
        2.5,
      ),
      ratio(`thread: buffers of any page among ${LONG} comments`, Math.max(...buffers), 'atMost', 1000),
    ]
  } finally {
    await lanes.close()
    await program.stop()
  }
}

async function longThread(bench: Bench, personId: string): Promise<string> {
  const post = await bench.database.one<{ id: string }>(
    `select p.id from memberships m join posts p on p.community_id = m.community_id where m.person_id = $1 order by p.published_at offset 3 limit 1`,
    [personId],
  )
  const postId = post?.id ?? randomUUID()
  await answer(bench, postId, LONG)
  return postId
}

async function longBuffers(bench: Bench, personId: string, postId: string): Promise<number[]> {
  const at = async (offset: number) =>
    (
      await bench.database.one<{ id: string }>(
        'select id from comments where post_id = $1 order by thread_at, thread_id, published_at, id offset $2 limit 1',
        [postId, offset],
      )
    )?.id
  return [
    await buffersOf(bench.database, commentPages.first, [personId, postId]),
    await buffersOf(bench.database, commentPages.after, [personId, postId, await at(LONG / 2)]),
    await buffersOf(bench.database, commentPages.before, [personId, postId, await at(LONG - 1)]),
  ]
}

/** Fills a thread up to `wanted` comments, every second one a reply to the one before; does nothing the second time. */
async function answer({ database }: Bench, postId: string, wanted: number): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.many('set local statement_timeout = 0')
    const row = await tx.one<{ n: number }>('select count(*)::int as n from comments where post_id = $1', [
      postId,
    ])
    const missing = wanted - (row?.n ?? 0)
    if (missing <= 0) return
    await tx.many(
      `with made as (
         select n, uuidv7() as id, uuidv7() as text_id, (select id from people order by id offset n % 500 limit 1) as author_id
         from generate_series(1, $2::int) n
       ), words as (
         insert into texts (id, lang, title, document, plain, search, written_at, written_by)
         select text_id, 'fr', '', jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', plain))))),
                plain, search_vector('fr', '', plain), now(), author_id
         from made, lateral (select 'Réponse ' || n || ' : serrez à froid, en croix, puis resserrez une fois la bride refroidie.' as plain) p
       ), threads as (
         select n, id, author_id, text_id, case when n % 2 = 1 then id else lag(id) over (order by n) end as thread_id from made
       )
       insert into comments (id, post_id, parent_id, thread_id, thread_at, author_id, text_id, published_at)
       select id, $1, case when thread_id = id then null else thread_id end, thread_id, now() + ((n + 1) / 2) * interval '1 millisecond', author_id, text_id, now() + n * interval '1 millisecond'
       from threads`,
      [postId, missing],
    )
    await tx.many('update posts set comment_count = $2 where id = $1', [postId, wanted])
  })
}
