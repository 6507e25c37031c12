import fc from 'fast-check'
import { readArchive } from './archive-reader.js'
import { detectFormat } from './detect.js'
import { makeFolder, told, zipOf, type Told } from './made.fixture.js'
import { readSlack } from './slack-reader.js'

const folder = makeFolder()
afterAll(folder.clear)

const now = new Date('2026-01-01T00:00:00Z')
const version = { type: 'version', version: 1 }
const lea = {
  type: 'person',
  id: 'p1',
  name: 'Léa Morvan',
  email: 'lea@osmose.example',
  managerId: 'p2',
  leftAt: '2025-05-01',
}
const noe = { type: 'person', id: 'p2', name: 'Noé Garnier', is_admin: true, role: 'admin' }
const atelier = {
  type: 'community',
  id: 'c1',
  name: 'Atelier',
  visibility: 'secret',
  createdAt: '2024-01-01T08:00:00Z',
}
const member = { type: 'membership', community: 'c1', person: 'p1', role: 'owner', joinedAt: '2024-01-02' }
const post = {
  type: 'post',
  id: 'm1',
  community: 'c1',
  author: 'p1',
  at: '2024-02-01T10:00:00+01:00',
  kind: 'question',
  title: 'Où est la clé ?',
  text: 'Bonjour',
  mentions: ['p2', 'p9'],
  topics: ['outils', 'outils'],
}
const comment = {
  type: 'comment',
  id: 'm2',
  post: 'm1',
  author: 'p2',
  at: '2024-02-01T11:00:00Z',
  text: 'Au mur',
}
const reply = { ...comment, id: 'm3', parent: 'm2' }
const deeper = { ...comment, id: 'm4', parent: 'm3' }
const reaction = { type: 'reaction', target: 'm2', person: 'p1', kind: 'thanks', at: '2024-02-01T12:00:00Z' }
const all = [version, lea, noe, atelier, member, post, comment, reply, deeper, reaction]

const lines = (items: readonly unknown[]) =>
  items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')
async function read(content: string | Buffer): Promise<Told> {
  const path = folder.file('archive', content)
  return told((ledger) => readArchive(path, ledger, { now }))
}
const bare = ({ records }: Told) => records.map(({ claim: _, ...rest }) => rest)

