import { finished, unfinished } from './begun.rules.js'

describe('a word that is only begun', () => {
  it.each([
    ['brid', 'brid'],
    ['joint brid', 'brid'],
    ['"passe de fond" soud', 'soud'],
    ['"passe de fond', undefined],
    ['"passe de fond"', undefined],
    ['joint -soud', undefined],
    ['joint a12', undefined],
    ['br', undefined],
    ['', undefined],
  ])('%s', (words, last) => expect(unfinished(words)).toBe(last))

  it('is looked for itself and as each word it begins, with what stands before it', () => {
    expect(finished('joint brid', ['bride', 'brider'])).toBe('joint brid or joint bride or joint brider')
    expect(finished('brid', ['bride'])).toBe('brid or bride')
    expect(finished('brid', [])).toBe('brid')
  })
})
