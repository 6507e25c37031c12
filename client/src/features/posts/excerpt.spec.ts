import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toPlain } from '@osmose/shared/text/to-plain'
import { excerptOf } from './excerpt'

describe('the beginning of a text', () => {
  it('is the text itself when it is short', () => {
    const document = parseMarkdown('Un mot.\n\n- une chose\n- une autre')
    expect(excerptOf(document, 400)).toEqual({ document, cut: false })
  })

  it('ends at a word and says that more follows', () => {
    const { document, cut } = excerptOf(parseMarkdown('Le ventilateur siffle. '.repeat(40)), 100)
    expect(cut).toBe(true)
    expect(toPlain(document)).toMatch(/^(Le ventilateur siffle\. )+.*\u2026$/)
    expect(toPlain(document).length).toBeLessThanOrEqual(101)
  })
})
