import { readPeopleFile } from '../directory/people-file.js'
import { readMembersFile } from './members-file.js'

const unreadable = expect.stringMatching(/\.unreadable_file$/)

/** How often anybody else had a turn while it went on. */
async function turnsLeft(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  const turn = () => {
    turns++
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  isOver = true
  return turns
}

describe('a file of members', () => {
  it.each([
    ['dots', `a@${'.'.repeat(99_000)}@`],
    ['parts', `a@${'b.'.repeat(49_000)}@`],
    ['more than 254 characters', `a@${'b'.repeat(250)}.fr`],
    ['two dots in a row', 'a@b..fr'],
  ])('says of an address of %s that it is none', async (_, address) => {
    const file = await readMembersFile(Buffer.from(`email\n${address}\n`))
    expect(file).toMatchObject({ found: 1, leftOut: [{ line: 2, why: 'not_an_email' }] })
  })

  it('reads addresses with several parts', async () => {
    const { emails } = await readMembersFile(Buffer.from('email\nann.lee@mail.ateliers.example\n'))
    expect([...emails]).toEqual([['ann.lee@mail.ateliers.example', 2]])
  })

  it('of sixty thousand lines holds up nobody', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `p${n}@ateliers.example`).join('\n')
    expect(await turnsLeft(() => readMembersFile(Buffer.from(`email\n${lines}`)))).toBeGreaterThan(20)
  })
})

describe.each([
  ['members', readMembersFile, 'email'],
  ['people', readPeopleFile, 'nom'],
])('a file of %s that is no table', (_, read, column) => {
  it.each([
    ['a first line of millions of separators', ';'.repeat(4_000_000)],
    ['a later line of millions of separators', `${column};x\n${';'.repeat(4_000_000)}`],
    ['thousands of columns over several lines', `${column};x\n${`${';'.repeat(90_000)}"\n"`.repeat(40)}`],
    ['millions of quotes', '"'.repeat(4_500_000)],
  ])('is refused for %s', async (_what, text) => {
    await expect(read(Buffer.from(text))).rejects.toMatchObject({ code: unreadable })
  })
})
