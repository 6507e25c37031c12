import { roundPeopleFrom } from '@osmose/shared/core/round-people'
import { previewOf } from './preview.rules.js'

const plan = { holdoutShare: 0.2, weeks: 1 }
const history = { now: 45, lastEightWeeks: 32, goal: { n: 50, successes: 5 } }

describe('before a launch', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [7, 5],
    [8, 10],
    [43, 45],
  ])('shows %s people as %s', (n, shown) => {
    expect(roundPeopleFrom(5, n)).toBe(shown)
  })

  it('says what 45 people with a habit of 10 % could show, now and later, and what ten points would take', () => {
    const preview = previewOf({ ...history, lastEightWeeks: 32 }, plan, 5)
    expect(preview).toMatchObject({
      now: 45,
      perWeek: 3.8,
      expected: 45,
      treated: 36,
      holdout: 9,
      baseline: { rate: 0.1, known: true },
    })
    expect(preview.detectable).toBeCloseTo(0.31323, 5)
    expect(preview.forTenPoints.units).toBe(442)
    expect(preview.forTenPoints.weeks).toBe(104)
  })

  it('assumes one half where little is known, which promises the least', () => {
    const preview = previewOf({ now: 400, lastEightWeeks: 0, goal: { n: 9, successes: 9 } }, plan, 5)
    expect(preview.baseline).toEqual({ rate: 0.5, known: false })
    expect(preview.forTenPoints).toEqual({ units: 1227, weeks: null })
  })

  it('gives away nothing that a smaller audience would tell', () => {
    for (const now of [0, 1, 2, 3, 4])
      expect(previewOf({ ...history, now }, plan, 5)).toEqual(previewOf({ ...history, now: 0 }, plan, 5))
    for (const now of [8, 9, 11, 12])
      expect(previewOf({ ...history, now }, plan, 5)).toEqual(previewOf({ ...history, now: 10 }, plan, 5))
  })

  it('promises a smaller detectable effect the longer it runs', () => {
    const effects = previewOf(history, plan, 5).byWeek.map(({ detectable }) => detectable ?? 1)
    expect([...effects].sort((a, b) => b - a)).toEqual(effects)
  })
})
