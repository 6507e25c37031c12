import { readingMinutes } from './reading-time.rules.js'

describe('the time an article asks for', () => {
  it.each([
    [0, 1],
    [1, 1],
    [230, 1],
    [231, 2],
    [1150, 5],
    [1151, 6],
  ])('is, for %d words, %d minutes', (words, minutes) => {
    expect(readingMinutes(Array.from({ length: words }, () => 'mot').join(' '))).toBe(minutes)
  })

  it('counts words, not signs', () => {
    expect(readingMinutes('— … ? ! '.repeat(1000))).toBe(1)
    expect(readingMinutes('aujourd’hui peut-être '.repeat(115))).toBe(1)
  })
})
