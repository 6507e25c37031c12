import { afterTitle } from './after-title'

const passage = (marked: string) =>
  marked
    .split(/(?=\[)|(?<=\])/)
    .map((text) => ({ text: text.replace(/[[\]]/g, ''), found: text.startsWith('[') }))
const shown = (marked: string, title: string) =>
  afterTitle(passage(marked), title)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('')

describe('the passage below a title', () => {
  it.each([
    [
      'goes on where the words of the title end',
      'Le [joint] suinte dès le [lavage]',
      'Le joint suinte…',
      '… dès le [lavage]',
    ],
    ['is nothing when the title says all', 'Le [joint] suinte', 'Le joint suinte', ''],
    ['stays whole below a title of its own', 'Le [joint] suinte', 'Fuites', 'Le [joint] suinte'],
    ['stays whole when it comes from further on', '… du [joint] neuf', 'Le joint…', '… du [joint] neuf'],
    ['is cut within a word found, if need be', 'Le [joint] suinte', 'Le jo…', '…[int] suinte'],
    ['stays whole below no title', 'Le [joint]', '', 'Le [joint]'],
  ])('%s', (_, marked, title, rest) => expect(shown(marked, title)).toBe(rest))
})
