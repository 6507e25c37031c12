import { readFileSync } from 'node:fs'
import { Editor } from '@tiptap/core'
import { textDocument, type TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import { extensionsOf } from './extensions'
import { cleanHtml } from './paste'
import { toDocument } from './to-document'
import { typedAt } from './typed-at'
import { place } from './use-uploads'

const ann = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
let editor: Editor
beforeEach(() => {
  editor = new Editor({
    element: document.createElement('div'),
    extensions: extensionsOf(() => ''),
    editorProps: { transformPastedHTML: cleanHtml },
  })
})
afterEach(() => editor.destroy())

const held = (): TextDocument => toDocument(editor.getJSON())
const event = () => new Event('paste') as ClipboardEvent
const paste = (html: string) => {
  editor.view.pasteHTML(html, event())
  return toMarkdown(held()).trim()
}
const clipboard = (name: string) => readFileSync(`${import.meta.dirname}/fixtures/${name}.html`, 'utf8')

describe('what comes from the clipboard', () => {
  it('of Word keeps titles, lists in lists, tables and links, and loses the rest', () => {
    expect(paste(clipboard('word'))).toBe(
      [
        '## Serrage à chaud',
        '## Préparer',
        '**Attention** au _joint_, voir [la fiche](https://exemple.fr/fiche?id=112).',
        '- Clé de 22\n  - étalonnée\n- Joint PTFE',
        'Puis\u00a0:',
        '1. Serrer\n2. Attendre',
        '| **Couples** |  |\n| --- | --- |\n| 400 L | 28 |',
      ].join('\n\n'),
    )
  })

  it('of a page keeps words and their shape, without address that runs, picture that tells, or form', () => {
    expect(paste(clipboard('web'))).toBe(
      [
        '## Le joint tient',
        '### En cinq lavages',
        'Bonjour **à tous**, _voici_ la suite.',
        'Un piège, un [lien](https://exemple.fr/a), du `code` et ~~rien~~.',
        '- un\n- deux\n\n  3. trois',
        '> dit',
        '```\nconst a = 1\nb()\n```',
        '| A | B |\n| --- | --- |\n| liste | 2 |',
        'fin',
      ].join('\n\n'),
    )
  })

  it('of Google Docs is bold where it is bold', () => {
    expect(paste(clipboard('google-docs'))).toBe('## Titre\n\nUn mot **_fort_**~~ barré~~\n\n- un')
  })

  it.each([
    ['H<sub>2</sub>O', 'H₂O'],
    ['12 m<sup>2</sup>', '12 m²'],
    ['10<sup>-3</sup>', '10⁻³'],
    ['Ca<sup><span style="font-size:8pt">2+</span></sup> et OH<sup>−</sup>', 'Ca²⁺ et OH⁻'],
    ['CO<sub>2eq</sub>, C<sub>6</sub>H<sub>12</sub>', 'CO₂eq, C₆H₁₂'],
    ['m<span style="vertical-align:super;font-size:0.6em">3</span>', 'm³'],
    ['x<span style="vertical-align: sub">10</span>', 'x₁₀'],
    ['le 1<sup>er</sup> étage', 'le 1er étage'],
    ['un <sup>porte-clé</sup>', 'un porte-clé'],
    ['<b>m<sup>2</sup></b>', '**m²**'],
    ['x<sup>2<sub>1</sub></sup>', 'x²¹'],
    [
      '<u>souligné</u>, <span style="text-decoration:underline">aussi</span> et <ins>ajouté</ins>',
      'souligné, aussi et ajouté',
    ],
    ['2 + 2 - 1', '2 + 2 - 1'],
  ])('keeps the figures of %s where they stood', (html, words) => {
    expect(paste(`<p>${html}</p>`)).toBe(words)
  })

  it('is never more than a document of ours, whatever it is', () => {
    const tags = 'p b table tr td ul li a img script span div h1 pre svg'.split(' ')
    const pieces = [
      ...tags.flatMap((tag) => [
        `<${tag} onclick=x href="javascript:x" style="mso-list:l0 level2">`,
        `</${tag}>`,
      ]),
      ...['a', ' ', '&nbsp;', '<!--', '-->', '<![if x]>', '\u202e', '#a', '@b', '\0'],
      `<span data-personid="${ann}">`,
    ]
    let seed = 1
    const draw = () => (seed = (seed * 48_271) % 2_147_483_647)
    for (let round = 0; round < 150; round++) {
      const html = Array.from({ length: draw() % 30 }, () => pieces[draw() % pieces.length]).join('')
      editor.commands.clearContent()
      editor.view.pasteHTML(html, event())
      expect([html, textDocument.safeParse(held()).success]).toEqual([html, true])
    }
  })
})

describe('the editor', () => {
  it('holds every document that can be written, unchanged', () => {
    const source = `## Titre\n\nUn **mot** _dit_ à @[Ann](person:${ann}) et @[Tous](members:${ann}) sur #Joint\nici\n\n3. a\n4. b\n   - c\n\n> dit\n\n---\n\n\`\`\`js\ncode\n\`\`\`\n\n| A | B |\n| --- | --- |\n| [x](/y) | z |\n\n![Une bride](file:${ann} 800x600)\n\n[plan.pdf](file:${ann})`
    const document = parseMarkdown(source)
    editor.commands.setContent(document)
    expect(toMarkdown(held()).trim()).toBe(toMarkdown(document))
    expect(textDocument.safeParse(held()).success).toBe(true)
  })

  it('takes signs of Markdown as they are typed', () => {
    for (const letter of '## Titre') type(letter)
    editor.commands.enter()
    for (const letter of '- un') type(letter)
    expect(toMarkdown(held()).trim()).toBe('## Titre\n\n- un')
  })

  it.each([
    ['', `![](file:${ann} 8x6)\n\n![](file:${ann} 8x6)\n\nSuite`],
    ['Voici', `VoiciSuite\n\n![](file:${ann} 8x6)\n\n![](file:${ann} 8x6)`],
  ])('keeps the images that came when one writes on where one was, after « %s »', (before, after) => {
    for (const letter of before) type(letter)
    for (const name of ['a.jpg', 'b.jpg'])
      place(editor, { fileId: ann, name, image: { width: 8, height: 6 } })
    for (const letter of 'Suite') type(letter)
    expect(toMarkdown(held()).trim()).toBe(after)
  })

  it('knows a name or a topic that is being typed, and not in an address or in code', () => {
    const looked = (words: string) => {
      editor.commands.setContent({ type: 'paragraph', content: [{ type: 'text', text: words }] })
      editor.commands.focus('end')
      return typedAt(editor.state)
    }
    expect(looked('Merci @Rosa Fer')).toEqual({ sign: '@', query: 'Rosa Fer', from: 7 })
    expect(looked('(#étan')).toEqual({ sign: '#', query: 'étan', from: 2 })
    expect(looked('ann@rosa')).toBeUndefined()
    expect(looked('no#1')).toBeUndefined()
    expect(looked('@Rosa est là')).toBeUndefined()
    editor.commands.setContent({ type: 'codeBlock', content: [{ type: 'text', text: '@Ro' }] })
    editor.commands.focus('end')
    expect(typedAt(editor.state)).toBeUndefined()
  })

  it('refuses an address that runs', () => {
    editor.commands.setContent({ type: 'paragraph', content: [{ type: 'text', text: 'mot' }] })
    editor.chain().selectAll().setLink({ href: 'javascript:alert(1)' }).run()
    expect(toMarkdown(held()).trim()).toBe('mot')
  })
})

function type(letter: string): void {
  const { from, to } = editor.state.selection
  const { view } = editor
  if (
    !view.someProp('handleTextInput', (handle) =>
      handle(view, from, to, letter, () => view.state.tr.insertText(letter, from, to)),
    )
  )
    view.dispatch(view.state.tr.insertText(letter, from, to))
}
