import fc from 'fast-check'
import { highlight } from './highlight.js'

describe('what a search shows of a text', () => {
  it('marks a word whatever its accents, case and ending', () => {
    expect(highlight('Les Soudures étanches', 'soudure etanche')).toEqual([
      { text: 'Les ', found: false },
      { text: 'Soudures', found: true },
      { text: ' ', found: false },
      { text: 'étanches', found: true },
    ])
  })

  it('starts near the first word found in a long text', () => {
    const parts = highlight(`${'avant '.repeat(100)}bride ${'après '.repeat(100)}`, 'bride')
    expect(parts[0]?.text.startsWith('…')).toBe(true)
    expect(parts[1]).toEqual({ text: 'bride', found: true })
    expect(parts.at(-1)?.text.endsWith('…')).toBe(true)
  })

  it('never loses or invents a character, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ maxLength: 20 }),
        (text, query) => {
          const shown = highlight(text, query)
            .map((part) => part.text)
            .join('')
            .replace(/^…|…$/g, '')
          expect(text.includes(shown.replace(/^…|…$/g, ''))).toBe(true)
        },
      ),
    )
  })
})
