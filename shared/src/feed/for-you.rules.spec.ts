import * as fc from 'fast-check'
import {
  type FeedFacts,
  freshHalfLifeHours,
  inOrder,
  pointsOf,
  termPoints,
  termsOf,
  worthOf,
} from './for-you.rules.js'
import { type FeedLevel, feedLevels, type FeedLevels, feedTerms } from './terms.js'

interface Candidate {
  id: string
  publishedAt: string
  facts: FeedFacts
}

const facts = fc.record({
  followed: fc.boolean(),
  knows: fc.boolean(),
  forAll: fc.boolean(),
  topic: fc.boolean(),
  department: fc.boolean(),
  waiting: fc.boolean(),
  seen: fc.boolean(),
  hours: fc.integer({ min: 0, max: 720 }),
})
const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    publishedAt: fc
      .integer({ min: 0, max: 720 })
      .map((hours) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000).toISOString()),
    facts,
  }),
  { selector: ({ id }) => id, maxLength: 30 },
)
const level = fc.constantFrom(...feedLevels)
const levels = fc.dictionary(fc.constantFrom(...feedTerms), level) as fc.Arbitrary<FeedLevels>

const ordered = (posts: readonly Candidate[], chosen: FeedLevels) => {
  const worth = worthOf(chosen)
  return posts
    .map(({ id, publishedAt, facts: known }) => ({ id, publishedAt, points: pointsOf(known, worth) }))
    .toSorted(inOrder)
    .map(({ id }) => id)
}

describe('the order of « Pour vous »', () => {
  it('is the same for two people with the same choices, whatever order the posts came in', () => {
    fc.assert(
      fc.property(candidates, levels, fc.infiniteStream(fc.nat()), (posts, chosen, dice) => {
        const shuffled = posts
          .map((post) => ({ post, at: dice.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ post }) => post)
        expect(ordered(shuffled, { ...chosen })).toEqual(ordered(posts, chosen))
      }),
    )
  })

  it('never lowers the posts that have a term when it is turned up, and raises those that are held back by one turned down', () => {
    fc.assert(
      fc.property(
        candidates,
        levels,
        fc.constantFrom(...feedTerms),
        level,
        level,
        (posts, chosen, term, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)] as [FeedLevel, FeedLevel]
          const [less, more] = termPoints[term] > 0 ? [low, high] : [high, low]
          const before = ordered(posts, { ...chosen, [term]: less })
          const after = ordered(posts, { ...chosen, [term]: more })
          const has = ({ facts: known }: Candidate) => term !== 'fresh' && known[term]
          for (const post of posts.filter(has))
            for (const other of posts.filter((one) => !has(one) && term !== 'fresh'))
              if (before.indexOf(post.id) < before.indexOf(other.id))
                expect(after.indexOf(post.id)).toBeLessThan(after.indexOf(other.id))
        },
      ),
    )
  })

  it('keeps two posts that share a term in their order when that term is turned', () => {
    fc.assert(
      fc.property(candidates, levels, fc.constantFrom(...feedTerms), level, (posts, chosen, term, turned) => {
        if (term === 'fresh') return
        const same = posts.filter(({ facts: known }) => known[term])
        expect(ordered(same, { ...chosen, [term]: turned })).toEqual(ordered(same, chosen))
      }),
    )
  })

  it('takes no notice of a term that counts for nothing', () => {
    fc.assert(
      fc.property(candidates, levels, fc.constantFrom(...feedTerms), (posts, chosen, term) => {
        const off = { ...chosen, [term]: 0 as FeedLevel }
        const without = posts.map((post) => ({
          ...post,
          facts: { ...post.facts, ...(term === 'fresh' ? { hours: 0 } : { [term]: false }) } as FeedFacts,
        }))
        expect(ordered(without, off)).toEqual(ordered(posts, off))
      }),
    )
  })

  it('says the terms that make the points, and no others', () => {
    fc.assert(
      fc.property(facts, levels, (known, chosen) => {
        const terms = termsOf(known, worthOf(chosen))
        expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(pointsOf(known, worthOf(chosen)))
        for (const { term, points } of terms) {
          expect(Number.isInteger(points)).toBe(true)
          expect(Math.sign(points)).toBe(Math.sign(termPoints[term]))
          if (term !== 'fresh') expect(known[term]).toBe(true)
        }
      }),
    )
  })

  it.each([
    [0, 40],
    [freshHalfLifeHours, 20],
    [2 * freshHalfLifeHours, 10],
    [7 * 24, 3],
    [30 * 24, 0],
  ])('after %i hours freshness is worth %i points', (hours, points) => {
    const nothing = {
      followed: false,
      knows: false,
      forAll: false,
      topic: false,
      department: false,
      waiting: false,
      seen: false,
    }
    expect(pointsOf({ ...nothing, hours }, worthOf({}))).toBe(points)
  })

  it('holds what was opened below what is as fresh and was not', () => {
    fc.assert(
      fc.property(facts, (known) => {
        expect(pointsOf({ ...known, seen: true }, worthOf({}))).toBeLessThan(
          pointsOf({ ...known, seen: false }, worthOf({})),
        )
      }),
    )
  })
})
