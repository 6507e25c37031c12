import fc from 'fast-check'
import { isChoice, pointsOf } from './polls.rules.js'

describe('an answer to a poll', () => {
  it.each([
    ['single', [1], true],
    ['single', [0, 1], false],
    ['single', [], false],
    ['multiple', [0, 2], true],
    ['multiple', [0, 0], false],
    ['multiple', [3], false],
    ['ranked', [2, 0, 1], true],
    ['ranked', [2], true],
    ['ranked', [-1], false],
  ] as const)('%s %j of three options: %s', (method, choice, fits) => {
    expect(isChoice(method, 3, choice)).toBe(fits)
  })

  it('gives one to each option chosen, and more to a better place', () => {
    expect(pointsOf('multiple', 4, [0, 3])).toEqual([1, 0, 0, 1])
    expect(pointsOf('ranked', 4, [2, 0])).toEqual([3, 0, 4, 0])
  })

  it('ranks as Borda does: whoever everybody puts first wins', () => {
    const rest = fc.shuffledSubarray([0, 1, 2, 3, 5, 6])
    fc.assert(
      fc.property(fc.array(rest, { minLength: 1, maxLength: 30 }), (ballots) => {
        const totals = ballots
          .map((ballot) => pointsOf('ranked', 7, [4, ...ballot]))
          .reduce((sums, points) => sums.map((sum, at) => sum + (points[at] ?? 0)))
        expect(Math.max(...totals)).toBe(totals[4])
        expect(totals.filter((total) => total === totals[4])).toHaveLength(1)
      }),
    )
  })
})
