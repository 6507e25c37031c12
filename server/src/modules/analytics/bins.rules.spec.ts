import { roundPeople } from '@osmose/shared/core/round-people'
import fc from 'fast-check'
import { bin, binStep, peopleInBin, peopleRoundedTo } from './bins.rules.js'

const shares = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('the bins of a release', () => {
  it.each([
    [1, 12, 'atMost', 10],
    [12, 12, 'atLeast', 90],
    [6, 15, 'about', 40],
    [21, 40, 'about', 50],
    [35, 60, 'about', 60],
    [130, 400, 'about', 33],
    [0, 400, 'atMost', 1],
    [400, 400, 'atLeast', 99],
    [22, 40, 'about', 60],
    [2, 199, 'atMost', 5],
  ])('show %d of %d as %s %d %%', (x, n, kind, percent) => {
    expect(bin(x, n)).toEqual({ kind, percent })
  })

  it('get finer with the number of people', () => {
    expect([49, 50, 199, 200].map(binStep)).toEqual([10, 5, 5, 1])
  })

  it('say nothing about nobody', () => {
    expect(bin(0, 0)).toBeNull()
  })

  it('hold exactly the people who are shown alike', () => {
    fc.assert(
      fc.property(shares, ([x, n]) => {
        const { low, high } = peopleInBin(bin(x, n)!, n)
        for (let other = 0; other <= n; other++)
          expect(JSON.stringify(bin(other, n)) === JSON.stringify(bin(x, n))).toBe(
            other >= low && other <= high,
          )
      }),
    )
  })

  it('never tell none from one, nor all from all but one, in a group of ten or more', () => {
    for (let n = 10; n <= 1000; n++) {
      expect(bin(0, n)).toEqual(bin(1, n))
      expect(bin(n, n)).toEqual(bin(n - 1, n))
    }
  })

  it('rise with the share', () => {
    fc.assert(
      fc.property(shares, ([x, n]) => {
        if (x > 0) expect(bin(x, n)!.percent).toBeGreaterThanOrEqual(bin(x - 1, n)!.percent)
      }),
    )
  })
})

describe('a headcount in a release', () => {
  it('is rounded to five', () => {
    expect([0, 2, 3, 12, 13, 238].map(roundPeople)).toEqual([0, 0, 5, 10, 15, 240])
  })

  it('leaves five headcounts possible', () => {
    for (let n = 0; n < 100; n++) {
      const { low, high } = peopleRoundedTo(roundPeople(n))
      for (let other = 0; other < 100; other++)
        expect(roundPeople(other) === roundPeople(n)).toBe(other >= low && other <= high)
    }
  })
})
