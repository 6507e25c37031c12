import { about, bare, count, percent, points } from './figures.js'

describe('the figures of a test', () => {
  it('print points with one decimal and a true sign', () => {
    expect([0.1, -0.038704, 0.219098, 0].map((value) => points('fr', value))).toEqual([
      '+10,0',
      '−3,9',
      '+21,9',
      '0,0',
    ])
    expect([0.1, -0.038704, 0.219098].map((value) => points('en', value))).toEqual(['+10.0', '−3.9', '+21.9'])
    expect(bare('fr', 0.185307)).toBe('18,5')
  })

  it('print shares and counts as each language does', () => {
    expect([percent('fr', 0.4), percent('en', 0.4), percent('fr', 0.023, 1)]).toEqual([
      '40\u202f%',
      '40%',
      '2,3\u202f%',
    ])
    expect([count('fr', 1240), count('en', 1240), about('fr', 3.8), about('fr', 4)]).toEqual([
      '1\u202f240',
      '1,240',
      '3,8',
      '4',
    ])
  })
})
