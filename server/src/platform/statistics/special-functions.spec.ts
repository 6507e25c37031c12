import {
  betaCdf,
  chiSquareTail,
  logBeta,
  logGamma,
  normalCdf,
  normalQuantile,
  normalTwoSided,
  upperGamma,
} from './special-functions.js'

describe('the special functions', () => {
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1, 0],
    [2.5, 0.2846828704729192],
    [11.9, 17.25847745059552],
    [100, 359.1342053695754],
    [1e6, 12815504.569147611],
  ])('know ln Γ(%d)', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-13 * Math.max(1, Math.abs(expected)))
  })

  it('know B(2, 3) = 1/12', () => {
    expect(Math.exp(logBeta(2, 3))).toBeCloseTo(1 / 12, 14)
  })

  it.each([
    [0.3, 2, 5, 0.579825],
    [0.5, 0.5, 0.5, 0.5],
    [0.01, 20, 1, 1e-40],
    [0.2, 97, 145, 5.072808116156728e-13],
  ])('know I_%d(%d, %d)', (x, a, b, expected) => {
    expect(betaCdf(x, a, b) / expected).toBeCloseTo(1, 9)
  })

  it('keep the far tail of the normal distribution', () => {
    expect(normalCdf(-10) / 7.61985302416047e-24).toBeCloseTo(1, 10)
    expect(normalCdf(0)).toBe(0.5)
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 14)
  })

  it.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729143],
    [0.5, 0],
    [1e-12, -7.034483825301131],
  ])('know the quantile of %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 12)
  })

  it('invert the normal distribution everywhere', () => {
    for (let p = 0.001; p < 1; p += 0.001) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13)
  })

  it('know the tail of χ² for several degrees of freedom', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 13)
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 13)
    expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 13)
    expect(upperGamma(3, 0)).toBe(1)
  })
})
