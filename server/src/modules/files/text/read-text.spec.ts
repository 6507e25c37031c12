import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { docx, pdf, zipOf } from '../../demo/files/packages.js'
import { readText } from './read-text.js'
import { readApart } from './text-reader.js'

const folder = mkdtempSync(join(tmpdir(), 'osmose-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (bytes: Buffer) => {
  const path = join(folder, String(Math.random()))
  writeFileSync(path, bytes)
  return path
}
const ooxml = 'application/vnd.openxmlformats-officedocument'
const word = `${ooxml}.wordprocessingml.document`
const wordWith = (document: Buffer | string) => zipOf([{ name: 'word/document.xml', bytes: document }])

describe('the words of a file', () => {
  it('are read in text, by its encoding', async () => {
    expect(
      await readText(at(Buffer.from('Été\u0000 à\n\n\n Nantes')), 'text', 'text/plain; charset=utf-8'),
    ).toBe('Été à\n Nantes')
    expect(await readText(at(Buffer.from('été', 'latin1')), 'text', 'text/plain; charset=windows-1252')).toBe(
      'été',
    )
    expect(
      await readText(at(Buffer.from('\ufeffété', 'utf16le')), 'text', 'text/plain; charset=utf-16le'),
    ).toBe('été')
  })

  it('are read in an office document', async () => {
    expect(await readText(at(docx(['Titre & <suite>', 'Deuxième ligne'])), 'document', word)).toBe(
      'Titre & <suite>\nDeuxième ligne',
    )
    const sheet = zipOf([
      {
        name: 'xl/sharedStrings.xml',
        bytes: '<sst><si><t>Couple</t></si><si><r><t>35 </t></r><r><t>N·m</t></r></si></sst>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes: '<worksheet><c t="inlineStr"><is><t>bride</t></is></c><v>12</v></worksheet>',
      },
    ])
    expect(await readText(at(sheet), 'sheet', `${ooxml}.spreadsheetml.sheet`)).toBe('Couple\n35 N·m\nbride')
    const slides = zipOf([
      { name: 'ppt/slides/slide1.xml', bytes: '<p:sld><a:p><a:r><a:t>Joint PTFE</a:t></a:r></a:p></p:sld>' },
    ])
    expect(await readText(at(slides), 'slides', `${ooxml}.presentationml.presentation`)).toBe('Joint PTFE')
    for (const kind of ['document', 'sheet', 'slides'] as const) {
      const odf = zipOf([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', deflate: false },
        {
          name: 'content.xml',
          bytes:
            '<office:document-content><style:x>non</style:x><text:h>Soudure</text:h><text:p>à <text:span>froid</text:span></text:p></office:document-content>',
        },
      ])
      expect(await readText(at(odf), kind, 'application/vnd.oasis.opendocument.text')).toBe(
        'Soudure\nà froid',
      )
    }
  })

  it('are read in a PDF, in a thread of its own', async () => {
    expect(
      await readApart(
        at(pdf('Fiche F-112', ['Serrer à froid, en croix.', 'L’été aussi.'])),
        'pdf',
        'application/pdf',
      ),
    ).toEqual({ text: expect.stringMatching(/Fiche F-112\s+Serrer à froid, en croix\.\s+L’été aussi\./) })
  })

  it('are nothing where there are none', async () => {
    expect(await readText(at(Buffer.from('x')), 'document', 'application/msword')).toBe('')
    expect(await readText(at(zipOf([{ name: 'a.txt', bytes: 'x' }])), 'document', word)).toBe('')
  })
})

describe('a file that was built to do harm', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['unpacks to gigabytes', () => wordWith(Buffer.alloc(31_000_000, 32)), /unpacks to too much/],
    ['unpacks a thousandfold', () => wordWith(Buffer.alloc(8_000_000, 32)), /unpacks to too much/],
    [
      'has more entries than a document',
      () => zipOf(Array.from({ length: 4_001 }, (_, at) => ({ name: `word/x${at}`, bytes: '' }))),
      /too many entries/,
    ],
    [
      'has many large parts',
      () =>
        zipOf(
          Array.from({ length: 90 }, (_, at) => ({
            name: `word/header${at}.xml`,
            bytes: Buffer.alloc(950_000, 32),
          })),
        ),
      /unpacks to too much/,
    ],
    [
      'says less than it unpacks to',
      () => lying(wordWith(Buffer.alloc(3_000_000, 32))),
      /too many bytes|size mismatch|unpacks/,
    ],
    [
      'has a path out of its place',
      () => zipOf([{ name: '../../word/document.xml', bytes: 'x' }]),
      /relative path/,
    ],
    ['is cut short', () => docx(['x']).subarray(0, 300), /end of central directory/i],
  ])('keeps its words and does no harm: it %s', async (_, bytes, why) => {
    expect(await readApart(at(bytes()), 'document', word)).toEqual({ failure: expect.stringMatching(why) })
  })

  it('nests deeply and is still only read from above', async () => {
    const deep = `${'<w:p>'.repeat(20_000)}<w:t>fond</w:t>${'</w:p>'.repeat(20_000)}`
    expect(await readApart(at(wordWith(deep)), 'document', word)).toEqual({ text: 'fond' })
    const entities = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}">]><w:t>&c;&c;</w:t>`
    expect(await readApart(at(wordWith(entities)), 'document', word)).toEqual({ text: '&c;&c;' })
  })

  it('is a small PDF with a huge page, which is unpacked as far as memory is given to it', async () => {
    const packed = deflateSync(Buffer.alloc(300_000_000, ' '))
    expect(await readApart(at(packedPdf(packed)), 'pdf', 'application/pdf')).toEqual({
      failure: 'unpacks to too much',
    })
  })

  it('loses its words when it takes too long, and the program goes on', async () => {
    expect(await readApart(at(docx(['x'])), 'document', word, 1)).toEqual({ failure: 'too slow' })
  })

  it('is searched as far as its first 200,000 characters', async () => {
    const reading = await readApart(
      at(Buffer.from('mot '.repeat(300_000))),
      'text',
      'text/plain; charset=utf-8',
    )
    expect('text' in reading && reading.text.length).toBeLessThanOrEqual(200_000)
  })
})

/** One page with this content. */
function packedPdf(content: Buffer): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>',
    `<</Length ${content.length}/Filter/FlateDecode>>stream\n${content.toString('latin1')}\nendstream`,
  ].map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`)
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer<</Size 5/Root 1 0 R>>\n%%EOF`, 'latin1')
}

/** The same package, whose directory says that its entry is small. */
function lying(zip: Buffer): Buffer {
  const at = zip.indexOf(Buffer.from('PK\u0001\u0002'))
  const changed = Buffer.from(zip)
  changed.writeUInt32LE(1_000, at + 24)
  return changed
}
