import fc from 'fast-check'
import { makeFolder, told, zipOf, type Told } from './made.fixture.js'
import type { ReadError } from './read-error.js'
import { day, exported, said, talks, zoe } from './slack-export.fixture.js'
import { readSlack } from './slack-reader.js'

const folder = makeFolder()
afterAll(folder.clear)

const now = new Date('2026-01-01T00:00:00Z')
let count = 0
async function read(zip: Buffer): Promise<Told> {
  count += 1
  const path = folder.file(`${count}.zip`, zip)
  return told((ledger) => readSlack(path, ledger, { now }))
}

describe('whatever is done to an export', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, '', '__proto__', -1, 1e300, 'U1', 'C1', '1589464953.1', '\ud800', '\u0000', [], {}),
  )
  const record = (fields: string[]) => fc.dictionary(fc.constantFrom(...fields), odd)
  const mutilated = <T extends object>(base: T, extra: string[]) =>
    record([...Object.keys(base), ...extra]).map((change) => ({ ...base, ...change }))
  const list = (item: fc.Arbitrary<unknown>) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.array(fc.oneof({ weight: 5, arbitrary: item }, odd), { maxLength: 6 }) },
      odd,
    )
  const message = mutilated(
    {
      type: 'message',
      user: 'U1',
      text: 'hello <@U2> *x*',
      ts: '1589464953.1',
      reactions: [{ name: 'x', users: ['U1'], count: 1 }],
      files: [{ id: 'F1', name: 'n' }],
    },
    [
      'subtype',
      'thread_ts',
      'file',
      'comment',
      'attachments',
      'blocks',
      'bot_id',
      'username',
      'user_profile',
      'edited',
    ],
  )
  const files = fc.record(
    {
      'users.json': list(mutilated(zoe, ['profile', 'deleted'])),
      'channels.json': list(mutilated(talks, ['topic', 'is_archived', 'pins'])),
      'dms.json': list(mutilated({ id: 'D1', members: ['U1'] }, [])),
      [day]: list(message),
      'elsewhere/2020-05-14.json': list(message),
    },
    { requiredKeys: [day] },
  )

  it('the ledger balances, nothing is told twice, and the process lives', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (content) => {
        const { ledger, report, records } = await read(zipOf(content))
        for (const { found, imported, merged, leftOut } of Object.values(report))
          expect(found).toBe(imported + merged + leftOut.reduce((sum, loss) => sum + loss.count, 0))
        expect(ledger.open).toBe(0)
        const keys = records.map(({ type, source }) => `${type} ${source.id}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(JSON.stringify(records.map(({ claim: _, ...rest }) => rest))).not.toMatch(
          /\\ud[89a-f]|\\u0000/,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('bytes overwritten anywhere end in a code or in a balanced report', async () => {
    const whole = exported([said('1589464953.1'), said('1589464953.2')])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        fc.nat(40),
        async (changes, cut) => {
          const bytes = Buffer.from(whole.subarray(0, whole.length - (cut > 30 ? cut : 0)))
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          try {
            expect((await read(bytes)).ledger.open).toBe(0)
          } catch (error) {
            expect((error as ReadError).name).toBe('ReadError')
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
