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
    if (block.type === 'table')
      return { table: block.content.map((row) => row.content.map((cell) => cell.content.map(of).join('¶'))) }
    if (block.type === 'image') return { image: block.attrs }
    if (block.type === 'file') return { file: block.attrs }
    const line = (block.content ?? []).map(words).join('')
    return block.type === 'heading' ? { [`h${block.attrs.level}`]: line } : line
  }
  return parseMarkdown(source).content.map(of)
}

function words(node: TextInline): string {
  if (node.type === 'hardBreak') return '⏎'
  if (node.type === 'mention') return `@${node.attrs.label}!`
  if (node.type === 'groupMention') return `@${node.attrs.kind} ${node.attrs.label}!`
  if (node.type === 'topic') return `#${node.attrs.label}!`
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
    expect(shape('#étanchéité')).toEqual(['#étanchéité!'])
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

describe('groups', () => {
  it('are called by what they are, and are plain text where the writer may not call them', () => {
    const source = `@[Tous](members:${ann}) @[Qui veille](moderators:${ann})`
    expect(shape(source)).toEqual(['@members Tous! @moderators Qui veille!'])
    const document = parseMarkdown(source, {
      mentions: [],
      groups: [{ kind: 'moderators', communityId: ann, label: 'L’équipe' }],
    })
    expect(toPlain(document)).toBe('@Tous @L’équipe')
    expect(JSON.stringify(document)).not.toContain('members"')
  })
})

describe('topics', () => {
  it('are a word behind a sign, also with accents, digits and hyphens', () => {
    expect(shape('#resserrage et #Joint-PTFE_2, (#étanchéité). #cuves-')).toEqual([
      '#resserrage! et #Joint-PTFE_2!, (#étanchéité!). #cuves!-',
    ])
    expect(parseMarkdown('#Étanchéité').content[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'topic', attrs: { slug: 'etancheite', label: 'Étanchéité' } }],
    })
  })

  it.each([
    '#1',
    'no#3a',
    '&#xE9;',
    '# a',
    '##a',
    'http://a.fr/#b',
    `#${'a'.repeat(61)}`,
    '`#a`',
    '\\#a',
    '[#a](/b)',
  ])('are not in %j', (source) => {
    expect(JSON.stringify(parseMarkdown(source))).not.toContain('"topic"')
  })
})

describe('tables', () => {
  it('are lines of cells below a head and a line of dashes', () => {
    expect(shape('Voici :\n| Bride | **Couple** |\n|:--|--:|\n| 400 L | 28 |\n| a \\| b |\nFin')).toEqual([
      'Voici :',
      {
        table: [
          ['Bride', 'bold(Couple)'],
          ['400 L', '28'],
          ['a | b', ''],
        ],
      },
      'Fin',
    ])
  })

  it('hold several lines in a cell, and every word of a line that is too long', () => {
    expect(shape('| a<br>b |\n| - |\n| c | d | e |')).toEqual([{ table: [['a⏎b'], ['c   d   e']] }])
  })

  it('are words without their line of dashes, or when they are too wide', () => {
    expect(shape('| a | b |\n| c | d |')).toEqual(['| a | b |⏎| c | d |'])
    const wide = `|${'a|'.repeat(21)}\n|${'-|'.repeat(21)}`
    expect(parseMarkdown(wide).content[0]).toMatchObject({ type: 'paragraph' })
  })
})

describe('images and files', () => {
  it('stand on a line of their own', () => {
    expect(shape(`Voir\n![Une bride, [vue] de haut](file:${ann} 800x600)\nici`)).toEqual([
      `Voir⏎![Une bride, [vue] de haut](file:${ann} 800x600)⏎ici`,
    ])
    expect(shape(`Voir\n![Une bride](file:${ann} 800x600)\n[plan.pdf](file:${ann})`)).toEqual([
      'Voir',
      { image: { fileId: ann, alt: 'Une bride', width: 800, height: 600 } },
      { file: { fileId: ann, name: 'plan.pdf' } },
    ])
  })

  it('are files of ours and nothing else', () => {
    for (const source of [
      `![x](https://a.fr/x.png)`,
      `![x](file:${ann})`,
      `a [x](file:${ann})`,
      '![x](file:1 2x3)',
    ])
      expect(parseMarkdown(source).content[0]).toMatchObject({ type: 'paragraph' })
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
  '|',
  '|-',
  '|-|\n',
  '| - ',
  '|a|\n|-|\n',
  '\\|',
  '<br>',
  '#',
  '#a',
  '#a-',
  '#é_#',
  '![a](file:',
  '![\\]',
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
      fc.property(scribble('abé1 \n\t*_~`[]()<>!#-+.>|\\@:/"\'&#|\u00a0\u2028\ud83d\ude00\0'), (source) => {
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
