import { makeFolder, makeZip, type MadeEntry } from './made.fixture.js'
import { ZipSource, type ZipLimits } from './zip-source.js'

const folder = makeFolder()
afterAll(folder.clear)

let count = 0
async function opened(content: Buffer | readonly MadeEntry[], limits: Partial<ZipLimits> = {}) {
  count += 1
  return ZipSource.open(
    folder.file(`${count}.zip`, Buffer.isBuffer(content) ? content : makeZip(content as MadeEntry[])),
    limits,
  )
}

async function contentOf(zip: ZipSource, path: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of zip.read(path)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('a zip somebody brings', () => {
  it('is read entry by entry', async () => {
    const zip = await opened([
      { name: 'a/', data: '' },
      { name: 'a/b.json', data: '[1]' },
    ])
    expect(zip.entries).toEqual([{ path: 'a/b.json', bytes: 3 }])
    expect(await contentOf(zip, 'a/b.json')).toBe('[1]')
    zip.close()
  })

  it('names accents alike, whoever packed it', async () => {
    const names = [
      { name: Buffer.from('utf8-énoncé.json'), flags: 0 },
      { name: Buffer.from('cp437-\x82t\x82.json', 'latin1'), flags: 0 },
      { name: 'mac-e\u0301te\u0301.json', flags: 0x800 },
    ]
    const zip = await opened(names.map((name) => ({ ...name, data: '' })))
    expect(zip.entries.map(({ path }) => path)).toEqual([
      'utf8-énoncé.json',
      'cp437-été.json',
      'mac-été.json',
    ])
    zip.close()
  })

  it('is opened without the entries that lead elsewhere, and the others stay readable', async () => {
    const bad = [
      '../../etc/x',
      'a/../b',
      '/etc/x',
      'C:\\x',
      'a\\..\\..\\b',
      'nul\0.json',
      'x\u202egpj.exe',
      'a//b',
      './a',
      '../',
      'a'.repeat(4000),
    ]
    const zip = await opened([
      ...bad.map((name) => ({ name, data: 'x' })),
      { name: 'link', data: '/etc/passwd', attributes: 0xa1ff0000 },
      { name: 'secret', data: 'x', flags: 0x801 },
      { name: 'odd', data: 'x', method: 12 },
      { name: 'good', data: 'x' },
      { name: 'good', data: 'y' },
    ])
    expect(zip.entries.map(({ path }) => path)).toEqual(['good'])
    expect(zip.refused.map(({ why }) => why)).toEqual([
      ...bad.map(() => 'unsafe_path'),
      'unsafe_path',
      'encrypted',
      'not_supported',
      'duplicate',
    ])
    expect(await contentOf(zip, 'good')).toBe('x')
    zip.close()
  })

  it('is refused when it is not one, cut short, or overwritten in the middle', async () => {
    const whole = makeZip([
      { name: 'a', data: 'x'.repeat(100) },
      { name: 'b', data: 'y' },
    ])
    const damaged = Buffer.from(whole)
    damaged.fill(0xff, damaged.indexOf(Buffer.from('504b0102', 'hex')) + 46)
    whole.copy(damaged, whole.length - 22, whole.length - 22)
    await expect(opened(Buffer.from('hello'))).rejects.toMatchObject({ code: 'not_a_zip' })
    await expect(opened(Buffer.alloc(0))).rejects.toMatchObject({ code: 'not_a_zip' })
    await expect(opened(whole.subarray(0, whole.length - 30))).rejects.toMatchObject({ code: 'not_a_zip' })
    await expect(opened(damaged)).rejects.toMatchObject({ code: 'zip_damaged' })
    await expect(opened(makeZip([{ name: 'a', data: 'x' }], 3))).rejects.toMatchObject({
      code: 'zip_damaged',
    })
    await expect(ZipSource.open('/nowhere.zip')).rejects.toMatchObject({ code: 'not_readable' })
    await expect(ZipSource.open(__dirname)).rejects.toMatchObject({ code: 'not_readable' })
  })

  it('is refused when it holds too many entries or unpacks too large, before anything is unpacked', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, data: 'x' }))
    await expect(opened(many, { maxEntries: 19 })).rejects.toMatchObject({ code: 'too_many_entries' })
    await expect(opened(many, { maxTotalBytes: 19 })).rejects.toMatchObject({ code: 'unpacks_too_large' })
    const layers = Array.from({ length: 70 }, (_, i) => ({ name: `${i}`, data: Buffer.alloc(1024 ** 2) }))
    await expect(opened(layers)).rejects.toMatchObject({ code: 'unpacks_too_large' })
  })

  it('gives up a bomb and keeps the rest', async () => {
    const bomb = { name: 'bomb', data: Buffer.alloc(20 * 1024 ** 2) }
    const zip = await opened([bomb, { name: 'a', data: 'x' }, { name: 'long', data: 'y'.repeat(2000) }], {
      maxEntryBytes: 30e6,
    })
    expect(zip.refused).toEqual([{ path: 'bomb', why: 'suspicious_ratio' }])
    zip.close()
    const small = await opened([{ name: 'long', data: 'y'.repeat(2000) }], { maxEntryBytes: 1000 })
    expect(small.refused).toEqual([{ path: 'long', why: 'too_large' }])
    small.close()
  })

  it('never unpacks more than its directory says, and notices altered content', async () => {
    const zip = await opened([
      { name: 'liar', data: Buffer.alloc(20 * 1024 ** 2), claimedSize: 10 },
      { name: 'short', data: 'x', claimedSize: 10 },
      { name: 'altered', data: 'x', claimedCrc: 1 },
      { name: 'fine', data: 'x' },
    ])
    for (const path of ['liar', 'short', 'altered', 'absent'])
      await expect(contentOf(zip, path)).rejects.toMatchObject({ code: 'entry_damaged', place: path })
    expect(await contentOf(zip, 'fine')).toBe('x')
    zip.close()
  })
})
