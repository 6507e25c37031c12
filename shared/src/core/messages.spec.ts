import { de, plural } from './messages.js'

describe('plural', () => {
  it('counts nothing as one in French and as many in English', () => {
    expect(plural('fr', 0, { one: 'réponse', other: 'réponses' })).toBe('réponse')
    expect(plural('en', 0, { one: 'reply', other: 'replies' })).toBe('replies')
  })
})

describe('« de » before a name', () => {
  it.each([
    ['Étienne Mérand', 'd’Étienne Mérand'],
    ['Hélène', 'd’Hélène'],
    ['Œuvrard', 'd’Œuvrard'],
    ['Yves', 'd’Yves'],
    ['Yann', 'de Yann'],
    ['Soline', 'de Soline'],
  ])('%s: %s', (name, said) => expect(de(name)).toBe(said))
})
