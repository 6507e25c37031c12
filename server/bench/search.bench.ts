import { COMPARED } from '../src/modules/search/ranking.js'
import { textsStatement } from '../src/modules/search/texts.query.js'
import { buffersOf } from './buffers.js'
import { type Bench, company } from './company.js'
import { cpuOf } from './cpu.js'
import { httpLanes } from './http-lanes.js'
import { median, percentile, rate, type Ratio, ratio } from './measure.js'
import { sessions, startProgram } from './program.js'
import { everywhere, often, seldom, textsOf } from './search.seed.js'
import type { Size } from './seed.js'

const SOME = 80_000
const MANY = 1_000_000
const CONNECTIONS = 4
const ROUNDS = 5
const ROUND_MS = 4_000
/** Until each connection has prepared what a search asks. */
const WARM_MS = 10_000
const asked = [everywhere, often.word, seldom.word, `${everywhere} ${often.word}`]

const bare = (personId: string, words: string) =>
  textsStatement({ personId, guest: false, words, until: new Date() })

/** A search through the whole program, against the statement by itself among a million texts. */
export async function benchSearch(size: Size, say: (line: string) => void): Promise<Ratio[]> {
  const among = (messages: number) => company({ ...size, posts: 0 }, say, textsOf(messages))
  return [...(await cost(await among(SOME), say)), ...(await speed(await among(MANY), say))]
}

/** What a search costs among eighty thousand texts, in processor time of program and database. */
async function cost(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const readers = await sessions(bench, 100)
  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, CONNECTIONS)
  const costOf = async (word: string): Promise<number> => {
    const look = async (lane: number, turn: number) => {
      const { status, bytes } = await lanes.send(lane, {
        path: `/api/search?q=${encodeURIComponent(word)}`,
        cookie: readers[(lane * 37 + turn) % readers.length]?.cookie ?? '',
      })
      if (status !== 200 || bytes < 2_000) throw new Error(`status ${status}, ${bytes} bytes`)
    }
    await rate(CONNECTIONS, WARM_MS, look)
    const spent: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const { cpu } = await cpuOf(program, bench.postgres, () => rate(CONNECTIONS, ROUND_MS, look))
      spent.push(cpu.ms)
      say(`${word}, round ${round + 1}: ${cpu.said}`)
    }
    return median(spent)
  }
  try {
    return [
      ratio(
        `search: CPU for a word found ${often.times} times in ${SOME}, ms`,
        await costOf(often.word),
        'atMost',
        20,
      ),
      ratio(
        `search: CPU for a word found ${seldom.times} times in ${SOME}, ms`,
        await costOf(seldom.word),
        'atMost',
        5,
      ),
    ]
  } finally {
    await lanes.close()
    await program.stop()
    await bench.stop()
  }
}

/** How long a search takes among a million, words that stand everywhere included. */
async function speed(bench: Bench, say: (line: string) => void): Promise<Ratio[]> {
  const readers = await sessions(bench, 100)
  const reader = (lane: number, turn: number) =>
    readers[(lane * 37 + turn) % readers.length] ?? { personId: '', cookie: '' }
  const word = (lane: number, turn: number) => asked[(lane + turn) % asked.length] ?? everywhere
  const buffers: number[] = []
  for (const one of asked)
    for (const { personId } of readers.slice(0, 5)) {
      const { sql, values } = bare(personId, one)
      if (typeof sql === 'string') throw new Error('The usual search is a prepared statement.')
      buffers.push(await buffersOf(bench.database, sql, values))
    }
  say(
    `statement: ${median(buffers)} buffers in the median, ${Math.max(...buffers)} at most; ${COMPARED} texts are compared at most`,
  )
  const program = await startProgram(bench)
  const lanes = httpLanes(program.port, CONNECTIONS)
  const timed = async (work: (lane: number, turn: number) => Promise<void>) => {
    const times: number[] = []
    await rate(CONNECTIONS, ROUND_MS, async (lane, turn) => {
      const began = performance.now()
      await work(lane, turn)
      times.push(performance.now() - began)
    })
    return percentile(times, 0.95)
  }
  const whole = async (lane: number, turn: number) => {
    const { status } = await lanes.send(lane, {
      path: `/api/search?q=${encodeURIComponent(word(lane, turn))}`,
      cookie: reader(lane, turn).cookie,
    })
    if (status !== 200) throw new Error(`status ${status}`)
  }
  const alone = async (lane: number, turn: number) => {
    const { sql, values } = bare(reader(lane, turn).personId, word(lane, turn))
    await bench.database.many(sql, values)
  }
  try {
    await timed(whole)
    await timed(alone)
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const [through, by] = [await timed(whole), await timed(alone)]
      ratios.push(through / by)
      say(
        `round ${round + 1}: p95 ${through.toFixed(1)} ms through the program, ${by.toFixed(1)} ms by the statement`,
      )
    }
    return [
      ratio(`search: p95 among ${MANY} / bare statement`, median(ratios), 'atMost', 1.5),
      ratio(`search: buffers of the statement among ${MANY}`, Math.max(...buffers), 'atMost', 30_000),
    ]
  } finally {
    await lanes.close()
    await program.stop()
    await bench.stop()
  }
}
