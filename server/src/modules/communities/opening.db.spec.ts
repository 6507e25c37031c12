import { editCommunity, readCommunity } from '@osmose/shared/communities/communities.contract'
import { deleteComment } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { inLibrary } from '../../../test/factories/files.js'
import { aPage } from '../../../test/factories/pages.js'
import { answer, aPoll } from '../../../test/factories/polls.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

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

describe('an owner who makes a place public', () => {
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
})
