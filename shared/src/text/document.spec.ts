import * as z from 'zod/mini'
import { isBounded, textLimits } from './bounds.js'
import { textDocument } from './document.js'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const accepts = (value: unknown) => textDocument.safeParse(value).success

describe('the schema of a document', () => {
  it('accepts what the parser makes and drops what it does not know', () => {
    const plain = doc(paragraph({ type: 'text', text: 'a' }))
    expect(
      textDocument.parse(doc({ ...paragraph({ type: 'text', text: 'a', onclick: 'x' }), style: 'y' })),
    ).toEqual(plain)
  })

  it.each([
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://a.fr' } })],
    ['HTML', doc({ type: 'html', content: '<b>' })],
    ['an unknown mark', doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'style' }] }))],
    [
      'a script address',
      doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] })),
    ],
    ['a title of the first level', doc({ type: 'heading', attrs: { level: 1 } })],
    ['an empty document', doc()],
    ['an empty text', doc(paragraph({ type: 'text', text: '' }))],
    ['a mention of nobody', doc(paragraph({ type: 'mention', attrs: { personId: 'x', label: 'Ann' } }))],
    ['a word', 'doc'],
    ['nothing', null],
  ])('refuses %s', (_, value) => expect(accepts(value)).toBe(false))

  it('refuses a tree too deep or too wide without walking all of it', () => {
    let deep: unknown = paragraph()
    for (let level = 0; level < 100_000; level++) deep = { type: 'blockquote', content: [deep] }
    expect(accepts(doc(deep))).toBe(false)
    expect(accepts(doc(...Array.from({ length: textLimits.nodes }, () => paragraph())))).toBe(false)
    expect(isBounded(doc(paragraph({ type: 'text', text: 'a'.repeat(textLimits.text + 1) })))).toBe(false)
  })

  it('can be published as JSON Schema under its own name', () => {
    const published = JSON.stringify(
      z.toJSONSchema(z.object({ document: textDocument }), { target: 'openapi-3.0', io: 'output' }),
    )
    expect(published).toContain('TextDocument')
    expect(published).toContain('TextBlock')
  })
})
