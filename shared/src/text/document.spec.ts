import * as z from 'zod/mini'
import { isBounded, textLimits } from './bounds.js'
import { textDocument } from './document.js'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const person = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
const table = (...cells: unknown[]) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })) }],
})
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
    ['signs that no text holds', doc(paragraph({ type: 'text', text: 'a\0b' }))],
    ['half of a sign', doc(paragraph({ type: 'text', text: '\ud800' }))],
    [
      'a topic under another name',
      doc(paragraph({ type: 'topic', attrs: { slug: 'joint', label: 'bride' } })),
    ],
    ['a topic of two words', doc(paragraph({ type: 'topic', attrs: { slug: 'a b', label: 'a b' } }))],
    ['an image from elsewhere', doc({ type: 'image', attrs: { src: 'https://a.fr/x.png', alt: '' } })],
    ['an image without a size', doc({ type: 'image', attrs: { fileId: person, alt: '' } })],
    ['a file without a name', doc({ type: 'file', attrs: { fileId: person, name: '' } })],
    ['an empty table', doc({ type: 'table', content: [] })],
    [
      'a list in a cell',
      doc(table({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] })),
    ],
    ['a table of 21 columns', doc(table(...Array.from({ length: 21 }, () => paragraph())))],
    ['a word', 'doc'],
    ['nothing', null],
  ])('refuses %s', (_, value) => expect(accepts(value)).toBe(false))

  it('accepts tables, images, files, groups and topics', () => {
    const whole = doc(
      table(paragraph({ type: 'text', text: 'a' }), paragraph()),
      { type: 'image', attrs: { fileId: person, alt: 'Une bride', width: 800, height: 600 } },
      { type: 'file', attrs: { fileId: person, name: 'plan.pdf' } },
      paragraph(
        { type: 'groupMention', attrs: { kind: 'members', communityId: person, label: 'Tous' } },
        { type: 'topic', attrs: { slug: 'etancheite', label: 'Étanchéité' } },
      ),
    )
    expect(textDocument.parse(whole)).toEqual(whole)
  })

  it.each([
    ['text', { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(1_000_000) }] }],
    ['nodes', { type: 'paragraph', content: Array.from({ length: 80_000 }, () => ({ a: 1 })) }],
    [
      'marks',
      paragraph({ type: 'text', text: 'a', marks: Array.from({ length: 60_000 }, () => ({ type: 'x' })) }),
    ],
    [
      'an address',
      paragraph({
        type: 'text',
        text: 'a',
        marks: [{ type: 'link', attrs: { href: `/${'('.repeat(1e6)}` } }],
      }),
    ],
    ['a topic', paragraph({ type: 'topic', attrs: { slug: 'a'.repeat(5e5), label: 'é-'.repeat(2.5e5) } })],
    [
      'a description',
      { type: 'image', attrs: { fileId: person, alt: '\\['.repeat(5e5), width: 1, height: 1 } },
    ],
    ['a name', { type: 'file', attrs: { fileId: 'a'.repeat(5e5), name: 'b'.repeat(5e5) } }],
  ])('refuses a megabyte of %s', (_, block) => {
    expect(accepts(doc(block))).toBe(false)
  })

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
