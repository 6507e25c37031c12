import fc from 'fast-check'
import { highlight } from './highlight.js'
import { onOneLine } from './to-plain.js'

const shown = (text: string, query: string) =>
  highlight(text, query)
    .map((part) => part.text)
    .join('')
const marked = (text: string, query: string) =>
  highlight(text, query).flatMap((part) => (part.found ? [part.text] : []))

describe('what a search shows of a text', () => {
  it('marks a word whatever its accents, case and ending', () => {
    expect(highlight('Les Soudures étanches', 'soudure etanche')).toEqual([
      { text: 'Les ', found: false },
      { text: 'Soudures', found: true },
      { text: ' ', found: false },
      { text: 'étanches', found: true },
    ])
  })

  it('marks whole words only, and no word that merely begins alike', () => {
    expect(marked('Le portail du port ferme, les ports aussi', 'port')).toEqual(['port', 'ports'])
    expect(marked('Testing the tests of a testament', 'test')).toEqual(['Testing', 'tests'])
    expect(marked('l’étanchéité d’une bride', 'étanche')).toEqual(['étanchéité'])
  })

  it('leaves alone the small words around what was looked for, and what was excluded', () => {
    expect(marked('Le joint de la bride', 'le joint de bride')).toEqual(['joint', 'bride'])
    expect(marked('Le joint de la bride', 'joint -bride')).toEqual(['joint'])
    expect(marked('Le joint', 'le')).toEqual(['Le'])
  })

  it('starts near the first word found in a long text', () => {
    const parts = highlight(`${'avant '.repeat(100)}bride ${'après '.repeat(100)}`, 'bride')
    expect(parts[0]?.text.startsWith('… avant')).toBe(true)
    expect(parts[1]).toEqual({ text: 'bride', found: true })
    expect(parts.at(-1)?.text.endsWith('après…')).toBe(true)
  })

  it('begins and ends with a whole word, whatever the text', () => {
    const word = fc.stringMatching(/^[a-zé]{1,14}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), fc.nat(), (words, which) => {
        const text = words.join(' ')
        const pieces = shown(text, words[which % words.length]!)
          .replace(/^… |…$/g, '')
          .split(' ')
        expect(words).toEqual(expect.arrayContaining([pieces[0], pieces.at(-1)]))
      }),
    )
  })

  it('never loses or invents a character, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ maxLength: 20 }),
        (text, query) => {
          expect(onOneLine(text).includes(shown(text, query).replace(/^… |…$/g, ''))).toBe(true)
        },
      ),
    )
  })
})
