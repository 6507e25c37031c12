import fc from 'fast-check'
import { markdownLink, slackText } from './slack-text.js'

const names = new Map([['U1', 'Zoé Vidal']])
const text = (source: unknown) => slackText(source, (id) => names.get(id)).text

describe('Slack’s markup as Markdown', () => {
  it.each([
    ['*bold* and _italic_ and ~struck~', '**bold** and *italic* and ~~struck~~'],
    ['_*both*_', '***both***'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['run `a*b &lt; c`', 'run `a*b < c`'],
    ['look: ```x = *y*\n:smile:```', 'look: \n```\nx = *y*\n:smile:\n```'],
    ['&gt; quoted', '> quoted'],
    ['• one\n• two', '- one\n- two'],
    ['# 1 and &lt;b&gt; [x](y)', '\\# 1 and \\<b> [x\\](y)'],
    ['a &amp;copy; b', 'a \\&copy; b'],
    ['5 &lt; 6 &amp; 7', '5 < 6 & 7'],
    ['~10% to ~20% but not a~b~c', '~10% to ~20% but not a\\~b\\~c'],
  ])('turns %j into %j', (slack, markdown) => expect(text(slack)).toBe(markdown))

  it.each([
    ['<https://osmose.example/a|the page>', '[the page](https://osmose.example/a)'],
    ['<https://osmose.example/a>', 'https://osmose.example/a'],
    ['<https://osmose.example/a_(b)*c>', '<https://osmose.example/a_(b)*c>'],
    ['<https://osmose.example/a_(b)|b>', '[b](https://osmose.example/a_%28b%29)'],
    ['<mailto:zoe@osmose.example|zoe@osmose.example>', 'zoe@osmose.example'],
    ['<javascript:alert(1)|click>', 'click (javascript:alert(1))'],
    ['<https://files.example/f?t=xoxe-123-abc>', 'https://files.example/f'],
  ])('keeps the link %j as %j', (slack, markdown) => expect(text(slack)).toBe(markdown))

  it('names persons, channels and groups', () => {
    const { text, mentions } = slackText(
      '<@U1> <@U2|marie> <@U1|zoe> <#C1|talks> <!channel> <!subteam^S1|@team>',
      (id) => names.get(id),
    )
    expect(text).toBe(
      '@[Zoé Vidal](person:U1) @[marie](person:U2) @[Zoé Vidal](person:U1) #talks @channel @team',
    )
    expect(mentions).toEqual(['U1', 'U2'])
  })

  it('lets nobody write a mention or a link by hand', () => {
    for (const forged of [
      '@[Boss](person:U1)',
      '@[a [b] c](person:U1)',
      '@[a\nb](person:U1)',
      '![x](https://e.example)',
      '[x]: https://e.example',
    ])
      expect(text(forged)).not.toMatch(/(?<!\\)\][(:]/)
    expect(slackText('@[Boss](person:U1)', () => 'x').mentions).toEqual([])
  })

  it('knows the usual emoji, keeps the others, and is not fooled by a clock or a prototype', () => {
    expect(text(':tada: :clap::skin-tone-3: :micah: at 10:30:00 :constructor:')).toBe(
      '🎉 👏🏼 :micah: at 10:30:00 :constructor:',
    )
  })

  it('takes broken characters, NUL and anything that is no text', () => {
    expect(text('a\u0000b\ud800c\r\nd')).toBe('ab\ufffdc\nd')
    for (const odd of [null, undefined, [], {}, true]) expect(text(odd)).toBe('')
    expect(text(42)).toBe('42')
  })

  it('does not let a name break out of its link', () => {
    expect(markdownLink('a](javascript:x)[b\\', 'https://osmose.example/')).toBe(
      String.raw`[a\](javascript:x)\[b\\](https://osmose.example/)`,
    )
  })

  it('stays quick and well-formed on whatever is thrown at it', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      '<',
      '>',
      '@',
      '|',
      '[',
      '](',
      ':',
      '&',
      '\\',
      '\n',
      ' ',
      'a',
      '\ue000',
      '1',
      '\ue001',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        expect(text(pieces.join(''))).not.toMatch(/[\ue000\ue001\p{Cs}]/u)
      }),
    )
    for (const hard of [
      '*',
      '_a',
      '~ ~',
      '`',
      '<',
      '[',
      '<@',
      '```',
      ':a',
      '\\',
      '&gt;',
      '[a](',
      ' *a',
      '\n>',
    ])
      expect(text(hard.repeat(20_000)).length).toBeGreaterThanOrEqual(0)
  })
})
