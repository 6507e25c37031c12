import * as z from 'zod/mini'
import { pageQuery } from './fields.js'
import { readStrictly, strict } from './strict.js'

interface Tree {
  name: string
  under: Tree[]
}
const tree: z.ZodMiniType<Tree, Tree> = z.object({ name: z.string(), under: z.array(z.lazy(() => tree)) })

describe('what comes in', () => {
  it('is refused by the name of the field that nobody declared', () => {
    const query = z.object({ ...pageQuery, q: z.string() })
    expect(readStrictly(query, { q: 'a' })).toEqual({ ok: true, value: { q: 'a' } })
    expect(readStrictly(query, { q: 'a', exclude_community: 'x' })).toEqual({
      ok: false,
      fields: { exclude_community: 'unknown' },
    })
    expect(readStrictly(undefined, {})).toEqual({ ok: true, value: undefined })
    expect(readStrictly(undefined, { a: 1 })).toEqual({ ok: false, fields: { a: 'unknown' } })
  })

  it('is refused at every depth: in lists, choices, optional parts, records and what contains itself', () => {
    const body = z.object({
      list: z.optional(z.array(z.nullable(z.object({ a: z.number() })))),
      one: z.optional(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('x'), x: z.number() }),
          z.object({ kind: z.literal('y') }),
        ]),
      ),
      by: z.optional(z.record(z.string(), z.object({ n: z.number() }))),
      tree: z.optional(tree),
    })
    const fields = (value: unknown) => {
      const read = readStrictly(body, value)
      return read.ok ? 'fine' : read.fields
    }
    expect(
      fields({
        list: [{ a: 1 }, null],
        one: { kind: 'y' },
        by: { z: { n: 1 } },
        tree: { name: 'a', under: [{ name: 'b', under: [] }] },
      }),
    ).toBe('fine')
    expect(fields({ list: [{ a: 1, b: 2 }] })).toEqual({ 'list.0.b': 'unknown' })
    expect(fields({ one: { kind: 'y', x: 1 } })).toEqual({ 'one.x': 'unknown' })
    expect(fields({ by: { z: { n: 1, m: 2 } } })).toEqual({ 'by.z.m': 'unknown' })
    expect(fields({ tree: { name: 'a', under: [{ name: 'b', under: [], more: true }] } })).toEqual({
      'tree.under.0.more': 'unknown',
    })
  })

  it('keeps the other rules of an object, and what an object says itself of other fields', () => {
    const pair = z.object({ from: z.number(), to: z.number() }).check(z.refine(({ from, to }) => from < to))
    expect(readStrictly(pair, { from: 2, to: 1 })).toEqual({ ok: false, fields: { '': 'custom' } })
    const open = z.looseObject({ a: z.number() })
    expect(readStrictly(open, { a: 1, b: 2 })).toEqual({ ok: true, value: { a: 1, b: 2 } })
    expect(strict(pair)).toBe(strict(pair))
  })
})
