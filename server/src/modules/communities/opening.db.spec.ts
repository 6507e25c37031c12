import { editCommunity, readCommunity } from '@osmose/shared/communities/communities.contract'
import { deleteComment } from '@osmose/shared/posts/posts.contract'
import type { Tx } from '../../platform/database/database.js'
import { ask, aSession } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { inLibrary } from '../../../test/factories/files.js'
import { aPage } from '../../../test/factories/pages.js'
import { answer, aPoll } from '../../../test/factories/polls.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { toldTo, untilWaiting } from '../../../test/setup/waiting.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
})
afterAll(() => app.stop())

interface Place {
  id: string
}
const closedPlace = (visibility: 'private' | 'secret' = 'private') =>
  aCommunity(app, { owner: ann, members: [bob], visibility })
const makes = (place: Place, visibility: 'public' | 'private') =>
  ann.call(editCommunity, { params: { communityId: place.id }, body: { visibility } })

/** What somebody writes there, and the table it ends up in. */
const writings: [string, string, (place: Place) => Promise<unknown>][] = [
  ['a post', 'texts', (place) => aPost({ by: bob, in: place })],
  ['a page', 'texts', (place) => aPage({ by: bob, in: place, title: 'Bride', text: 'À froid.' })],
  [
    'a file',
    'library_entries',
    (place) => inLibrary(bob, place, { name: 'bride.txt', bytes: Buffer.from('À froid.') }),
  ],
]

describe('an owner who makes a place public', () => {
  /** What both are told when the place is to be opened while `write` is on its way, and `held` keeps it there. */
  const whileWriting = async (
    place: Place,
    held: (tx: Tx) => Promise<unknown>,
    write: () => Promise<unknown>,
  ): Promise<string[]> => {
    let [written, opened] = [Promise.resolve(''), Promise.resolve('')]
    await app.database.transaction(async (tx) => {
      await held(tx)
      written = toldTo(write())
      await untilWaiting(app.database, 1, written)
      opened = toldTo(makes(place, 'public'))
      await untilWaiting(app.database, 2, opened)
    })
    return [await written, await opened]
  }

  it.each<[string, (place: Place) => Promise<unknown>]>([
    ['a post', (place) => aPost({ by: bob, in: place })],
    ['a comment', async (place) => aComment({ by: bob, on: await aPost({ by: ann, in: place }) })],
    ['a vote', async (place) => answer(bob, await aPoll({ by: ann, in: place }), 0)],
    ['a page', (place) => aPage({ by: bob, in: place, title: 'Bride', text: 'À froid.' })],
    ['a file', (place) => inLibrary(bob, place, { name: 'bride.txt', bytes: Buffer.from('À froid.') })],
  ])('does not lay open %s of somebody else', async (_, writes) => {
    const place = await closedPlace()
    await writes(place)
    await expect(makes(place, 'public')).rejects.toMatchObject({ code: 'communities.others_wrote' })
    const { visibility } = await ann.call(readCommunity, { params: { key: place.id } })
    expect(visibility).toBe('private')
  })

  it('opens what nobody but themselves wrote in, also after others took theirs away', async () => {
    const place = await closedPlace()
    const post = await aPost({ by: ann, in: place })
    const comment = await aComment({ by: bob, on: post })
    await bob.call(deleteComment, { params: { postId: post.id, commentId: comment.id } })
    expect(await makes(place, 'public')).toMatchObject({ visibility: 'public' })
  })

  it('gets there by no detour over private', async () => {
    const place = await closedPlace('secret')
    await aPost({ by: bob, in: place })
    await makes(place, 'private')
    await expect(makes(place, 'public')).rejects.toMatchObject({ code: 'communities.others_wrote' })
  })

  it.each(writings)('waits for %s that is on its way, and does not lay it open', async (_, table, writes) => {
    const place = await closedPlace()
    const held = (tx: Tx) => tx.many(`lock table ${table} in share mode`)
    expect(await whileWriting(place, held, () => writes(place))).toEqual(['done', 'communities.others_wrote'])
  })

  it('waits for a comment too', async () => {
    const place = await closedPlace()
    const post = await aPost({ by: ann, in: place })
    const held = (tx: Tx) => tx.many('select 1 from posts where id = $1 for update', [post.id])
    expect(await whileWriting(place, held, () => aComment({ by: bob, on: post }))).toEqual([
      'done',
      'communities.others_wrote',
    ])
  })

  it('does not lay open a question to its leaders', async () => {
    const place = await closedPlace()
    const session = await aSession({ by: ann, in: place, leaders: [ann], now: app.clock.now() })
    await ask(bob, session, 'Quand change la trémie ?')
    await expect(makes(place, 'public')).rejects.toMatchObject({ code: 'communities.others_wrote' })
  })
})

describe('a place that is being archived', () => {
  const whileArchiving = async (place: Place, write: () => Promise<unknown>): Promise<string> => {
    let told = Promise.resolve('')
    await app.database.transaction(async (tx) => {
      await tx.many('select 1 from communities where id = $1 for update', [place.id])
      told = toldTo(write())
      await untilWaiting(app.database, 1, told)
      await tx.many('update communities set archived_at = $2 where id = $1', [place.id, app.clock.now()])
    })
    return told
  }

  it.each(writings)('takes not %s that comes after', async (_, __, writes) => {
    const place = await closedPlace()
    expect(await whileArchiving(place, () => writes(place))).toMatch(/archived|forbidden/)
  })

  it('takes no comment that comes after', async () => {
    const place = await closedPlace()
    const post = await aPost({ by: ann, in: place })
    expect(await whileArchiving(place, () => aComment({ by: bob, on: post }))).toMatch(/archived/)
  })
})
