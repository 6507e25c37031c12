import fc from 'fast-check'
import { MAX_DEPTH, moved, type Placed, stepOf, treeOf } from './tree.rules.js'

const page = (id: string, parentId: string | null = null, position = 0): Placed => ({
  id,
  parentId,
  position,
  deleted: false,
})

const after = (
  pages: readonly Placed[],
  id: string,
  to: { parentId: string | null; beforeId: string | null },
) => {
  const places = moved(pages, id, to)
  if (typeof places === 'string') return places
  const byId = new Map(places.map((place) => [place.id, place]))
  return pages.map((stays) => ({ ...stays, ...byId.get(stays.id) }))
}
const order = (pages: readonly Placed[]) =>
  treeOf(pages).map(({ id, level }) => `${'·'.repeat(level - 1)}${id}`)

const shelf = [
  page('a', null, 0),
  page('b', null, 1),
  page('c', 'b', 0),
  page('d', 'b', 1),
  page('e', null, 2),
]

describe('the order of pages', () => {
  it('reads each page before what lies under it', () => {
    expect(order(shelf)).toEqual(['a', 'b', '·c', '·d', 'e'])
  })

  it('shows what lay under a deleted page one level higher', () => {
    expect(order(shelf.map((one) => (one.id === 'b' ? { ...one, deleted: true } : one)))).toEqual([
      'a',
      'c',
      'd',
      'e',
    ])
  })

  it('takes along what lies under a page', () => {
    expect(order(after(shelf, 'b', { parentId: 'a', beforeId: null }) as Placed[])).toEqual([
      'a',
      '·b',
      '··c',
      '··d',
      'e',
    ])
  })

  it('puts a page before another, or at the end when that one is gone', () => {
    expect(order(after(shelf, 'e', { parentId: 'b', beforeId: 'd' }) as Placed[])).toEqual([
      'a',
      'b',
      '·c',
      '·e',
      '·d',
    ])
    expect(order(after(shelf, 'a', { parentId: null, beforeId: 'gone' }) as Placed[])).toEqual([
      'b',
      '·c',
      '·d',
      'e',
      'a',
    ])
  })

  it('never puts a page under itself or too deep', () => {
    expect(after(shelf, 'b', { parentId: 'c', beforeId: null })).toBe('pages.under_itself')
    expect(after(shelf, 'b', { parentId: 'b', beforeId: null })).toBe('pages.under_itself')
    const tower = Array.from({ length: MAX_DEPTH }, (_, level) =>
      page(`t${level}`, level === 0 ? null : `t${level - 1}`),
    )
    expect(after([...tower, page('x')], 'x', { parentId: `t${MAX_DEPTH - 1}`, beforeId: null })).toBe(
      'pages.too_deep',
    )
  })

  it('steps by the keyboard up, down, in and out', () => {
    const step = (id: string, way: 'up' | 'down' | 'in' | 'out') => {
      const to = stepOf(treeOf(shelf), id, way)
      return to && order(after(shelf, id, to) as Placed[])
    }
    expect(step('d', 'up')).toEqual(['a', 'b', '·d', '·c', 'e'])
    expect(step('a', 'down')).toEqual(['b', '·c', '·d', 'a', 'e'])
    expect(step('e', 'in')).toEqual(['a', 'b', '·c', '·d', '·e'])
    expect(step('c', 'out')).toEqual(['a', 'b', '·d', 'c', 'e'])
    expect(step('a', 'up')).toBeUndefined()
    expect(step('a', 'in')).toBeUndefined()
    expect(step('e', 'down')).toBeUndefined()
    expect(step('a', 'out')).toBeUndefined()
  })

  it('stays a tree whatever is moved, deleted and brought back', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}`)
    const some = fc.constantFrom(...ids)
    const act = fc.oneof(
      fc.record({ id: some, parentId: fc.option(some), beforeId: fc.option(some) }),
      fc.record({ id: some, toggle: fc.constant(true) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let pages: Placed[] = ids.map((id, position) => page(id, null, position))
        for (const one of acts) {
          const next =
            'toggle' in one
              ? pages.map((stays) => (stays.id === one.id ? { ...stays, deleted: !stays.deleted } : stays))
              : after(pages, one.id, one)
          if (typeof next !== 'string') pages = next
          const living = pages.filter((stays) => !stays.deleted)
          const drawn = treeOf(pages).map(({ id }) => id)
          // Nothing is lost in a circle, nothing is drawn twice.
          expect([...drawn].sort()).toEqual(living.map(({ id }) => id).sort())
        }
      }),
      { numRuns: 300 },
    )
  })
})
