import { fileIdsIn, undescribedIn } from './files.js'
import { mentionedGroups, topicsIn } from './mentions.js'
import { parseMarkdown } from './parse-markdown.js'
import { resolveDocument } from './resolve-document.js'
import { textDocument, type TextDocument } from './document.js'
import { toPlain } from './to-plain.js'

const ann = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
const place = '0190c8a2-5b1e-7c3d-9f00-1234567890ac'
const of = (...content: unknown[]) => textDocument.parse({ type: 'doc', content }) as TextDocument
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })

describe('a document that comes ready-made', () => {
  it('shows people under the names they really have, and strangers as words', () => {
    const written = of(
      paragraph(
        { type: 'mention', attrs: { personId: ann.toUpperCase().toLowerCase(), label: 'La direction' } },
        text(' et '),
        { type: 'mention', attrs: { personId: place, label: 'Karim' } },
        { type: 'groupMention', attrs: { kind: 'members', communityId: place, label: 'Tous' } },
      ),
    )
    const known = resolveDocument(written, { mentions: [{ personId: ann, label: 'Ann Roy' }] })
    expect(toPlain(known)).toBe('@Ann Roy et @Karim@Tous')
    expect(mentionedGroups(known)).toEqual([])
    const called = resolveDocument(written, {
      mentions: [],
      groups: [{ kind: 'members', communityId: place, label: 'Étanchéité' }],
    })
    expect(toPlain(called)).toBe('@La direction et @Karim@Étanchéité')
    expect(mentionedGroups(called)).toEqual([{ kind: 'members', communityId: place }])
  })

  it('has the same topics as the same words in Markdown', () => {
    const words = 'Le #Joint, le #joint-torique et nom#pas ni #1, puis (#été)'
    const known = resolveDocument(of(paragraph(text(words))), { mentions: [] })
    expect(known).toEqual(parseMarkdown(words))
    expect(topicsIn(known)).toEqual([
      { slug: 'joint', label: 'Joint' },
      { slug: 'joint-torique', label: 'joint-torique' },
      { slug: 'ete', label: 'été' },
    ])
  })

  it('keeps code and links as they are', () => {
    const words = paragraph(
      text('#a', { type: 'code' }),
      text('#b', { type: 'link', attrs: { href: '/x' } }),
      text('#c', { type: 'bold' }),
    )
    expect(topicsIn(resolveDocument(of(words), { mentions: [] }))).toEqual([])
    expect(
      topicsIn(resolveDocument(of(paragraph(text('#c', { type: 'bold' }))), { mentions: [] })),
    ).toHaveLength(1)
  })

  it('loses empty ends and signs that nobody sees', () => {
    const known = resolveDocument(
      of({ type: 'paragraph' }, paragraph(text('a\u202eb\nc')), { type: 'paragraph' }, { type: 'paragraph' }),
      { mentions: [] },
    )
    expect(known).toEqual({ type: 'doc', content: [paragraph(text('ab c'))] })
    expect(resolveDocument(of({ type: 'paragraph' }), { mentions: [] }).content).toEqual([
      { type: 'paragraph' },
    ])
  })

  it('names its files once each', () => {
    const image = { type: 'image', attrs: { fileId: ann, alt: '', width: 1, height: 1 } }
    const file = { type: 'file', attrs: { fileId: place, name: 'plan.pdf' } }
    expect(fileIdsIn(of(image, { type: 'blockquote', content: [file, image] }))).toEqual([ann, place])
  })

  it('names its images that nobody has described, wherever they stand', () => {
    const image = (fileId: string, alt: string) => ({
      type: 'image',
      attrs: { fileId, alt, width: 1, height: 1 },
    })
    const item = { type: 'listItem', content: [{ type: 'paragraph' }, image(place, ' ')] }
    const document = of(
      image(ann, ''),
      image(place, 'Une cuve'),
      { type: 'blockquote', content: [image(ann, '')] },
      { type: 'bulletList', content: [item] },
    )
    expect(undescribedIn(document)).toEqual([ann, ann, place])
  })

  it('does not ask again of an image that only decorates', () => {
    const attrs = { fileId: ann, alt: '', width: 1, height: 1, decorative: true }
    expect(undescribedIn(of({ type: 'image', attrs }))).toEqual([])
  })
})
