import fc from 'fast-check'
import { jsonElements, type Element } from './json-elements.js'

async function elements(text: string, { piece = 7, maxBytes = 1000 } = {}): Promise<Element[]> {
  const bytes = Buffer.from(text)
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += piece) yield bytes.subarray(i, i + piece)
  }
  const found: Element[] = []
  for await (const element of jsonElements(chunks(), maxBytes)) found.push(element)
  return found
}

const broken = { broken: 'broken_record' }

describe('a JSON list read element by element', () => {
  it('gives what JSON.parse gives, however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (list, piece, indent) => {
          const text = JSON.stringify(list, null, indent ? 2 : 0)
          const found = await elements(text, { piece, maxBytes: 1e6 })
          expect(found).toEqual((JSON.parse(text) as unknown[]).map((value) => ({ value })))
        },
      ),
    )
  })

  it('loses a broken element alone', async () => {
    expect(await elements('[{"a":1},{"a":tru},{"a":3}]')).toEqual([
      { value: { a: 1 } },
      broken,
      { value: { a: 3 } },
    ])
  })

  it('keeps what precedes a cut', async () => {
    expect(await elements('[{"a":1},{"a":')).toEqual([{ value: { a: 1 } }, broken])
    expect(await elements('[{"a":1}')).toEqual([{ value: { a: 1 } }, broken])
    expect(await elements('[')).toEqual([broken])
  })

  it('passes over an element that is too large or too deep', async () => {
    expect(await elements(`[1,"${'x'.repeat(2000)}",3]`)).toEqual([
      { value: 1 },
      { broken: 'too_large' },
      { value: 3 },
    ])
    expect(await elements(`[1,${'['.repeat(300)}${']'.repeat(300)},3]`)).toEqual([
      { value: 1 },
      broken,
      { value: 3 },
    ])
  })

  it.each(['', 'null', '{"ok":false}', 'hello', '[1] and more'])(
    'reports %j as no list, once',
    async (text) => {
      expect((await elements(text)).filter((element) => 'broken' in element)).toEqual([broken])
    },
  )

  it('takes a byte-order mark and blanks', async () => {
    expect(await elements('\ufeff \r\n[ ]\n')).toEqual([])
  })
})
