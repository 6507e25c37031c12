import { telling, tellingTitle } from './telling.js'

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
    ['F-112', 'f112'],
    ['DN-50', '"dn 50"'],
    ['DN50', '"dn 50"'],
    ['DN\u201150,', '"dn 50",'],
    ['A-12', 'a12'],
    ['A12', 'a12'],
    ['"A-12"', 'a12'],
    ['"plan A-12"', '"plan A-12"'],
    ['ISO 9001', 'iso 9001'],
    ['ISO-9001', '"iso 9001"'],
    ['réf. 4711-B', 'ref. 4711b'],
    ['F-112-B', 'f112 112b'],
    ['DN-50-A', 'dn 50a'],
    ['2026-10', '"2026 10"'],
    ['-DN50 joint', '-"dn 50" joint'],
    ['rendez-vous T-shirt', 'rendez-vous t-shirt'],
    ['50mm 10h30 M8x20', '"50 mm" 10h30 m8x20'],
    ["l'atelier", 'atelier'],
    ['"l’atelier"', '"l’atelier"'],
    ['-'.repeat(50), ''],
    ['bride - ! "" -"--" joint', 'bride joint'],
    ['bride ---joint', 'bride -joint'],
    ['أهلا', 'أهلا'],
    ['Йод', 'йод'],
    ['Καλημέρα', 'καλημερα'],
    ['한국어 ガラス', '한국어 ガラス'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s', (typed, kept) => {
    expect(telling(typed)).toBe(kept)
  })
})

describe('the words of a title that has them all', () => {
  it.each([
    ['la porte B', 'porte b'],
    ['l’étanchéité de la bride', 'etancheite bride'],
    ['porte', undefined],
    ['la porte -four', undefined],
  ])('%s', (typed, kept) => {
    expect(tellingTitle(typed)).toBe(kept)
  })
})
