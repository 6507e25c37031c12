import fc from 'fast-check'
import { gini, peopleBehind, topShare } from './inequality.js'
import { cuped, welch } from './means.js'
import { benjaminiHochberg } from './multiple-tests.js'
import { sampleRatio } from './sample-ratio.js'
import { kaplanMeier, medianSurvival } from './survival.js'

describe('the sample-ratio check', () => {
  it.each([
    [845, 155, '12.65625', '0.00037431'],
    [797, 203, '0.05625', '0.81252427'],
    [770, 230, '5.62500', '0.01770607'],
  ])('of %d and %d where 80 and 20 %% were promised: χ² %s, p %s', (treated, control, statistic, p) => {
    const check = sampleRatio([treated, control], [0.8, 0.2])!
    expect([check.statistic.toFixed(5), check.p.toFixed(8)]).toEqual([statistic, p])
  })

  it('says nothing about nobody', () => {
    expect(sampleRatio([0, 0], [0.8, 0.2])).toBeNull()
  })
})

describe('CUPED', () => {
  const pair = (x: readonly number[], y: readonly number[]) => x.map((value, i) => ({ x: value, y: y[i]! }))
  const treated = pair([2, 5, 0, 8, 3, 1, 4, 7], [4, 7, 1, 9, 6, 2, 5, 8])
  const control = pair([1, 6, 3, 0, 9, 2, 8, 5], [1, 6, 4, 1, 8, 2, 6, 5])

  it('takes out what was there before', () => {
    const result = cuped(treated, control)!
    expect(result.theta.toFixed(6)).toBe('0.825758')
    expect(result.correlation.toFixed(6)).toBe('0.915296')
    expect(result.raw.difference.toFixed(6)).toBe('1.125000')
    expect(result.raw.standardError.toFixed(6)).toBe('1.352082')
    expect(result.adjusted.difference.toFixed(6)).toBe('1.537879')
    expect(result.adjusted.standardError.toFixed(6)).toBe('0.377247')
    expect(result.varianceRatio.toFixed(6)).toBe('0.077848')
    expect((1 - result.correlation ** 2).toFixed(6)).toBe('0.162233')
  })

  it('does nothing without history', () => {
    expect(cuped(pair([1, 1], [2, 3]), pair([1, 1], [4, 5]))).toBeNull()
  })
})

describe('Welch’s interval', () => {
  it('uses Student’s t with fitted degrees of freedom', () => {
    const interval = welch([27.5, 21.0, 19.0, 23.6, 17.0, 17.9], [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8])!
    expect(interval.low.toFixed(6)).toBe('-6.944651')
    expect(interval.high.toFixed(6)).toBe('1.516079')
  })

  it('needs two values in each arm', () => {
    expect(welch([1], [2, 3])).toBeNull()
    expect(welch([1, 1], [3, 3])).toEqual({ low: -2, high: -2 })
  })
})

describe('Kaplan–Meier', () => {
  it('follows the remission times of Freireich (1963), treated patients', () => {
    const lifetimes = [
      ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, happened: true })),
      ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, happened: false })),
    ]
    const steps = kaplanMeier(lifetimes)
    expect(steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
    ])
    expect(steps.map(({ survival }) => survival.toFixed(3))).toEqual([
      '0.857',
      '0.807',
      '0.753',
      '0.690',
      '0.627',
      '0.538',
      '0.448',
    ])
    expect(medianSurvival(steps)).toBe(23)
  })

  it('without censoring it is the share that is still waiting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (times) => {
        for (const { time, survival } of kaplanMeier(times.map((time) => ({ time, happened: true }))))
          expect(survival).toBeCloseTo(times.filter((other) => other > time).length / times.length, 10)
      }),
    )
  })

  it('has no median while more than half are waiting', () => {
    const waiting = kaplanMeier([
      { time: 1, happened: true },
      { time: 5, happened: false },
      { time: 5, happened: false },
    ])
    expect(medianSurvival(waiting)).toBeNull()
    expect(medianSurvival(kaplanMeier([]))).toBeNull()
  })
})

describe('inequality', () => {
  it.each([
    [[0, 0, 1, 2, 7], '0.640000'],
    [[5, 5, 5, 5], '0.000000'],
    [[0, 0, 0, 10], '0.750000'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '0.300000'],
  ])('of %p is %s', (values, expected) => {
    expect(gini(values)!.toFixed(6)).toBe(expected)
  })

  it('lies between 0 and (n − 1)/n and does not depend on the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (values) => {
        const g = gini(values)
        if (g === null) return
        expect(g).toBeGreaterThanOrEqual(-1e-12)
        expect(g).toBeLessThanOrEqual((values.length - 1) / values.length + 1e-12)
        expect(gini(values.map((x) => 3 * x))).toBeCloseTo(g, 12)
      }),
    )
  })

  it('counts the few behind half of everything', () => {
    expect(peopleBehind([1, 1, 1, 1, 4])).toBe(1)
    expect(peopleBehind([1, 1, 1, 1])).toBe(2)
    expect(topShare([1, 1, 1, 1, 4], 0.2)).toBe(0.5)
  })

  it('does not exist where nothing was contributed', () => {
    expect([gini([0, 0]), gini([]), topShare([0], 0.1), peopleBehind([])]).toEqual([null, null, null, null])
  })
})

describe('Benjamini–Hochberg', () => {
  it('rejects four of five', () => {
    expect(benjaminiHochberg([0.04, 0.001, 0.2, 0.012, 0.03], 0.05)).toEqual([true, true, false, true, true])
  })

  it('rejects nothing of nothing, and never a larger p than one it keeps', () => {
    expect(benjaminiHochberg([], 0.1)).toEqual([])
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const rejected = benjaminiHochberg(p, 0.1)
        const largest = Math.max(0, ...p.filter((_, i) => rejected[i]))
        expect(p.every((value, i) => rejected[i] || value > largest || largest === 0)).toBe(true)
      }),
    )
  })
})
