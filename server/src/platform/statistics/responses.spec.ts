import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { kaplanMeier, type Lifetime, medianSurvival, timeUntil } from './survival.js'

const file = resolve(__dirname, '../../../../../shared/data/collegemsg.txt.gz')
const HOUR = 3600

/** The first message between two people, and how long until the first one back; times in hours. */
function initiations(): Lifetime[] {
  const rows = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(/\s/).map(Number) as [from: number, to: number, at: number])
  const end = rows.at(-1)![2]
  const pairs = new Map<string, { from: number; at: number; back?: number }>()
  for (const [from, to, at] of rows) {
    const key = [from, to].toSorted((a, b) => a - b).join(' ')
    const pair = pairs.get(key)
    if (!pair) pairs.set(key, { from, at })
    else if (pair.from === to) pair.back ??= at
  }
  return [...pairs.values()].map(({ at, back }) => ({
    time: ((back ?? end) - at) / HOUR,
    happened: back !== undefined,
  }))
}

const whereDataIs = existsSync(file) ? describe : describe.skip

whereDataIs('students who write to somebody for the first time', () => {
  const all = existsSync(file) ? initiations() : []
  const answered = all.filter(({ happened }) => happened)

  it('are answered by less than half', () => {
    expect([all.length, answered.length]).toEqual([13_838, 6_458])
    expect((answered.length / all.length).toFixed(4)).toBe('0.4667')
  })

  it('wait a median, a mean and a ninth decile that look short, because those who still wait are left out', () => {
    const steps = kaplanMeier(answered)
    // An even number of them: the median lies between the two in the middle.
    const middle = [0.5, 0.5 + 1 / answered.length].map((share) => timeUntil(steps, share)!)
    const median = (middle[0]! + middle[1]!) / 2
    const mean = answered.reduce((sum, { time }) => sum + time, 0) / answered.length
    expect([median, mean, timeUntil(steps, 0.9)].map((hours) => hours?.toFixed(4))).toEqual([
      '3.9133',
      '72.1550',
      '151.2597',
    ])
  })

  it('have no median wait at all once those who still wait are counted', () => {
    const steps = kaplanMeier(all)
    expect(steps.at(-1)!.survival.toFixed(4)).toBe('0.5319')
    expect(medianSurvival(steps)).toBeNull()
    expect(timeUntil(steps, 0.9)).toBeNull()
    expect(timeUntil(steps, 0.4)).toBeGreaterThan(0)
  })
})
