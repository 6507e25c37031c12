import { paths, safeNext } from './paths'

describe('addresses', () => {
  it('point into a post', () => {
    expect(paths.post('a', 'b')).toBe('/posts/a#comment-b')
    expect(paths.search('joint & bride')).toBe('/search?q=joint+%26+bride')
  })

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    '/signin?next=/',
  ])('lead home instead of to %s', (next) => {
    expect(safeNext(next)).toBe('/')
  })

  it('lead back to a page of this site', () => {
    expect(safeNext('/posts/a?x=1#comment-b')).toBe('/posts/a?x=1#comment-b')
  })
})
