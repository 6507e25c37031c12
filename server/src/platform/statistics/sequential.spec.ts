import fc from 'fast-check'
import type { Count } from './proportions.js'
import { labelEValue, mixtureTest, runningP } from './sequential.js'

const of = (successes: number, n: number): Count => ({ n, successes })

describe('the mixture sequential test', () => {
  it.each([
    [of(96, 240), of(18, 60), '1.198712', '0.834229', '-0.116169', '0.316169'],
    [of(30, 100), of(20, 100), '1.393553', '0.717590', '-0.092370', '0.292370'],
    [of(240, 800), of(45, 200), '2.958745', '0.337981', '-0.027237', '0.177237'],
    [of(480, 1600), of(90, 400), '25.282542', '0.039553', '0.001897', '0.148103'],
  ])('of %p against %p: Λ %s, p %s, (%s, %s)', (treated, control, ratio, p, low, high) => {
    const test = mixtureTest(treated, control)!
    expect(test.ratio.toFixed(6)).toBe(ratio)
    expect(test.p.toFixed(6)).toBe(p)
    expect([test.interval.low.toFixed(6), test.interval.high.toFixed(6)]).toEqual([low, high])
  })

  it('knows its variance', () => {
    expect(mixtureTest(of(480, 1600), of(90, 400))!.variance.toFixed(6)).toBe('0.000567')
  })

  it('keeps the smallest p over the looks', () => {
    const looks = [
      [of(10, 40), of(3, 10)],
      [of(40, 120), of(8, 30)],
      [of(96, 240), of(18, 60)],
      [of(210, 500), of(30, 125)],
      [of(480, 1100), of(65, 275)],
    ] as const
    const ratios = looks.map(([treated, control]) => mixtureTest(treated, control)!.ratio)
    expect(ratios.slice(0, 4).map((ratio) => ratio.toFixed(6))).toEqual([
      '0.860052',
      '0.779969',
      '1.198712',
      '428.279777',
    ])
    expect(ratios[4]!.toPrecision(3)).toBe('3.36e+8')
    const p = runningP(ratios)
    expect(p.slice(0, 4).map((value) => value.toFixed(6))).toEqual([
      '1.000000',
      '1.000000',
      '0.834229',
      '0.002335',
    ])
    expect(p[4]).toBeLessThan(1e-6)
  })

  it('rejects exactly when its interval excludes 0', () => {
    const count = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 50 }), (t, c, size) => {
        const { p, interval } = mixtureTest(of(t * size, 100 * size), of(c * size, 100 * size))!
        fc.pre(Math.abs(p - 0.05) > 1e-9)
        expect(interval.low > 0 || interval.high < 0).toBe(p < 0.05)
      }),
    )
  })

  it('has nothing to say where nothing varies', () => {
    expect(mixtureTest(of(0, 10), of(10, 10))).toBeNull()
    expect(mixtureTest(of(0, 0), of(3, 10))).toBeNull()
  })
})

describe('the label e-value', () => {
  it.each([
    [96, 114, 0.8, '0.879315'],
    [30, 50, 0.5, '1.166520'],
    [36, 50, 0.5, '10.364986'],
    [160, 280, 0.5, '4.345989'],
    [480, 570, 0.8, '6.213023'],
  ])('of %d of %d successes at share %d is %s', (treatedSuccesses, successes, share, expected) => {
    expect(labelEValue({ treatedSuccesses, successes }, share).toFixed(6)).toBe(expected)
  })

  it('is 1 on average when the label does not matter, whatever the share and the number of successes', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 60 }), (pi, successes) => {
        let chance = (1 - pi) ** successes
        let average = 0
        for (let k = 0; k <= successes; k++) {
          average += chance * labelEValue({ treatedSuccesses: k, successes }, pi)
          chance *= ((successes - k) / (k + 1)) * (pi / (1 - pi))
        }
        expect(average).toBeCloseTo(1, 8)
      }),
    )
  })
})
