import { de, on, plural, until } from './messages.js'

describe('plural', () => {
  it('counts nothing as one in French and as many in English', () => {
    expect(plural('fr', 0, { one: 'réponse', other: 'réponses' })).toBe('réponse')
    expect(plural('en', 0, { one: 'reply', other: 'replies' })).toBe('replies')
  })

  it('says of nothing what was written for it', () => {
    const forms = { zero: 'rien ne vient', one: 'un élément vient', other: 'des éléments viennent' }
    expect([0, 1, 2].map((count) => plural('fr', count, forms))).toEqual([forms.zero, forms.one, forms.other])
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

describe('« jusqu’à » before a day', () => {
  it.each([
    ['le 1er mai', 'jusqu’au 1er mai'],
    ['demain à 9 h', 'jusqu’à demain à 9 h'],
    ['mardi à 14 h 20', 'jusqu’à mardi à 14 h 20'],
  ])('%s: %s', (day, said) => expect(until(day)).toBe(said))
})

describe('an English date after a verb', () => {
  it.each([
    ['12 November', 'on 12 November'],
    ['1 January 2027', 'on 1 January 2027'],
    ['Tuesday at 14:20', 'on Tuesday at 14:20'],
    ['today at 9:00', 'today at 9:00'],
    ['5 min ago', '5 min ago'],
    ['just now', 'just now'],
  ])('%s is said %s', (when, said) => expect(on(when)).toBe(said))
})
