import fc from 'fast-check'
import { isBounded, textLimits } from './bounds.js'
import { textDocument, type TextBlock, type TextInline } from './document.js'
import { parseMarkdown } from './parse-markdown.js'
import { toPlain } from './to-plain.js'

const ann = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'

/** A short notation of a document: what stands in what, and the marks of each run of words. */
function shape(source: string): unknown {
  const of = (block: TextBlock): unknown => {
    if (block.type === 'bulletList' || block.type === 'orderedList')
      return { [block.type]: block.content.map((item) => item.content.map(of)) }
    if (block.type === 'blockquote') return { quote: block.content.map(of) }
    if (block.type === 'codeBlock') return { code: block.content?.[0]?.text ?? '', in: block.attrs.language }
    if (block.type === 'horizontalRule') return 'rule'
    const line = (block.content ?? []).map(words).join('')
    return block.type === 'heading' ? { [`h${block.attrs.level}`]: line } : line
  }
  return parseMarkdown(source).content.map(of)
}

function words(node: TextInline): string {
  if (node.type === 'hardBreak') return '⏎'
  if (node.type === 'mention') return `@${node.attrs.label}!`
  return (node.marks ?? []).reduceRight(
    (inner, mark) => `${mark.type === 'link' ? `<${mark.attrs.href}>` : mark.type}(${inner})`,
    node.text,
  )
}

describe('what people write', () => {
  it('keeps paragraphs and the line breaks inside them', () => {
    expect(shape('Bonjour,\nune question.\n\nMerci')).toEqual(['Bonjour,⏎une question.', 'Merci'])
    expect(shape('')).toEqual([''])
  })

  it('reads emphasis, also nested, and code', () => {
    expect(shape('**gras** *léger* _aussi_ ~~non~~ `a * b`')).toEqual([
      'bold(gras) italic(léger) italic(aussi) strike(non) code(a * b)',
    ])
    expect(shape('***les deux***')).toEqual(['bold(italic(les deux))'])
    expect(shape('**a _b_ c**')).toEqual(['bold(a )bold(italic(b))bold( c)'])
    expect(shape('in**croy**able')).toEqual(['inbold(croy)able'])
  })

  it('leaves products, file names and lonely stars alone', () => {
    expect(shape('400*3*2 et nom_de_fichier, prix* hors taxe')).toEqual([
      '400*3*2 et nom_de_fichier, prix* hors taxe',
    ])
    expect(shape('__init__.py')).toEqual(['bold(init).py'])
    expect(shape('a \\*b\\* C:\\temp')).toEqual(['a *b* C:\\temp'])
  })

  it('reads lists, and ends them where the next line is not indented', () => {
    expect(shape('Il faut :\n- du lait\n- du pain\n  et du sel\nMerci')).toEqual([
      'Il faut :',
      { bulletList: [['du lait'], ['du pain⏎et du sel']] },
      'Merci',
    ])
    expect(shape('3. a\n4. b\n  - c')).toEqual([{ orderedList: [['a'], ['b', { bulletList: [['c']] }]] }])
    expect(parseMarkdown('3. a').content[0]).toMatchObject({ attrs: { start: 3 } })
  })

  it('does not take a year at the start of a line for a list inside a paragraph', () => {
    expect(shape('Rendez-vous en\n2027. Promis.')).toEqual(['Rendez-vous en⏎2027. Promis.'])
  })

  it('reads quotes, and answers below them stay outside', () => {
    expect(shape('> Qui vient ?\n> > Moi\nMoi aussi')).toEqual([
      { quote: ['Qui vient ?', { quote: ['Moi'] }] },
      'Moi aussi',
    ])
  })

  it('reads titles on two levels, rules and blocks of code word for word', () => {
    expect(shape('# A\n## B\n### C\n---\n```js\nif (a)\n\t**b**\n```')).toEqual([
      { h2: 'A' },
      { h2: 'B' },
      { h3: 'C' },
      'rule',
      { code: 'if (a)\n\t**b**', in: 'js' },
    ])
    expect(shape('#étanchéité')).toEqual(['#étanchéité'])
  })
})

