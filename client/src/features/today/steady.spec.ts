import type { Situation } from '@osmose/shared/today/today.contract'
import { steady } from './steady'
import { mentioned, withMentions } from './with-mentions'

const named = (...keys: string[]) => keys.map((key) => ({ key }) as Situation)

describe('a page that stands still', () => {
  it.each([
    ['nothing new', ['a', 'b'], ['a', 'b'], ['a', 'b'], 0],
    ['one settled', ['a', 'b'], ['b'], ['a settled', 'b'], 0],
    ['one arrived', ['a'], ['c', 'a'], ['a'], 1],
    ['one put off by the reader', ['b'], ['b'], ['b'], 0],
    ['everything changed', ['a', 'b'], ['c', 'd'], ['a settled', 'b settled'], 2],
  ])('%s', (_, standing, latest, rows, arrived) => {
    const found = steady(named(...standing), named(...latest))
    expect(found.rows.map(({ situation, settled }) => situation.key + (settled ? ' settled' : ''))).toEqual(
      rows,
    )
    expect(found.arrived).toBe(arrived)
  })
})

describe('naming people in a question that is handed on', () => {
  const people = [
    { id: '1', name: 'Rosa' },
    { id: '2', name: 'Rosa Ferreira' },
  ]
  it('does not cut one name by another', () => {
    expect(withMentions('@Rosa Ferreira ou @Rosa ?', people)).toBe(
      '@[Rosa Ferreira](person:2) ou @[Rosa](person:1) ?',
    )
  })
  it('names only who is still in the text', () => {
    expect(mentioned('Bonjour @Rosa Ferreira', people.slice(1))).toHaveLength(1)
    expect(mentioned('Bonjour', people)).toEqual([])
  })
})
