import { isId } from './is-id.js'

describe('an id', () => {
  it.each(['0193d0a4-5b6c-7def-8a12-3456789abcde', '00000000-0000-0000-0000-000000000000'])(
    'is %s',
    (given) => expect(isId(given)).toBe(true),
  )

  it.each([
    '0193D0A4-5B6C-7DEF-8A12-3456789ABCDE',
    '0193d0a45b6c7def8a123456789abcde',
    '0193d0a4-5b6c-7def-8a12-3456789abcde/..',
    '0193d0a4-5b6c-7def-8a12-3456789abcde\n',
    '------------------------------------',
    '',
    undefined,
    42,
  ])('is not %j', (given) => expect(isId(given)).toBe(false))
})
