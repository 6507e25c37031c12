import { ended, MILLION } from '../../test/ended.js'
import { ofLength, worst } from '../../test/worst-texts.js'
import { detectLanguage } from './detect-language.js'
import { parseMarkdown } from './parse-markdown.js'
import { toMarkdown } from './to-markdown.js'
import { toPlain } from './to-plain.js'

describe('a million characters of the worst that can be written', () => {
  it.each(worst)('are read, written back and put in plain words, and grow no longer: %j', (piece) => {
    const { plain, markdown, language } = ended(() => {
      const document = parseMarkdown(ofLength(piece, MILLION))
      const plain = toPlain(document)
      return { plain, markdown: toMarkdown(document), language: detectLanguage(plain, 'fr') }
    })
    expect(plain.length).toBeLessThanOrEqual(MILLION)
    expect(markdown.length).toBeLessThanOrEqual(3 * MILLION)
    expect(['fr', 'en']).toContain(language)
  })
})
