import fc from 'fast-check'
import { globalHoldoutKey, holdsOut, placeOf } from './assignment.rules.js'

const draw = { salt: 's3cr3t-salt', experimentKey: 'welcome-nudge-v1' }
const people = Array.from({ length: 1000 }, (_, i) => `u-${String(i + 1).padStart(4, '0')}`)

describe('the draw', () => {
  it.each([
    ['u-0001', '0.8057958175'],
    ['u-0002', '0.5198006327'],
    ['u-0003', '0.4926094795'],
    ['u-0004', '0.6071130611'],
    ['u-0005', '0.4998031794'],
    ['é-Zoë', '0.7845154595'],
  ])('gives %s the place %s', (unitId, expected) => {
    expect(placeOf({ ...draw, unitId }).toFixed(10)).toBe(expected)
  })

  it('holds out about as many of a thousand people as it promises', () => {
    const held = (share: number) => people.filter((unitId) => holdsOut({ ...draw, unitId, share })).length
    expect([held(0.2), held(0.5), held(0), held(1)]).toEqual([189, 511, 0, 1000])
  })

  it('keeps a person held out when the share grows, and draws afresh for another test', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.string(), share, share, (unitId, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        if (holdsOut({ ...draw, unitId, share: small }))
          expect(holdsOut({ ...draw, unitId, share: large })).toBe(true)
      }),
    )
    const both = people.filter(
      (unitId) =>
        holdsOut({ ...draw, unitId, share: 0.2 }) &&
        holdsOut({ ...draw, experimentKey: 'welcome-nudge-v2', unitId, share: 0.2 }),
    )
    expect(both.length).toBeGreaterThan(15)
    expect(both.length).toBeLessThan(65)
  })

  it('names the holdout of a year', () => {
    expect(globalHoldoutKey(2026)).toBe('global-holdout-2026')
  })
})
