import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { compare, countChanges, type Line } from './diff'

const signs = { same: '', added: '+', removed: '-' }
const shown = (lines: readonly Line[]) =>
  lines.map((line) =>
    line.kind === 'skipped'
      ? `… ${line.count}`
      : line.pieces
          .map(({ text, change }) => (change === 'same' ? text : `[${signs[change]}${text}]`))
          .join(''),
  )
const compared = (before: string, after: string) => compare(parseMarkdown(before), parseMarkdown(after))

describe('what changed between two texts', () => {
  it('is told word by word within a block', () => {
    const lines = compared('Passe 2, à chaud : 32 N·m.', 'Passe 2, à chaud : 28 N·m, puis resserrer.')
    expect(shown(lines).join('')).toContain('[-32][+28]')
    expect(countChanges(lines).added).toBeGreaterThan(0)
  })

  it('is told block by block where one came or went', () => {
    expect(shown(compared('un\n\ndeux', 'un\n\ntrois quatre\n\ndeux'))).toEqual([
      'un',
      '[+trois quatre]',
      'deux',
    ])
    expect(shown(compared('# Titre\n\nun\n\n- a\n- b', '# Titre\n\nun\n\n- a'))).toEqual(['… 2', 'a', '[-b]'])
  })

  it('folds what stayed, and says how much', () => {
    const many = Array.from({ length: 9 }, (_, at) => `bloc ${at}`)
    const after = [...many.slice(0, 4), 'neuf', ...many.slice(4)]
    expect(shown(compared(many.join('\n\n'), after.join('\n\n')))).toEqual([
      '… 3',
      'bloc 3',
      '[+neuf]',
      'bloc 4',
      '… 4',
    ])
  })

  it('does not mix two blocks that have nothing in common', () => {
    expect(shown(compared('Rien de tout cela', 'Autre chose entièrement'))).toEqual([
      '[-Rien de tout cela]',
      '[+Autre chose entièrement]',
    ])
  })

  it('says nothing where nothing changed', () => {
    expect(countChanges(compared('un', 'un'))).toEqual({ added: 0, removed: 0 })
  })

  it('gives up searching the best comparison of two large texts: one replaces the other', () => {
    const text = (seed: number) =>
      Array.from({ length: 1500 }, (_, at) => `mot${(at * seed) % 977} suite${(at * 7 * seed) % 613}`).join(
        '\n\n',
      )
    expect(countChanges(compared(text(3), text(11)))).toEqual({ added: 1499, removed: 1499 })
  })
})
