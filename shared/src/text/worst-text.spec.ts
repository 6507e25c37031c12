import { growth, LINEAR, TIMES } from '../../test/growth.js'
import { ofLength, worst } from '../../test/worst-texts.js'
import { detectLanguage } from './detect-language.js'
import { parseMarkdown } from './parse-markdown.js'
import { toMarkdown } from './to-markdown.js'
import { toPlain } from './to-plain.js'

const LENGTH = 2_500

describe('the worst that can be written, over and over', () => {
  it.each(worst)('is read in time that grows with its length: %j', (piece) => {
    expect(growth(LENGTH, (length) => parseMarkdown(ofLength(piece, length)))).toBeLessThan(LINEAR)
  })

  it.each(worst)('is written back, and as plain words, in time that grows with its length: %j', (piece) => {
    const at = (length: number) => parseMarkdown(ofLength(piece, length))
    const read = { [LENGTH]: at(LENGTH), [LENGTH * TIMES]: at(LENGTH * TIMES) }
    expect(growth(LENGTH, (length) => toMarkdown(read[length] ?? at(length)))).toBeLessThan(LINEAR)
    expect(
      growth(LENGTH, (length) => detectLanguage(toPlain(read[length] ?? at(length)), 'fr')),
    ).toBeLessThan(LINEAR)
  })
})
