import fc from 'fast-check'
import { onTheLine } from './raised.js'

describe('what stood above or below its line', () => {
  it.each([
    ['2', '²', '₂'],
    ['0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉'],
    ['2+', '²⁺', '₂₊'],
    ['-3', '⁻³', '₋₃'],
    ['−', '⁻', '₋'],
    ['2eq', '²eq', '₂eq'],
    ['er', 'er', 'er'],
    ['porte-clé', 'porte-clé', 'porte-clé'],
    ['[4]', '[⁴]', '[₄]'],
  ])('%s is written %s or %s', (text, raised, lowered) => {
    expect(onTheLine(text, 'raised')).toBe(raised)
    expect(onTheLine(text, 'lowered')).toBe(lowered)
  })

  it('loses no character, whatever it is', () => {
    const said = (text: string) => text.normalize('NFKC').replaceAll('−', '-')
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-0-9+−a-z ]*$/))
    fc.assert(
      fc.property(texts, fc.constantFrom('raised' as const, 'lowered' as const), (text, stood) => {
        const line = onTheLine(text, stood)
        expect(line).toHaveLength(text.length)
        expect(said(line)).toBe(said(text))
        expect(onTheLine(line, stood)).toBe(line)
      }),
    )
  })
})
