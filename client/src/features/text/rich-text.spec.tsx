import { render, screen } from '@testing-library/react'
import type { TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { speak } from '../../lib/i18n'
import { RichText } from './rich-text.public'

const ann = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
const show = (source: string) => render(<RichText document={parseMarkdown(source)} lang="fr" />).container

beforeAll(() => speak('fr'))

describe('a text on the page', () => {
  it('says its language and keeps its parts', () => {
    const page = show('## Titre\n\nUn **mot**\nsuite\n\n2. un\n3. deux\n\n> dit\n\n```js\n<b>\n```')
    expect(page.firstElementChild).toHaveProperty('lang', 'fr')
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Titre')
    expect(page.querySelector('p')!.innerHTML).toBe('Un <strong>mot</strong><br>suite')
    expect(page.querySelector('ol')!.start).toBe(2)
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    expect(page.querySelector('blockquote')!.textContent).toBe('dit')
    expect(page.querySelector('pre')!.textContent).toBe('<b>')
  })

  it('marks links that leave the site for eyes and ears, and only those', () => {
    show('[dehors](https://a.example/) [ici](/posts/1) [poste](mailto:a@b.fr)')
    const outside = screen.getByRole('link', { name: /^dehors / })
    expect(outside.getAttribute('rel')).toBe('noopener noreferrer nofollow')
    expect(outside.querySelector('svg')).not.toBeNull()
    expect(screen.getByRole('link', { name: 'ici' }).getAttribute('href')).toBe('/posts/1')
    expect(screen.getByRole('link', { name: 'poste' }).getAttribute('target')).toBeNull()
  })

  it('keeps for paper the address that the words of a link do not say', () => {
    show('[la norme](https://a.example/x) [ici](/posts/1) https://b.example/ nous@c.fr [Ann](mailto:a@b.fr)')
    const links = screen.getAllByRole('link')
    expect(links.map(({ dataset }) => dataset.address)).toEqual([
      'https://a.example/x',
      `${location.origin}/posts/1`,
      undefined,
      undefined,
      'a@b.fr',
    ])
  })

  it('makes one link of one address, whatever its words look like', () => {
    show('[un **gros** mot](/a)')
    expect(screen.getByRole('link').innerHTML).toBe('un <strong>gros</strong> mot')
  })

  it('leads from a mention to the person', () => {
    show(`Merci @[Ann](person:${ann})`)
    expect(screen.getByRole('link', { name: '@Ann' }).getAttribute('href')).toBe(`/people/${ann}`)
  })

  it('leads from a topic to its page, and names a group without leading anywhere', () => {
    show(`Voir #Étanchéité @[Tous](members:${ann})`)
    expect(screen.getByRole('link', { name: '#Étanchéité' }).getAttribute('href')).toBe('/topics/etancheite')
    expect(screen.queryByRole('link', { name: /Tous/ })).toBeNull()
  })

  it('shows tables with their head, in a frame that scrolls by keyboard', () => {
    show('| Bride | Couple |\n| --- | --- |\n| 400 L | **28** |')
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Bride', 'Couple'])
    expect(screen.getByRole('cell', { name: '28' }).querySelector('strong')).not.toBeNull()
    expect(screen.getByRole('region').tabIndex).toBe(0)
  })

  it('shows images with their description and their place, and gives files to take', () => {
    show(`![Une bride](file:${ann} 800x600)\n[plan.pdf](file:${ann})`)
    const image = screen.getByRole('img', { name: 'Une bride' })
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['800', '600'])
    expect(screen.getByRole('link', { name: 'plan.pdf' }).getAttribute('download')).toBe('plan.pdf')
  })

  it('marks the words that were searched, without accents and capitals, whole', () => {
    const { container } = render(
      <RichText
        document={parseMarkdown('Les Étanchéités, le **joint** (a+b)')}
        lang="fr"
        highlight={['etanch', 'JOINT', 'a+b']}
      />,
    )
    expect(Array.from(container.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual([
      'Étanchéités',
      'joint',
      'a',
      'b',
    ])
    expect(container.textContent).toBe('Les Étanchéités, le joint (a+b)')
  })
})

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<style>@import "//evil"</style>',
  '<link rel=stylesheet href=//evil>',
  '<base href="//evil/">',
  '<form action="javascript:alert(1)"><button>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<object data="javascript:alert(1)">',
  '<meta http-equiv=refresh content="0;url=//evil">',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '</p><script>alert(1)</script>',
  '<!--><script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3C;script&#x3E;',
  '\\<script>alert(1)</script>',
  '<ScRiPt\n>alert(1)</sCrIpT>',
  '<<script>alert(1)//<</script>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](https://a.fr" onmouseover="alert(1))',
  '[x](https://a.fr/"onclick="alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x]: javascript:alert(1)\n[x]',
  '![x](javascript:alert(1))',
  '![x](https://a.fr/x.png"onerror="alert(1))',
  '![x" onerror="alert(1)](x)',
  '<javascript:alert(1)>',
  '<https://a.fr/"onclick=alert(1)>',
  'https://a.fr/"onmouseover="alert(1)',
  'http://a.fr/<script>alert(1)</script>',
  '`<script>alert(1)</script>`',
  '```<script>\nalert(1)\n```',
  '```js" onclick="alert(1)\nx\n```',
  '```\n</code></pre><script>alert(1)</script>\n```',
  '# <img src=x onerror=alert(1)>',
  '- <img src=x onerror=alert(1)>',
  '> <svg onload=alert(1)>',
  '**<b onclick=alert(1)>x</b>**',
  '[<img src=x onerror=alert(1)>](https://a.fr)',
  `@[<img src=x onerror=alert(1)>](person:${ann})`,
  '@[x](person:javascript:alert(1))',
  `@[x" onclick="alert(1)](person:${ann})`,
  '@[x](person:../../admin)',
  'javascript:alert(1)',
  'mailto:a@b.fr?body=<script>',
  'a@b.fr"onclick="alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '\u202escript\u202c',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '| <img src=x onerror=alert(1)> |\n| --- |\n| <script>alert(1)</script> |',
  '| [x](javascript:alert(1)) |\n|-|\n| a<br onclick=alert(1)>b |',
  '#<script>alert(1)</script>',
  '#a"onclick="alert(1)',
  `![x](file:${ann}" onerror="alert(1) 1x1)`,
  '![x](file:../../../x 1x1)',
  `[<img src=x onerror=alert(1)>](file:${ann})`,
  '<template><script>alert(1)</script></template>',
  '<a href="https://a.fr" style="position:fixed;inset:0">x</a>',
]
const elements =
  /^(div|p|h[2-6]|ul|ol|li|blockquote|pre|code|hr|br|table|thead|tbody|tr|th|td|a|strong|em|s|span|svg|path)$/

/** Everything on the page that is not what this renderer makes. */
function strangersIn(page: Element): string[] {
  return Array.from(page.querySelectorAll('*')).flatMap((element) => [
    ...(elements.test(element.localName) ? [] : [element.outerHTML]),
    ...Array.from(element.attributes)
      .filter(
        ({ name, value }) =>
          /^(on|style|src|xlink|srcdoc|action|formaction)/.test(name) ||
          (name === 'href' && !/^(https?:\/\/[^@]*$|mailto:|\/(?![/\\]))/.test(value)),
      )
      .map(({ name, value }) => `${name}=${value}`),
  ])
}

describe('a text made to harm', () => {
  it.each(attacks)('%j shows words, and nothing else', (source) => {
    expect(strangersIn(show(source))).toEqual([])
  })

  it('stays harmless inside any other markup', () => {
    const wraps = ['**', '_', '~~', '`', '> ', '- ', '# ', '[', '](https://a.fr)', '\n', '```\n']
    for (const attack of attacks)
      for (const wrap of wraps) expect(strangersIn(show(`${wrap}${attack}${wrap}${attack}`))).toEqual([])
  })

  it('is not trusted even where a stored document is', () => {
    const forged = {
      type: 'doc',
      content: [
        { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            { type: 'script', attrs: { label: 'alert(1)' } },
          ],
        },
        { type: 'image', attrs: { fileId: '../../x" onerror="alert(1)', alt: '', width: 1, height: 1 } },
        { type: 'file', attrs: { fileId: 'javascript:alert(1)', name: 'x' } },
      ],
    } as unknown as TextDocument
    const { container } = render(<RichText document={forged} lang="fr" />)
    expect(strangersIn(container)).toEqual([])
    expect(container.textContent).toBe('x')
  })
})
