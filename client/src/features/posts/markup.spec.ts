import { link, prefix, wrap } from './markup'

describe('the buttons of the editor', () => {
  it('put marks around a word and take them away', () => {
    const bold = wrap({ text: 'un mot ici', start: 3, end: 6 }, '**')
    expect(bold.text).toBe('un **mot** ici')
    expect(wrap(bold, '**').text).toBe('un mot ici')
  })

  it('make a list of the chosen lines and undo it', () => {
    const list = prefix({ text: 'un\ndeux', start: 0, end: 7 }, (line) => `${line + 1}. `, /^\d+\. /)
    expect(list.text).toBe('1. un\n2. deux')
    expect(prefix({ ...list, start: 0 }, () => '1. ', /^\d+\. /).text).toBe('un\ndeux')
  })

  it('make a link and choose its address', () => {
    const made = link({ text: 'la fiche', start: 3, end: 8 })
    expect(made.text).toBe('la [fiche](https://)')
    expect(made.text.slice(made.start, made.end)).toBe('https://')
  })
})