describe('addresses', () => {
  it('links http, https, mail and paths of this site', () => {
    expect(shape('[a](https://a.fr/x_(y)) [b](mailto:b@c.fr) [d](/posts/1 "titre")')).toEqual([
      '<https://a.fr/x_(y)>(a) <mailto:b@c.fr>(b) </posts/1>(d)',
    ])
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'https://osmose@evil.example',
    'http:/evil',
    'ftp://a.fr',
    'file:///etc/passwd',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'blob:https://a.fr/1',
    'person:1',
    '/\tevil',
    'https://a.fr\\@evil.example',
    'mailto:a@b.fr?bcc=x@y.fr',
    'evil.html',
  ])('leaves %j as text', (address) => {
    expect(JSON.stringify(shape(`[mot](${address})`))).not.toContain('>(mot)')
  })

  it('finds addresses written bare and leaves the punctuation outside', () => {
    expect(shape('Voir https://a.fr/b?c=d. (ou www.e.fr), écrire à f.g@h.fr !')).toEqual([
      'Voir <https://a.fr/b?c=d>(https://a.fr/b?c=d). (ou <https://www.e.fr>(www.e.fr)), écrire à <mailto:f.g@h.fr>(f.g@h.fr) !',
    ])
    expect(shape('`http://a.fr` et [http://b.fr](http://c.fr)')).toEqual([
      'code(http://a.fr) et <http://c.fr>(http://b.fr)',
    ])
    expect(shape('http://a.fr/_b_/c*d*')).toEqual(['<http://a.fr/_b_/c*d>(http://a.fr/_b_/c*d)*'])
  })
})

describe('mentions', () => {
  it('are kept as written when nobody checks them', () => {
    expect(shape(`Merci @[Ann \\[RH\\]](person:${ann})`)).toEqual(['Merci @Ann [RH]!'])
  })

  it('show the name the person really has, and are plain text for anybody else', () => {
    const source = `@[La direction](person:${ann.toUpperCase()}) @[Karim](person:0190c8a2-5b1e-7c3d-9f00-000000000000)`
    const document = parseMarkdown(source, { mentions: [{ personId: ann, label: 'Ann Roy' }] })
    expect(document.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { personId: ann, label: 'Ann Roy' } },
        { type: 'text', text: ' @Karim' },
      ],
    })
  })

  it('need a real id', () => {
    expect(shape('@[Ann](person:1) @[](person:x) @[Ann](http://a.fr)')).toEqual([
      '@[Ann](person:1) @[](person:x) @<http://a.fr>(Ann)',
    ])
  })
})

const long = (piece: string, length = textLimits.source) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const hostile = [
  '*',
  '_',
  '***** ',
  '*a ',
  '_a',
  '**a',
  '*a**b',
  'a***b**c*',
  '[',
  '![',
  '[](',
  '[a](',
  '[a](b "',
  '[a](/u)',
  ']',
  'a@',
  'a@a.b ',
  'a.',
  'http://',
  'http://…',
  'http://a.b ',
  'www.',
  '>',
  '> ',
  '- ',
  '- > ',
  '1. - ',
  '- a\n',
  '- a\n\n',
  '`',
  '`a',
  '``a`',
  '```\n',
  '~',
  '~~a',
  '<a href="',
  '<!--',
  'a\n',
  '\n',
  '\t',
  ' ',
  '#',
  '# a\n',
  '* ',
  '---\n',
  '\\',
  '@[',
  '@[\\[',
  '|a|b|\n',
  '\0',
  '\ud800',
  '\u202e',
]

describe('a text made to harm', () => {
  it.each(hostile)('100,000 characters of %j give a small, flat, valid document', (piece) => {
    const document = parseMarkdown(long(piece))
    expect(isBounded(document)).toBe(true)
    expect(textDocument.safeParse(document).success).toBe(true)
    expect(toPlain(document).length).toBeLessThanOrEqual(2 * textLimits.source)
  })

  it('keeps every word of what has too many parts, in one plain paragraph', () => {
    const source = long('- **a**\n').trim()
    expect(parseMarkdown(source).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: source }] },
    ])
  })

  it('nests no deeper than the bound, and what is deeper stays as words', () => {
    for (const marker of ['> ', '- ', '1. ', '> - ']) {
      const source = `${marker.repeat(500)}fond`
      const document = parseMarkdown(source)
      expect(isBounded(document)).toBe(true)
      expect(toPlain(document)).toContain('fond')
    }
  })

  it('reads a quote two hundred levels deep, written line by line', () => {
    const source = Array.from({ length: 200 }, (_, depth) => `${'>'.repeat(depth)} a`).join('\n')
    expect(isBounded(parseMarkdown(source))).toBe(true)
  })

  it('never throws and always satisfies the schema', () => {
    fc.assert(
      fc.property(scribble('abé1 \n\t*_~`[]()<>!#-+.>|\\@:/"\'&\u00a0\u2028\ud83d\ude00\0'), (source) => {
        expect(textDocument.safeParse(parseMarkdown(source)).success).toBe(true)
      }),
    )
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(scribble('éù1 \n\t*_[]()<>!#-+.>|\\@:/&'), (source) => {
        const kept = JSON.stringify(parseMarkdown(source)).match(/[éù]/g) ?? []
        expect(kept.length).toBeGreaterThanOrEqual(source.match(/[éù]/g)?.length ?? 0)
      }),
    )
  })
})

function scribble(signs: string) {
  return fc.array(fc.constantFrom(...signs.split('')), { maxLength: 200 }).map((parts) => parts.join(''))
}
