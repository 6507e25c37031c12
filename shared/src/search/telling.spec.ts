import { telling } from './telling.js'

describe('the words that tell', () => {
  it.each([
    ['les joints de la bride', 'joints bride'],
    ['l’étanchéité', 'etancheite'],
    ['le cœur d’Hélène', 'coeur helene'],
    ['qu’on serre', 'serre'],
    ['the flange', 'flange'],
    ['"passe de fond" le joint', '"passe de fond" joint'],
    ['joint -soudure', 'joint -soudure'],
    ['de la', 'de la'],
    ['F-112', 'f-112'],
    ['-'.repeat(50), ''],
    ['bride - ! "" -"--" joint', 'bride joint'],
    ['bride ---joint', 'bride -joint'],
  ])('%s', (typed, kept) => {
    expect(telling(typed)).toBe(kept)
  })
})
