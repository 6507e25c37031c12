import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { gini, topShare } from '../../platform/statistics/inequality.js'
import { kaplanMeier, medianSurvival } from '../../platform/statistics/survival.js'
import {
  type Activity,
  activeCounts,
  activeDays,
  growth,
  retention,
  rollingRetention,
  stickiness,
} from './activity.rules.js'

const data = resolve(__dirname, '../../../../../shared/data')
const whereDataIs = existsSync(data) ? describe : describe.skip
const rows = (file: string): number[][] =>
  gunzipSync(readFileSync(resolve(data, file)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(/\s/).map(Number))

/** Days and ISO weeks in UTC, weeks counted from Monday 12 April 2004. */
const dayOf = (text: string): number => Date.parse(text) / 86_400_000
const weekOf = (text: string): number => Math.floor((dayOf(text) - dayOf('2004-04-12')) / 7)

function activityBy(events: Iterable<readonly [person: string, period: number]>): Activity {
  const activity = new Map<number, Set<string>>()
  for (const [person, period] of events) activity.set(period, (activity.get(period) ?? new Set()).add(person))
  return activity
}

whereDataIs('a network of students, by the day and the week', () => {
  const messages = existsSync(data) ? rows('collegemsg.txt.gz') : []
  const sent = messages.map(([from, , at]) => ({ person: String(from), at: at! }))
  const end = Math.max(...sent.map(({ at }) => at))
  const days = activityBy(sent.map(({ person, at }) => [person, Math.floor(at / 86_400)]))
  const weeks = activityBy(
    sent.map(({ person, at }) => [person, Math.floor((at / 86_400 - dayOf('2004-04-12')) / 7)]),
  )

  it.each([
    ['2004-05-31', 148, 651, 1024, '0.1445', '237.3571', '0.2318', '0.6357', '6.4902', 144],
    ['2004-08-31', 33, 130, 266, '0.1241', '35.3571', '0.1329', '0.4887', '3.7218', 8],
  ])('on %s', (text, dau, wau, mau28, point, meanDau, sticky, weekly, meanDays, halfTheDays) => {
    const day = dayOf(text)
    const counts = activeCounts(days, day)
    const lengths = [...activeDays(days, day).values()]
    const sum = lengths.reduce((total, n) => total + n, 0)
    expect(counts).toEqual({ dau, wau, mau28 })
    expect((counts.dau / counts.mau28).toFixed(4)).toBe(point)
    expect((sum / 28).toFixed(4)).toBe(meanDau)
    expect(stickiness(days, day)!.toFixed(4)).toBe(sticky)
    expect((counts.wau / counts.mau28).toFixed(4)).toBe(weekly)
    expect((sum / lengths.length).toFixed(4)).toBe(meanDays)
    expect(lengths.filter((n) => n >= 14)).toHaveLength(halfTheDays)
  })

  it('the first eight cohorts stay, week by week', () => {
    const cohorts = retention(weeks, 8).slice(0, 8)
    expect(cohorts.map(({ size, bounded }) => `${size}: ${bounded.join(' ')}`)).toEqual([
      '2: 2 2 2 2 2 2 2 2',
      '123: 123 84 84 75 74 67 60 45',
      '232: 232 172 138 143 128 102 90 43',
      '281: 281 177 160 153 112 84 31 9',
      '119: 119 76 62 40 32 9 4 13',
      '180: 180 112 77 63 29 7 33 28',
      '142: 142 74 52 24 7 23 19 20',
      '93: 93 48 20 5 23 17 9 11',
    ])
    expect(cohorts.map(({ unbounded }) => unbounded.join(' '))).toEqual([
      '2 2 2 2 2 2 2 2',
      '123 109 104 98 95 90 81 69',
      '232 200 180 171 162 147 127 107',
      '281 227 208 184 150 124 88 80',
      '119 90 75 63 52 43 38 38',
      '180 134 106 91 76 68 67 62',
      '142 97 72 52 44 43 40 38',
      '93 67 49 45 45 39 35 34',
    ])
  })

  it('people come back, by their own clock', () => {
    const instants = new Map<string, number[]>()
    for (const { person, at } of sent) instants.set(person, [...(instants.get(person) ?? []), at])
    const of = (k: number, unit: number) => Object.values(rollingRetention(instants, k, { unit, end }))
    const week = 7 * 86_400
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((k) => of(k, week))).toEqual([
      [1339, 684, 948],
      [1338, 603, 836],
      [1332, 482, 731],
      [1324, 359, 649],
      [1319, 320, 586],
      [1316, 222, 501],
      [1311, 150, 451],
      [1306, 147, 426],
    ])
    expect([1, 7, 28].map((k) => of(k, 86_400).slice(0, 2))).toEqual([
      [1348, 537],
      [1344, 321],
      [1332, 148],
    ])
  })

  it('growth accounting of four weeks', () => {
    const byWeek = new Map(growth(weeks).map((row) => [row.period, row]))
    const of = (text: string) => {
      const row = byWeek.get(weekOf(text))!
      return [row.active, row.new, row.retained, row.resurrected, row.churned, row.quickRatio!.toFixed(4)]
    }
    expect(of('2004-05-10')).toEqual([511, 119, 371, 21, 168, '0.8333'])
    expect(of('2004-05-17')).toEqual([635, 180, 384, 71, 127, '1.9764'])
    expect(of('2004-06-14')).toEqual([201, 6, 160, 35, 314, '0.1306'])
    expect(of('2004-06-28')).toEqual([233, 17, 45, 171, 16, '11.7500'])
    expect((371 / 539).toFixed(4)).toBe('0.6883')
  })

  it('weekly active senders', () => {
    const active = Array.from({ length: 29 }, (_, week) => weeks.get(week)?.size ?? 0)
    expect(active.join(' ')).toBe(
      '2 125 318 539 511 635 666 560 474 201 61 233 208 158 131 149 143 120 126 134 112 107 124 100 96 71 76 57 25',
    )
  })

  it('few write most', () => {
    const perPerson = new Map<number, number>()
    for (const [from, to] of messages) {
      perPerson.set(from!, (perPerson.get(from!) ?? 0) + 1)
      perPerson.set(to!, perPerson.get(to!) ?? 0)
    }
    const everyone = [...perPerson.values()]
    expect(gini(everyone)!.toFixed(12)).toBe('0.797182527534')
    expect(gini(everyone.filter((n) => n > 0))!.toFixed(12)).toBe('0.714703422065')
    expect(topShare(everyone, 0.01)!.toFixed(12)).toBe('0.182618868555')
    expect(topShare(everyone, 0.1)!.toFixed(12)).toBe('0.653647530709')
  })

  it('half of those who are written to first never answer, so the median time does not exist', () => {
    const asked = new Map<string, number>()
    const answered = new Map<string, number>()
    for (const [from, to, at] of messages) {
      const [there, back] = [`${from} ${to}`, `${to} ${from}`]
      if (asked.has(back) && !answered.has(back)) answered.set(back, at!)
      else if (!asked.has(there) && !asked.has(back)) asked.set(there, at!)
    }
    const hours = [...answered].map(([pair, at]) => (at - asked.get(pair)!) / 3600).toSorted((a, b) => a - b)
    const lifetimes = [...asked].map(([pair, at]) => ({
      time: ((answered.get(pair) ?? end) - at) / 3600,
      happened: answered.has(pair),
    }))
    const within = (limit: number) => {
      const old = [...asked].filter(([, at]) => end - at >= limit * 3600)
      return [
        old.filter(([pair, at]) => (answered.get(pair) ?? Infinity) - at <= limit * 3600).length,
        old.length,
      ]
    }
    expect([asked.size, answered.size]).toEqual([13_838, 6458])
    expect(((hours[3228]! + hours[3229]!) / 2).toFixed(4)).toBe('3.9133')
    expect((hours.reduce((sum, h) => sum + h, 0) / hours.length).toFixed(4)).toBe('72.1550')
    expect([24, 72, 168].map(within)).toEqual([
      [4707, 13_811],
      [5411, 13_801],
      [5840, 13_787],
    ])
    const steps = kaplanMeier(lifetimes)
    expect(steps.at(-1)!.survival.toFixed(4)).toBe('0.5319')
    expect(medianSurvival(steps)).toBeNull()
  })
})

