import { folded, sameWord, wordsIn } from './word-forms.js'

describe('the forms of a word', () => {
  it.each([
    ['soudure', 'Soudures'],
    ['étanche', 'étanchéité'],
    ['serrer', 'serré'],
    ['cheval', 'chevaux'],
    ['formation', 'formations'],
    ['test', 'testing'],
    ['delivery', 'deliveries'],
    ['clé', 'CLES'],
    ['nœud', 'noeuds'],
  ])('%s is found in %s', (asked, found) => {
    expect(sameWord(folded(asked), folded(found))).toBe(true)
  })

  it.each([
    ['port', 'portail'],
    ['mer', 'merci'],
    ['plan', 'planning'],
    ['soudure', 'souder'],
    ['car', 'carte'],
  ])('%s is not found in %s', (asked, other) => {
    expect(sameWord(folded(asked), folded(other))).toBe(false)
  })

  it('are taken whole, with their accents wherever these are written', () => {
    expect(wordsIn('L’e\u0301tanche\u0301ite\u0301, DN 50').map(({ word }) => folded(word))).toEqual([
      'l',
      'etancheite',
      'dn',
      '50',
    ])
  })
})
