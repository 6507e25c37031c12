import * as fc from 'fast-check'
import { cleanFileName, extensionOf, nameOfNext, withExtension } from './file-name.js'

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\plan.pdf', 'plan.pdf'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['facture\u202Egpj.exe', 'facturegpj.exe'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['', 'file'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['plan  "final" <v2>.docx', 'plan final v2 .docx'],
    ['صورة.jpg', 'صورة.jpg'],
    [`${'n'.repeat(4000)}.pdf`, `${'n'.repeat(196)}.pdf`],
  ])('%j becomes %j', (given, shown) => {
    expect(cleanFileName(given)).toBe(shown)
  })

  it('is always one short line without a path, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
        const name = cleanFileName(given)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(cleanFileName(name)).toBe(name)
      }),
    )
  })

  it.each([
    ['Procédure soudage.docx', 'proc-soud_v7_FINAL.docx', true, 'Procédure soudage.docx'],
    ['Procédure soudage.docx', 'scan0012.PDF', false, 'Procédure soudage.pdf'],
    ['Procédure soudage.PDF', 'v2.pdf', true, 'Procédure soudage.PDF'],
    ['Procédure soudage', 'v2.odt', false, 'Procédure soudage.odt'],
    ['Consignes.txt', 'README', true, 'Consignes.txt'],
    ['Consignes.docx', 'README', false, 'Consignes'],
  ])('%s, of which %s becomes a version, stays %s', (given, came, alike, name) => {
    expect(nameOfNext(given, came, alike)).toBe(name)
  })

  it('ends with what the file is', () => {
    expect(withExtension('photo.png', ['.jpg', '.jpeg'])).toBe('photo.jpg')
    expect(withExtension('photo.JPEG', ['.jpg', '.jpeg'])).toBe('photo.JPEG')
    expect(withExtension('photo', ['.webp'])).toBe('photo.webp')
    expect(extensionOf('a.b.TAR')).toBe('.tar')
    expect(extensionOf('.profile')).toBe('')
  })
})
