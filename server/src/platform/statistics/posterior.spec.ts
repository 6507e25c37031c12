import fc from 'fast-check'
import { posteriorDifference, probabilityBetter } from './posterior.js'
import type { Count } from './proportions.js'

const of = (successes: number, n: number): Count => ({ n, successes })
const counts = fc
  .integer({ min: 0, max: 300 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }))

describe('the posterior of a difference', () => {
  it.each([
    [of(96, 240), of(18, 60), '0.919825', '-0.039172', '0.219179'],
    [of(30, 100), of(20, 100), '0.947603', '-0.020576', '0.216046'],
    [of(13, 48), of(4, 12), '0.302023', '-0.359808', '0.178918'],
    [of(240, 800), of(45, 200), '0.982236', '0.005138', '0.136721'],
  ])('of %p against %p: better with %s, between %s and %s', (treated, control, better, low, high) => {
    const difference = posteriorDifference(treated, control)
    expect(probabilityBetter(treated, control).toFixed(6)).toBe(better)
    expect([difference.low.toFixed(6), difference.high.toFixed(6)]).toEqual([low, high])
  })

  it('has the mean of the two Beta means', () => {
    expect(posteriorDifference(of(96, 240), of(18, 60)).mean.toFixed(6)).toBe('0.094375')
  })

  it('is exact where the posterior is: two uniform priors differ by a triangle', () => {
    const { low, high } = posteriorDifference(of(0, 0), of(0, 0))
    expect(high).toBeCloseTo(1 - Math.sqrt(0.05), 9)
    expect(low).toBeCloseTo(-high, 9)
  })

  it.each([
    [of(0, 10), of(0, 20), -0.113818793, 0.249388807],
    [of(10, 10), of(0, 10), 0.568942045, 0.978141842],
    [of(0, 40), of(3, 10), -0.589013891, -0.0798046187],
    [of(1, 3), of(0, 200), 0.0624841201, 0.801037898],
  ])('is exact at the edges, %p against %p', (treated, control, low, high) => {
    const difference = posteriorDifference(treated, control)
    expect(difference.low).toBeCloseTo(low, 8)
    expect(difference.high).toBeCloseTo(high, 8)
  })

  it('one arm is better or the other: the two probabilities add up to 1', () => {
    fc.assert(
      fc.property(counts, counts, (treated, control) => {
        expect(probabilityBetter(treated, control) + probabilityBetter(control, treated)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('one more success never makes an arm less likely to be better', () => {
    fc.assert(
      fc.property(counts, counts, (treated, control) => {
        fc.pre(treated.successes < treated.n)
        const more = of(treated.successes + 1, treated.n)
        expect(probabilityBetter(more, control)).toBeGreaterThanOrEqual(
          probabilityBetter(treated, control) - 1e-12,
        )
      }),
    )
  })

  it('the interval excludes 0 exactly when the better arm is nearly certain', () => {
    fc.assert(
      fc.property(counts, counts, (treated, control) => {
        const better = probabilityBetter(treated, control)
        fc.pre(Math.abs(better - 0.975) > 1e-6 && Math.abs(better - 0.025) > 1e-6)
        const { low, high } = posteriorDifference(treated, control)
        expect(low > 0).toBe(better > 0.975)
        expect(high < 0).toBe(better < 0.025)
      }),
      { numRuns: 60 },
    )
  })

  it('holds for a hundred thousand people', () => {
    expect(probabilityBetter(of(30_500, 100_000), of(30_000, 100_000))).toBeCloseTo(0.9925332958, 9)
  })
})
