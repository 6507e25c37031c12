import fc from 'fast-check'
import { keyOf, spans } from './spans.rules.js'

const WEEK = 604_800_000
const sizes = [1, 8, 64, 512]
const weeksOf = (key: number) => {
  const size = Math.floor((-1 - key) / 1_048_576)
  const weeks = sizes[size] ?? 0
  const first = ((-1 - key) % 1_048_576) * weeks
  return Array.from({ length: weeks }, (_, at) => first + weeks - 1 - at)
}
const instant = fc
  .integer({ min: 0, max: 3000 })
  .map((week) => new Date(Date.UTC(2004, 0, 1) + week * WEEK + 5))

describe('the spans of time a search walks through', () => {
  it('hold each week once, the latest first', () => {
    fc.assert(
      fc.property(instant, (to) => {
        const weeks = spans(to).flatMap(weeksOf)
        const top = Math.floor((to.getTime() - Date.UTC(2004, 0, 1)) / WEEK) + 1
        expect(weeks).toEqual(Array.from({ length: top + 1 }, (_, at) => top - at))
      }),
    )
  })

  it('are few, and short where things are fresh', () => {
    fc.assert(
      fc.property(instant, (to) => {
        const found = spans(to)
        expect(found.length).toBeLessThan(45)
        expect(found.slice(0, 2).every((key) => weeksOf(key).length === 1)).toBe(true)
      }),
    )
  })

  it('end where the reader wants them to', () => {
    const to = new Date('2026-11-23T00:00:00Z')
    expect(spans(to, new Date('2026-11-10T00:00:00Z')).flatMap(weeksOf).length).toBeLessThan(12)
    expect(spans(new Date('2026-01-01T00:00:00Z'), to)).toEqual([])
  })

  it('number an id by its end', () => {
    expect(keyOf('00000000-0000-7000-8000-00000000000f')).toBe(15)
    expect(keyOf('00000000-0000-7000-8000-ffffffffffff')).toBe(2 ** 28 - 1)
  })
})
