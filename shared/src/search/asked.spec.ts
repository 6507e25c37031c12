import fc from 'fast-check'
import { ended, MILLION } from '../../test/ended.js'
import { ofLength } from '../../test/worst-texts.js'
import { type Asked, dayOf, filterNames, readAsked, wantedKinds, writeAsked } from './asked.js'

describe('what is typed into the box', () => {
  it.each([
    ['joint bride', { words: 'joint bride' }],
    ['de:soline joint', { author: 'soline', words: 'joint' }],
    ['from:"Soline Abgrall" joint', { author: 'Soline Abgrall', words: 'joint' }],
    ['de:« Soline Abgrall »', { author: 'Soline Abgrall', words: '' }],
    ['dans:atelier bride', { community: 'atelier', words: 'bride' }],
    ['genre:question IN:atelier', { kind: 'question', community: 'atelier', words: '' }],
    ['Genre:Idées', { kind: 'idea', words: '' }],
    ['kind:thanks', { kind: 'kudos', words: '' }],
    ['avant:2026-10-01 après:2026-09', { before: '2026-10-01', after: '2026-09-01', words: '' }],
    ['apres:23/11/2026', { after: '2026-11-23', words: '' }],
    ['avec:fichier est:resolue', { file: true, answered: true, words: '' }],
    ['has:file is:answered', { file: true, answered: true, words: '' }],
    ['“passe de fond” -soudure', { words: '"passe de fond" -soudure' }],
    ['http://osmose.example 14:30', { words: 'http://osmose.example 14:30' }],
  ] as [string, Partial<Asked>][])('%s', (typed, understood) => {
    expect(readAsked(typed)).toEqual({ misread: [], ...understood })
  })

  it('keeps apart what is no value, and goes on', () => {
    expect(readAsked('genre:zèbre avant:demain de: joint')).toEqual({
      words: 'joint',
      misread: [
        { name: 'kind', value: 'zèbre' },
        { name: 'before', value: 'demain' },
        { name: 'author', value: '' },
      ],
    })
  })

  it('knows no day that does not exist', () => {
    expect(['2026-02-30', '2026-13', '31/04/2026', '20261', '0000'].map(dayOf)).toEqual(
      Array.from({ length: 5 }),
    )
  })

  it('is read without fail, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const asked = readAsked(typed)
        expect(asked.words.length).toBeLessThanOrEqual(typed.normalize('NFC').length)
      }),
    )
  })

  it.each(['a', '"', ':', 'de:', 'é:', '- ', 'de:"', 'a"', ' ', '\t"a '])(
    'is read to its end, %j a million characters long',
    (unit) => {
      const { words } = ended(() => readAsked(ofLength(unit, MILLION)))
      expect(words.length).toBeLessThanOrEqual(2 * MILLION)
    },
  )

  it('is the same search after it went through the chips, in both languages', () => {
    const word = fc.stringMatching(/^[a-zéèœ0-9’]{1,12}$/)
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    const day = fc
      .date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2100-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    const asked = fc.record(
      {
        words: fc
          .array(
            fc.oneof(
              word,
              name.map((quote) => `"${quote}"`),
            ),
            { maxLength: 4 },
          )
          .map((all) => all.join(' ')),
        author: name,
        community: name,
        kind: fc.constantFrom(...wantedKinds),
        before: day,
        after: day,
        file: fc.constant(true as const),
        answered: fc.constant(true as const),
        misread: fc.constant([]),
      },
      { requiredKeys: ['words', 'misread'] },
    )
    fc.assert(
      fc.property(asked, fc.constantFrom('fr' as const, 'en' as const), (wanted, locale) => {
        const written = readAsked(writeAsked(locale, wanted))
        for (const part of ['words', 'misread', ...filterNames] as const)
          expect(written[part]).toEqual(
            typeof wanted[part] === 'string' ? wanted[part].normalize('NFC') : wanted[part],
          )
      }),
    )
  })
})
