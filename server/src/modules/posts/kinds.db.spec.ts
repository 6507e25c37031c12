import { readFeed } from '@osmose/shared/feed/feed.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { askToo } from '@osmose/shared/posts/questions.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPoll } from '../../../test/factories/polls.js'
import { aPost } from '../../../test/factories/posts.js'
import { noteStatements } from '../../../test/setup/statements.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a page of posts of many kinds', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }
  let noted: ReturnType<typeof noteStatements>

  beforeAll(async () => {
    app = await TestApp.start()
    noted = noteStatements(app.database)
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    place = await aCommunity(app, { owner: ann, members: [bob] })
  })
  afterAll(() => app.stop())

  /** Statements that reading the feed sends to the database, whatever else the request needs. */
  const statements = async () => {
    await bob.call(readFeed, {})
    noted.since()
    await bob.call(readFeed, {})
    return noted.since().length
  }

  it('costs one statement more for each kind on it, and none for discussions and questions', async () => {
    await aPost({ by: ann, in: place, kind: 'discussion' })
    const question = await aPost({ by: ann, in: place, title: 'Quel couple ?' })
    const plain = await statements()
    await aPoll({ by: ann, in: place })
    await aPoll({ by: ann, in: place })
    expect(await statements()).toBe(plain + 1)
    for (const kind of ['idea', 'idea'] as const)
      await ann.call(publishPost, {
        params: { communityId: place.id },
        body: { kind, title: 'Une idée', text: 'Un banc.' },
      })
    expect(await statements()).toBe(plain + 2)
    await bob.call(askToo, { params: { postId: question.id }, body: { same: true } })
    expect(await statements()).toBe(plain + 3)
  })
})
