import fc from 'fast-check'
import { type Deeds, ladderLevel, ladderLevels, ladderOf } from './ladder.rules.js'

const did = (deeds: Partial<Deeds>): Deeds => ({ posts: 0, comments: 0, reactions: 0, others: 0, ...deeds })

describe('the participation ladder', () => {
  it.each([
    [{}, 'inactive'],
    [{ others: 7 }, 'reader'],
    [{ reactions: 1, others: 7 }, 'reactor'],
    [{ comments: 1 }, 'commenter'],
    [{ posts: 1, comments: 9, reactions: 20, others: 100 }, 'author'],
  ] as const)('puts somebody with %p on the step %s', (deeds, level) => {
    expect(ladderLevel(did(deeds))).toBe(level)
  })

  it('gives everyone one step, and the inactive are those who did nothing', () => {
    const deeds = fc.record({
      posts: fc.nat(2),
      comments: fc.nat(2),
      reactions: fc.nat(2),
      others: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(deeds), (people) => {
        const ladder = ladderOf(people)
        expect(ladder).toHaveLength(ladderLevels.length)
        expect(ladder.reduce((sum, n) => sum + n, 0)).toBe(people.length)
        const active = people.filter((one) => Object.values(one).some((n) => n > 0)).length
        expect(ladder[0]).toBe(people.length - active)
      }),
    )
  })

  it('nobody ever steps down by doing more', () => {
    const deeds = fc.record({
      posts: fc.nat(2),
      comments: fc.nat(2),
      reactions: fc.nat(2),
      others: fc.nat(2),
    })
    const step = (one: Deeds) => ladderLevels.indexOf(ladderLevel(one))
    fc.assert(
      fc.property(deeds, fc.constantFrom('posts', 'comments', 'reactions', 'others'), (one, deed) => {
        expect(step({ ...one, [deed]: one[deed] + 1 })).toBeGreaterThanOrEqual(step(one))
      }),
    )
  })
})
