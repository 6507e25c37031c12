import { feedStatement } from '../src/modules/feed/feed.query.js'
import { buffersOf } from './buffers.js'
import type { Bench } from './company.js'
import { cpuOf } from './cpu.js'
import { httpLanes } from './http-lanes.js'
import { median, rate, type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'

const CONNECTIONS = 10
/** Short ones in turn: a busy moment of the machine falls on both. */
const ROUNDS = 15
const ROUND_MS = 1_500
const WARM_MS = 4_000
const first = (personId: string) => [personId, 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 21]

/** A feed page through the whole stack, signed in, against the same statement by the bare driver. */
export async function benchFeed(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const readers = await sessions(bench, 200)
  const reader = (lane: number, turn: number) =>
    readers[(lane * 37 + turn) % readers.length] ?? { personId: '', cookie: '' }
  const buffers: number[] = []
  for (const { personId } of readers.slice(0, 20)) {
    buffers.push(await buffersOf(bench.database, feedStatement, first(personId)))
  }
  say(`statement: ${median(buffers)} buffers in the median of 20 readers, ${Math.max(...buffers)} at most`)

  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, CONNECTIONS)
  const whole = async (lane: number, turn: number) => {
    const { status, bytes } = await lanes.send(lane, { path: '/api/feed', cookie: reader(lane, turn).cookie })
    if (status !== 200 || bytes < 1000) throw new Error(`status ${status}, ${bytes} bytes`)
  }
  const bare = async (lane: number, turn: number) =>
    void (await bench.database.many(feedStatement, first(reader(lane, turn).personId)))
  try {
    await rate(CONNECTIONS, WARM_MS, whole)
    await rate(CONNECTIONS, WARM_MS, bare)
    const ratios: number[] = []
    const cpu: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const through = await cpuOf(program, bench.postgres, () => rate(CONNECTIONS, ROUND_MS, whole))
      cpu.push(through.cpu.ms)
      const alone = await rate(CONNECTIONS, ROUND_MS, bare)
      ratios.push(through.perSecond / alone.perSecond)
      say(
        `round ${round + 1}: ${through.perSecond.toFixed(0)} pages/s through the stack, ${alone.perSecond.toFixed(0)}/s by the bare statement, ${through.cpu.ms.toFixed(2)} ms CPU a page`,
      )
    }
    return [
      ratio('feed: whole stack / bare statement', median(ratios), 'atLeast', 0.6),
      ratio('feed: CPU of server and database a page, ms', median(cpu), 'atMost', 3.5),
      ratio('feed: buffers of the statement', Math.max(...buffers), 'atMost', 1000),
    ]
  } finally {
    await lanes.close()
    await program.stop()
  }
}
