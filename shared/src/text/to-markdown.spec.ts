import fc from 'fast-check'
import { textDocument } from './document.js'
import { parseMarkdown } from './parse-markdown.js'
import { toMarkdown } from './to-markdown.js'

const person = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
const bits = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '``',
  '```',
  '[',
  ']',
  '](',
  '(',
  ')',
  '[a](http://a.fr)',
  '[b](/b)',
  '[ b ](/b)',
  '[ b ](/b)',
  '!',
  '\\',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  'a',
  'b',
  'é',
  '1',
  '2',
  '.',
  ',',
  '1. ',
  '2) ',
  '- ',
  '* ',
  '+ ',
  '-',
  '---',
  '***\n',
  '> ',
  '>',
  '# ',
  '## ',
  '### ',
  '```js\n',
  '~~~\n',
  'http://a.fr',
  'https://b.fr/c_(d)',
  'www.c.fr',
  'http://',
  'x@y.fr',
  '@',
  '`x`',
  '<b>',
  '&amp;',
  '\u202f',
  '…',
  ':',
  '«',
  '»',
  `@[Ann](person:${person})`,
  '    ',
  '\n  ',
  '\n- ',
  '\n> ',
  '\n  - ',
  '\n    ',
  '#',
  '#a',
  '#é-1',
  '\\#b',
  '|',
  '\\|',
  '| a |',
  '\n| a | b |\n| --- | --- |\n',
  '\n|---|\n',
  '<br>',
  '\\<br>',
  `@[Tous](members:${person})`,
  `\n![a \\[b](file:${person} 800x600)\n`,
  `\n[plan.pdf](file:${person})\n`,
]
const scribble = fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join(''))

describe('writing a document back as Markdown', () => {
  it('gives a source that reads as the same document, whatever was written', () => {
    fc.assert(
      fc.property(scribble, (source) => {
        const document = parseMarkdown(source)
        expect(parseMarkdown(toMarkdown(document))).toEqual(document)
      }),
      { numRuns: 1000 },
    )
  })

  it('makes documents that the schema accepts', () => {
    fc.assert(
      fc.property(scribble, (source) => {
        const document = parseMarkdown(source)
        expect(textDocument.parse(document)).toEqual(document)
      }),
    )
  })
})
