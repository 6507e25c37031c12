import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Bench } from './company.js'
import { median, percentile, type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'

const SOCKETS = 2_000
const MESSAGES = 15
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const nowMs = () => Number(process.hrtime.bigint() / 1000n) / 1000

/** From commit to the hint at two thousand sockets of one community, against a bare socket.io room. */
export async function benchBroadcast(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const people = await sessions(bench, SOCKETS)
  const communityId = randomUUID()
  const audienceId = randomUUID()
  await bench.database.many(
    `insert into communities (id, slug, name, visibility, created_at) values ($1, $2, 'Tous', 'public', now())`,
    [communityId, `tous-${communityId}`],
  )
  await bench.database.many('insert into audiences (id, community_id) values ($1, $2)', [
    audienceId,
    communityId,
  ])
  await bench.database.many(
    'insert into memberships (community_id, person_id, joined_at) select $1, unnest($2::uuid[]), now()',
    [communityId, people.map((person) => person.personId)],
  )
  const hint = () => ({
    postId: randomUUID(),
    communityId,
    authorId: people[0]?.personId ?? null,
    at: new Date().toISOString(),
  })

  const program = await startProgram(bench)
  const clients = fork(here('sockets.mjs'))
  try {
    await connected(
      clients,
      people.map(({ cookie }) => ({
        url: `ws://127.0.0.1:${program.port}/socket.io/?EIO=4&transport=websocket`,
        cookie,
      })),
    )
    say(`${SOCKETS} sockets connected to the program`)
    await program.longestBlock()
    const blocks: number[] = []
    const ours = await series(
      clients,
      async () => {
        const payload = { ...hint(), audienceId, kind: 'discussion', mentioned: [] }
        await bench.database.transaction(async (tx) => {
          const event = {
            name: 'posts.post_published.v1',
            payload,
            actorId: payload.authorId,
            at: payload.at,
          }
          const [row] = await tx.many<{ id: string }>(
            `insert into events (name, payload, actor_id, at) values ($1, $2, $3, $4) returning id::text as id`,
            [event.name, JSON.stringify(payload), event.actorId, event.at],
          )
          await tx.many(`select pg_notify('osmose_events', $1)`, [JSON.stringify({ id: row?.id, ...event })])
        })
        return nowMs()
      },
      async () => void blocks.push(await program.longestBlock()),
    )
    await program.stop()
    clients.kill()

    const bareServer = fork(here('bare-socketio.mjs'))
    const { port } = (await once(bareServer)) as { port: number }
    const bareClients = fork(here('sockets.mjs'))
    await connected(
      bareClients,
      people.map(() => ({ url: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, cookie: '' })),
    )
    const bare = await series(bareClients, async () => {
      const answer = once(bareServer)
      bareServer.send({ emit: hint() })
      return ((await answer) as { at: number }).at
    })
    bareClients.kill()
    bareServer.kill()
    say(
      `p99 from commit: ${median(ours).toFixed(0)} ms; bare socket.io from emit: ${median(bare).toFixed(0)} ms; longest block of the loop ${median(blocks).toFixed(0)} ms in the median, ${Math.max(...blocks).toFixed(0)} at most`,
    )
    return [
      ratio('broadcast: p99 from commit / bare socket.io', median(ours) / median(bare), 'atMost', 2),
      ratio('broadcast: longest block of the event loop, ms', median(blocks), 'atMost', 50),
    ]
  } finally {
    clients.kill()
    await program.stop().catch(() => undefined)
  }
}

async function connected(clients: ChildProcess, connect: { url: string; cookie: string }[]) {
  const done = once(clients)
  clients.send({ connect, event: 'posts.published' })
  await done
}

/** p99 in milliseconds of each of a number of messages. */
async function series(
  clients: ChildProcess,
  send: () => Promise<number>,
  after?: () => Promise<void>,
): Promise<number[]> {
  const found: number[] = []
  for (let message = 0; message < MESSAGES; message++) {
    const sentAt = await send()
    let heard: number[] = []
    for (let waited = 0; heard.length < SOCKETS && waited < 10_000; waited += 100) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const answer = once(clients)
      clients.send({ collect: true })
      heard = [...heard, ...((await answer) as { heard: number[] }).heard]
    }
    if (heard.length < SOCKETS) throw new Error(`only ${heard.length} of ${SOCKETS} sockets heard it`)
    if (message > 1)
      found.push(
        percentile(
          heard.map((at) => at - sentAt),
          0.99,
        ),
      )
    await after?.()
  }
  return found
}

const once = (child: ChildProcess) => new Promise((resolve) => child.once('message', resolve))
