import { changeBetween } from './noise.rules.js'

describe('a change between two releases', () => {
  it('is more than noise when 29 of 240 people became active and 12 ceased', () => {
    const { change, low, high, moreThanNoise } = changeBetween(240, 29, 12)!
    expect([change, low, high].map((value) => (100 * value).toFixed(1))).toEqual(['7.1', '1.9', '12.2'])
    expect(moreThanNoise).toBe(true)
  })

  it('is noise while the interval contains 0', () => {
    expect(changeBetween(240, 29, 20)).toMatchObject({ moreThanNoise: false })
  })

  it('is not worth saying below two points, however certain', () => {
    expect(changeBetween(10_000, 250, 90)).toMatchObject({ change: 0.016, moreThanNoise: false })
    expect(changeBetween(10_000, 250, 50)).toMatchObject({ change: 0.02, moreThanNoise: true })
  })

  it('turns with its direction', () => {
    const [up, down] = [changeBetween(240, 29, 12)!, changeBetween(240, 12, 29)!]
    expect(down.low).toBeCloseTo(-up.high, 12)
    expect(down.moreThanNoise).toBe(true)
  })

  it('is no change when nobody changed, and nothing where nobody is', () => {
    expect(changeBetween(240, 0, 0)).toMatchObject({ change: 0, moreThanNoise: false })
    expect(changeBetween(0, 0, 0)).toBeNull()
  })
})
