import { heldTogether } from './held-together.public'

describe('a sign after a space', () => {
  it.each([
    ['Et le samedi ?', 'Et le samedi\u202f?'],
    ['dit-elle : 5 % !', 'dit-elle\u202f: 5\u202f%\u202f!'],
    ['« Bien » à tous', '«\u202fBien\u202f» à tous'],
  ])('does not begin a line: %s', (typed, read) => {
    expect(heldTogether(typed)).toBe(read)
  })

  it.each(['It works :)', 'Really?', '12:30'])('is left as it is elsewhere: %s', (text) => {
    expect(heldTogether(text)).toBe(text)
  })
})
