import { plural } from './messages.js'

describe('plural', () => {
  it('counts nothing as one in French and as many in English', () => {
    expect(plural('fr', 0, { one: 'réponse', other: 'réponses' })).toBe('réponse')
    expect(plural('en', 0, { one: 'reply', other: 'replies' })).toBe('replies')
  })
})
