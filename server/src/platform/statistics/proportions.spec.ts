import fc from 'fast-check'
import {
  type Count,
  contaminationFactor,
  designEffect,
  minimumDetectableEffect,
  newcombe,
  pooledZ,
  rate,
  sizePerArm,
  wilson,
} from './proportions.js'

const of = (successes: number, n: number): Count => ({ n, successes })
const six = (value: number | undefined): string => (value ?? Number.NaN).toFixed(6)
const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }))

describe('Wilson’s interval', () => {
  it.each([
    [0, 20, '0.000000', '0.161125'],
    [20, 20, '0.838875', '1.000000'],
    [1, 10, '0.017876', '0.404150'],
    [12, 40, '0.180748', '0.454300'],
    [48, 80, '0.490455', '0.700382'],
    [7, 9, '0.452589', '0.936775'],
  ])('of %d in %d is (%s, %s)', (x, n, low, high) => {
    const interval = wilson(of(x, n))
    expect([six(interval?.low), six(interval?.high)]).toEqual([low, high])
  })

  it('contains the rate, stays inside 0 and 1, and mirrors when failures become successes', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const { low, high } = wilson(count)!
        const mirror = wilson(of(count.n - count.successes, count.n))!
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(rate(count)!)
        expect(high).toBeGreaterThanOrEqual(rate(count)!)
        expect(mirror.low).toBeCloseTo(1 - high, 12)
      }),
    )
  })

  it('does not exist for nobody', () => {
    expect(wilson(of(0, 0))).toBeNull()
    expect(rate(of(0, 0))).toBeNull()
  })
})

describe('Newcombe’s interval', () => {
  it.each([
    [of(56, 70), of(48, 80), '0.052431', '0.333873'],
    [of(9, 10), of(3, 10), '0.170523', '0.809018'],
    [of(6, 7), of(2, 7), '0.058228', '0.806250'],
    [of(5, 56), of(0, 29), '-0.038137', '0.192560'],
    [of(0, 10), of(0, 20), '-0.161125', '0.277533'],
    [of(10, 10), of(0, 20), '0.679086', '1.000000'],
    [of(10, 10), of(0, 10), '0.607509', '1.000000'],
    [of(96, 240), of(18, 60), '-0.038704', '0.219098'],
    [of(30, 100), of(20, 100), '-0.020249', '0.216734'],
    [of(13, 48), of(4, 12), '-0.357902', '0.177223'],
    [of(240, 800), of(45, 200), '0.005134', '0.136719'],
  ])('of %p against %p is (%s, %s)', (treated, control, low, high) => {
    const interval = newcombe(treated, control)
    expect([six(interval?.low), six(interval?.high)]).toEqual([low, high])
  })

  it('contains the difference, stays inside −1 and 1, and turns with the arms', () => {
    fc.assert(
      fc.property(counts, counts, (treated, control) => {
        const { low, high } = newcombe(treated, control)!
        const d = rate(treated)! - rate(control)!
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(d)
        expect(high).toBeGreaterThanOrEqual(d)
        expect(newcombe(control, treated)!.low).toBeCloseTo(-high, 12)
      }),
    )
  })

  it('does not exist against an empty arm', () => {
    expect(newcombe(of(3, 4), of(0, 0))).toBeNull()
  })
})

describe('the pooled z test', () => {
  it.each([
    [of(96, 240), of(18, 60), '1.427358', '0.153477'],
    [of(30, 100), of(20, 100), '1.632993', '0.102470'],
    [of(240, 800), of(45, 200), '2.101579', '0.035590'],
  ])('of %p against %p gives z %s, p %s', (treated, control, z, p) => {
    const test = pooledZ(treated, control)
    expect([six(test?.z), six(test?.p)]).toEqual([z, p])
  })

  it('has nothing to say when all ended alike or an arm is empty', () => {
    expect(pooledZ(of(5, 5), of(7, 7))).toBeNull()
    expect(pooledZ(of(2, 5), of(0, 0))).toBeNull()
  })
})

describe('planning', () => {
  it.each([
    [0.3, 320, 80, '0.160481'],
    [0.3, 200, 200, '0.128385'],
    [0.3, 240, 60, '0.185307'],
    [0.1, 1800, 200, '0.062645'],
    [0.5, 45, 5, '0.660340'],
  ])('from %d with %d and %d units, %s can be detected', (baseline, treated, control, expected) => {
    expect(six(minimumDetectableEffect(baseline, { treated, control })!)).toBe(expected)
  })

  it.each([
    [0.3, 0.4, '353.1996'],
    [0.3, 0.35, '1373.5540'],
    [0.1, 0.15, '682.8525'],
    [0.44, 0.56, '268.6061'],
  ])('telling %d from %d takes %s units in each arm', (p1, p2, expected) => {
    expect(sizePerArm(p1, p2)!.toFixed(4)).toBe(expected)
  })

  it('more units detect less, and no number of units tells equal rates apart', () => {
    expect(minimumDetectableEffect(0.3, { treated: 400, control: 100 })!).toBeLessThan(
      minimumDetectableEffect(0.3, { treated: 320, control: 80 })!,
    )
    expect(minimumDetectableEffect(0.3, { treated: 400, control: 0 })).toBeNull()
    expect(sizePerArm(0.3, 0.3)).toBeNull()
  })

  it('contamination and clusters cost people', () => {
    expect(contaminationFactor(0.1).toFixed(4)).toBe('1.2346')
    expect(designEffect(20, 0.05)).toBeCloseTo(1.95, 12)
    expect((400 / designEffect(20, 0.05)).toFixed(4)).toBe('205.1282')
  })
})
