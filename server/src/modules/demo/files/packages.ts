import { crc32, deflateRawSync } from 'node:zlib'
import { littleEndian as u } from '../../../platform/zip/little-endian.js'

/** A zip of small entries, the same bytes for the same content (PKWARE's APPNOTE 4.3; 1 January 1980). */
export function zipOf(
  entries: readonly { name: string; bytes: Buffer | string; deflate?: boolean }[],
): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes, deflate = true } of entries) {
    const content = Buffer.from(bytes)
    const packed = deflate ? deflateRawSync(content, { level: 9 }) : content
    const title = Buffer.from(name)
    const facts = u(
      2,
      20,
      2,
      0x800,
      2,
      deflate ? 8 : 0,
      2,
      0,
      2,
      0x21,
      4,
      crc32(content),
      4,
      packed.length,
      4,
      content.length,
      2,
      title.length,
    )
    const local = Buffer.concat([u(4, 0x04034b50), facts, u(2, 0), title, packed])
    central.push(
      Buffer.concat([u(4, 0x02014b50, 2, 20), facts, u(2, 0, 2, 0, 2, 0, 2, 0, 4, 0, 4, at), title]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = u(
    4,
    0x06054b50,
    2,
    0,
    2,
    0,
    2,
    entries.length,
    2,
    entries.length,
    4,
    directory.length,
    4,
    at,
    2,
    0,
  )
  return Buffer.concat([...locals, directory, end])
}

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`
const office = 'http://schemas.openxmlformats.org'

/** A document of Office Open XML with one paragraph a line; the first one is its title. */
export function docx(lines: readonly string[]): Buffer {
  const paragraph = (text: string, at: number) =>
    `<w:p>${at === 0 ? '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' : ''}<w:r>${at === 0 ? '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
  return zipOf([
    {
      name: '[Content_Types].xml',
      bytes: xml(
        `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      bytes: xml(
        `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/document.xml',
      bytes: xml(
        `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`,
      ),
    },
  ])
}

/** One page of text in a PDF of its own making (ISO 32000-1, 7.5), with the fonts every reader has. */
export function pdf(title: string, lines: readonly string[]): Buffer {
  const show = (text: string) => `(${latin(text)}) Tj`
  const content = [
    'BT /F2 20 Tf 56 780 Td',
    show(title),
    '/F1 11.5 Tf 0 -14 Td 17 TL',
    ...lines.flatMap((line) => ['T*', show(line)]),
    'ET',
  ].join('\n')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Signs of Windows-1252 as bytes of one; what it lacks is written plainly. */
function latin(text: string): string {
  const marks: Record<string, string> = {
    '’': '\x92',
    '–': '\x96',
    '…': '\x85',
    '€': '\x80',
    œ: '\x9c',
    '\u202f': '\xa0',
  }
  return text
    .replace(/[’–…€œ\u202f]/g, (sign) => marks[sign] ?? sign)
    .replace(/[^\x00-\xff]/g, '?')
    .replace(/[\\()]/g, (sign) => `\\${sign}`)
}
