import { limits } from '@osmose/shared/posts/posts.contract'
import { ofLength, worst } from '../../shared/test/worst-texts.js'
import type { Bench } from './company.js'
import { cpuMs } from './cpu.js'
import { httpLanes } from './http-lanes.js'
import { type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'

const TRIES = 3
const MOMENT_MS = 200
/** The largest body that is read at all is a megabyte. */
const BODY = 999_000

/** The worst that can be written, as long as a text may be, and a megabyte of it: what the dearest costs the server. */
export async function benchWorst(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  // One writer a piece: nobody may write that fast.
  const writers: { personId: string; cookie: string; path: string }[] = []
  for (const { personId, cookie } of await sessions(bench, worst.length)) {
    const place = await bench.database.one<{ id: string }>(
      'select community_id as id from memberships where person_id = $1 limit 1',
      [personId],
    )
    writers.push({ personId, cookie, path: `/api/communities/${place?.id}/posts` })
  }
  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, 1)
  const dearest = async (written: (piece: string) => string, expected: readonly number[]) => {
    let [most, of] = [0, '']
    for (const [index, piece] of worst.entries()) {
      const { cookie, path } = writers[index] ?? { cookie: '', path: '' }
      const body = JSON.stringify({ kind: 'discussion', text: written(piece) })
      let least = Number.POSITIVE_INFINITY
      for (let turn = 0; turn < TRIES; turn++) {
        const headers = { 'idempotency-key': crypto.randomUUID() }
        const before = cpuMs(program.pid)
        const { status } = await lanes.send(0, { path, method: 'POST', cookie, body, headers })
        if (!expected.includes(status)) throw new Error(`status ${status} for ${piece}`)
        least = Math.min(least, cpuMs(program.pid) - before)
      }
      if (least > most) [most, of] = [least, piece]
    }
    say(`at most ${most.toFixed(0)} ms of processor, for ${JSON.stringify(of)}`)
    return most
  }
  try {
    const longest = (piece: string) => ofLength(piece, limits.text)
    const megabyte = (piece: string) => piece.repeat(BODY / (Buffer.byteLength(JSON.stringify(piece)) - 2))
    return [
      ratio(
        'worst: CPU of the server for the dearest text, ms',
        await dearest(longest, [201, 400, 422]),
        'atMost',
        MOMENT_MS,
      ),
      ratio(
        'worst: CPU of the server for the dearest megabyte, ms',
        await dearest(megabyte, [400, 422]),
        'atMost',
        MOMENT_MS,
      ),
    ]
  } finally {
    await lanes.close()
    await program.stop()
  }
}