describe('an Osmose archive', () => {
  it('gives back what was written', async () => {
    const { of, report, ledger } = await read(lines(all))
    expect(of('person')).toMatchObject([
      { name: 'Léa Morvan', managerId: 'p2', active: false, leftAt: new Date('2025-05-01') },
      { name: 'Noé Garnier', active: true },
    ])
    expect(of('person')[1]).not.toHaveProperty('role')
    expect(of('community')).toMatchObject([{ name: 'Atelier', visibility: 'secret' }])
    expect(of('membership')).toMatchObject([{ communityId: 'c1', personId: 'p1', role: 'owner' }])
    expect(of('post')).toMatchObject([
      {
        kind: 'question',
        title: 'Où est la clé ?',
        mentions: ['p2'],
        topics: ['outils'],
        at: new Date('2024-02-01T09:00:00Z'),
      },
    ])
    expect(of('comment').map(({ postId, parentId }) => [postId, parentId])).toEqual([
      ['m1', undefined],
      ['m1', 'm2'],
      ['m1', 'm2'],
    ])
    expect(of('reaction')).toMatchObject([
      { targetType: 'comment', targetId: 'm2', name: 'thanks', kind: 'thanks' },
    ])
    expect(Object.values(report).map(({ found, imported }) => found - imported)).toEqual([0, 0, 0, 0, 0, 0])
    expect(ledger.notes()).toEqual([])
  })

  it('may be a zip with files, which are left out where nothing names them', async () => {
    const plain = await read(lines(all))
    const zipped = await read(
      zipOf({
        'archive.ndjson': `\ufeff${lines(all).replaceAll('\n', '\r\n\r\n')}\r\n`,
        'files/a.png': 'x',
        'readme.txt': 'x',
      }),
    )
    expect(bare(zipped).map(({ source: _, ...rest }) => rest)).toEqual(
      bare(plain).map(({ source: _, ...rest }) => rest),
    )
    expect(zipped.lost('file')).toEqual({ file_unnamed: 1 })
  })

  it('loses broken lines and what hangs on them, each with a reason', async () => {
    const { report, lost } = await read(
      lines([
        version,
        lea,
        '{"type":"person","id":',
        'null',
        '[]',
        '{"type":"person"}',
        { ...lea, name: 'Encore' },
        atelier,
        { ...member, person: 'p2' },
        { ...member, community: null },
        { ...post, at: '0001-01-01T00:00:00Z' },
        { ...post, id: 'm5', text: '\u0000' },
        { ...post, id: 'm6', author: 'p9' },
        { ...post, id: 'm7', community: 'c9' },
        post,
        post,
        comment,
        { ...comment, post: 'm9' },
        { ...reaction, target: 'm9' },
        { type: 'badge', id: 'b1' },
      ]),
    )
    expect(lost('person')).toEqual({ broken_record: 2, duplicate: 1 })
    expect(lost('membership')).toEqual({ unknown_person: 1, broken_record: 1 })
    expect(lost('message')).toEqual({
      broken_record: 2,
      absurd_date: 1,
      empty_text: 1,
      unknown_author: 2,
      unknown_community: 1,
      duplicate: 1,
      unknown_target: 1,
    })
    expect(lost('reaction')).toEqual({ unknown_target: 1 })
    expect(report.message.imported).toBe(1)
  })

  it('out of order comes in as far as it can, and says so', async () => {
    const { report, ledger } = await read(lines([version, lea, atelier, post, noe, member, comment]))
    expect(report.message.imported).toBe(2)
    expect(ledger.notes()).toMatchObject([{ code: 'out_of_order', count: 2, places: ['line 5', 'line 6'] }])
  })

  it('is refused without its first line, or of another version', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'not_an_archive' })
    await expect(read(lines([lea]))).rejects.toMatchObject({ code: 'not_an_archive' })
    await expect(read(lines([{ type: 'version', version: 2 }, lea]))).rejects.toMatchObject({
      code: 'unsupported_version',
    })
    await expect(read(zipOf({ 'a.txt': 'x' }))).rejects.toMatchObject({ code: 'not_an_archive' })
  })

  it('passes over a line too long to be one', async () => {
    const { lost, report } = await read(
      lines([version, lea, `{"type":"person","id":"p3","name":"${'x'.repeat(9e6)}"}`, noe]),
    )
    expect(lost('message')).toEqual({ too_large: 1 })
    expect(report.person.imported).toBe(2)
  })

  it('balances whatever its lines hold', async () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, '', '__proto__', 'p1', 'm1', 'm2', 'c1', '\ud800', '2024-01-01', []),
    )
    const mutilated = fc
      .tuple(
        fc.constantFrom(...all.slice(1)),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'at',
            'author',
            'text',
            'post',
            'parent',
            'person',
            'type',
            'mentions',
            'name',
          ),
          odd,
        ),
      )
      .map(([base, change]) => ({ ...base, ...change }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(mutilated, fc.string(), fc.constantFrom(...all))), async (items) => {
        const { ledger, report } = await read(lines([version, ...items]))
        expect(ledger.open).toBe(0)
        for (const { found, imported, merged, leftOut } of Object.values(report))
          expect(found).toBe(imported + merged + leftOut.reduce((sum, loss) => sum + loss.count, 0))
      }),
      { numRuns: 200 },
    )
  })
})

describe('which reader a file asks for', () => {
  it('is told from what is in it', async () => {
    expect(await detectFormat(folder.file('a', lines(all)))).toBe('archive')
    expect(await detectFormat(folder.file('b', zipOf({ 'x/archive.ndjson': lines(all) })))).toBe('archive')
    expect(await detectFormat(folder.file('c', zipOf({ 'channels.json': [] })))).toBe('slack')
    for (const content of ['hello', '', '{"type":"person"}', zipOf({ 'a.txt': 'x' })])
      await expect(detectFormat(folder.file('d', content))).rejects.toMatchObject({ code: 'unknown_format' })
    await expect(detectFormat('/nowhere')).rejects.toMatchObject({ code: 'not_readable' })
  })

  it('leaves an archive’s zip to the other reader', async () => {
    const path = folder.file('e', zipOf({ 'archive.ndjson': lines(all) }))
    await expect(told((ledger) => readSlack(path, ledger))).rejects.toMatchObject({ code: 'unknown_format' })
  })
})
