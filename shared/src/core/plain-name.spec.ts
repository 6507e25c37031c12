import fc from 'fast-check'
import { fileName, line } from './fields.js'
import { plainName } from './plain-name.js'

describe('the name of a file, as it is shown', () => {
  it.each([
    ['a name as people give it', 'Procès-verbal du 3 mai.zip', 'Procès-verbal du 3 mai.zip'],
    ['one that reads as a picture and is a program', 'photo\u202egpj.exe', 'photogpj.exe'],
    ['one that hides its end in an isolate', 'a\u2066b\u2069\u200f.zip', 'ab.zip'],
    ['one of two lines', 'export\r\nSet-Cookie: a.zip', 'export Set-Cookie: a.zip'],
    ['one with a zero, a bell and a delete', 'a\0b\u0007c\u007f\u009b.zip', 'a b c .zip'],
    ['one that climbs', '../../etc/passwd', 'passwd'],
    ['one of Windows', 'C:\\Temp\\slack.zip', 'slack.zip'],
    ['one in letters and signs that belong together', 'e\u0301te\u0301.zip', 'été.zip'],
    ['one written from right to left', 'تقرير.zip', 'تقرير.zip'],
    ['nothing but directions', '\u202e\u202d', ''],
  ])('is plain: %s', (_, given, shown) => expect(plainName(given)).toBe(shown))

  it('keeps its end when it is too long', () => {
    const shown = plainName(`${'x'.repeat(4000)}👩‍🔧.tar.gz`)
    expect([...shown]).toHaveLength(200)
    expect(shown.endsWith('👩‍🔧.tar.gz')).toBe(true)
  })

  it('is plain whatever was given, and stays as it is when shown again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const shown = plainName(given)
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u)
        expect(plainName(shown)).toBe(shown)
        expect(fileName.parse(given.slice(0, 4000))).toBe(plainName(given.slice(0, 4000)))
      }),
    )
  })

  it('and a line that a person wrote cannot turn what stands beside it', () => {
    expect(line(40).parse('Ann\u202e nimda')).toBe('Ann nimda')
    expect(line(40).safeParse('\u202e').success).toBe(false)
  })
})
