import { emojiLike } from './emoji'

const all = [
  { emoji: '☕', label: 'boisson chaude', tags: ['café'], order: 1 },
  { emoji: '😃', label: 'visage rieur', order: 2 },
  { emoji: '🦫', label: 'castor', order: 3 },
  { emoji: '🇺', label: 'caractère régional' },
]
const like = (query: string) => emojiLike(all, query).map(({ emoji }) => emoji)

describe('signs by their names', () => {
  it('are found by the beginning of any word, accents aside, names before what is said about them', () => {
    expect(like('ca')).toEqual(['🦫', '☕'])
    expect(like('rie')).toEqual(['😃'])
    expect(like('CAFÉ')).toEqual(['☕'])
    expect(like('zzz')).toEqual([])
  })
})
