import { parseArgs } from 'node:util'
import { log } from '../src/platform/log/log.js'
import { benchBroadcast } from './broadcast.bench.js'
import { type Bench, company } from './company.js'
import { benchComment } from './comment.bench.js'
import { benchFeed } from './feed.bench.js'
import { benchForYou } from './foryou.bench.js'
import type { Ratio } from './measure.js'
import { pace } from './pace.js'
import type { Size } from './seed.js'
import { benchSearch } from './search.bench.js'
import { benchThread } from './thread.bench.js'
import { benchWorst } from './worst.bench.js'

type Measure = (size: Size, say: (line: string) => void) => Promise<Ratio[]>

/** What is measured on a copy of the company with posts. */
const onPosts =
  (measure: (bench: Bench, say: (line: string) => void) => Promise<Ratio[]>): Measure =>
  async (size, say) => {
    const bench = await company(size, say)
    try {
      return await measure(bench, say)
    } finally {
      await bench.stop()
    }
  }

const measures: Record<string, Measure> = {
  feed: onPosts(benchFeed),
  foryou: onPosts(benchForYou),
  comment: onPosts(benchComment),
  broadcast: onPosts(benchBroadcast),
  thread: onPosts(benchThread),
  worst: onPosts(benchWorst),
  search: benchSearch,
}

/** `npm run bench -- [feed|foryou|comment|broadcast|thread|worst|search] [--people N] [--json]` */
export async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { people: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
  })
  const people = Number(values.people)
  const asked = positionals.length > 0 ? positionals : Object.keys(measures)
  if (!Number.isInteger(people) || people < 2_000 || asked.some((name) => !measures[name])) {
    process.stderr.write(
      'Usage: npm run bench -- [feed|foryou|comment|broadcast|thread|worst|search] [--people N] [--json], N at least 2000\n',
    )
    process.exitCode = 2
    return
  }
  log.level = 'silent'
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const size = { people, communities: Math.round(people / 20), posts: people * 30 }
  const ratios: Ratio[] = []
  const paces = [pace()]
  for (const name of asked) {
    ratios.push(...((await measures[name]?.(size, (line) => say(`${name}: ${line}`))) ?? []))
    paces.push(pace())
  }
  say(`pace: ${paces.join(', ')} ms for the same piece of work, before and after each`)
  if (values.json) process.stdout.write(`${JSON.stringify({ people, paces, ratios })}\n`)
  else
    for (const { name, value, bound, direction, holds } of ratios)
      process.stdout.write(
        `${holds ? 'holds ' : 'MISSED'}  ${name}: ${value} (${direction === 'atLeast' ? 'at least' : 'at most'} ${bound})\n`,
      )
}