whereDataIs('a company of 156 people', () => {
  it('spreads its messages unevenly', () => {
    const people = rows('enron-employees.tsv.gz').map(([id]) => id!)
    const senders = rows('enron-messages.tsv.gz').map(([, , sender]) => sender!)
    const perPerson = new Map(people.map((id) => [id, 0]))
    for (const sender of senders) perPerson.set(sender, (perPerson.get(sender) ?? 0) + 1)
    expect(perPerson.size).toBe(156)
    expect(gini([...perPerson.values()])!.toFixed(12)).toBe('0.650420140679')
  })
})

describe('the identities of activity', () => {
  const events = fc.array(
    fc.tuple(fc.constantFrom('Ada', 'Bo', 'Cy', 'Di', 'Ed'), fc.integer({ min: 0, max: 40 })),
    {
      minLength: 1,
    },
  )

  it('growth: who is active is new, retained or resurrected, and who was active stays or leaves', () => {
    fc.assert(
      fc.property(events, (given) => {
        const activity = activityBy(given)
        const first = Math.min(...activity.keys())
        let before = activity.get(first)!.size
        for (const row of growth(activity)) {
          expect(row.active).toBe(row.new + row.retained + row.resurrected)
          expect(row.active - before).toBe(row.new + row.resurrected - row.churned)
          expect(row.retained + row.churned).toBe(before)
          before = row.active
        }
      }),
    )
  })

  it('mean days of a person = Σ DAU / MAU28, so that stickiness is that mean over 28', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 60 }), (given, day) => {
        const activity = activityBy(given)
        const lengths = [...activeDays(activity, day).values()]
        const sticky = stickiness(activity, day)
        if (lengths.length === 0) expect(sticky).toBeNull()
        else expect(sticky).toBeCloseTo(lengths.reduce((sum, n) => sum + n, 0) / lengths.length / 28, 12)
      }),
    )
  })

  it('retention: unbounded never grows with k, never falls below bounded, and both start with everyone', () => {
    fc.assert(
      fc.property(events, (given) => {
        const cohorts = retention(activityBy(given), 10)
        expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(
          new Set(given.map(([person]) => person)).size,
        )
        for (const { size, bounded, unbounded } of cohorts) {
          expect([bounded[0], unbounded[0]]).toEqual([size, size])
          unbounded.forEach((n, k) => {
            expect(n).toBeGreaterThanOrEqual(bounded[k]!)
            expect(n).toBeLessThanOrEqual(unbounded[k - 1] ?? n)
          })
        }
      }),
    )
  })

  it('without people there is no stickiness', () => {
    expect(stickiness(new Map(), 3)).toBeNull()
    expect(activeCounts(new Map(), 3)).toEqual({ dau: 0, wau: 0, mau28: 0 })
  })
})
