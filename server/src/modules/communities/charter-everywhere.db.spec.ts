import { answerInSession } from '@osmose/shared/asking/asking.contract'
import * as charters from '@osmose/shared/communities/arrangement.contract'
import { addFolder } from '@osmose/shared/files/library.contract'
import { giveMandate, publishFor } from '@osmose/shared/mandates/mandates.contract'
import { savePage } from '@osmose/shared/pages/pages.contract'
import { moveThread } from '@osmose/shared/threads/threads.contract'
import { ask, aSession } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { inLibrary } from '../../../test/factories/files.js'
import { aPage, written } from '../../../test/factories/pages.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a charter one has not agreed to', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson
  let place: { id: string }
  let elsewhere: { id: string }
  let session: { id: string }
  let page: { id: string; version: number }
  let asked: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
    place = await aCommunity(app, { owner: ann, members: [ben] })
    elsewhere = await aCommunity(app, { owner: ann, members: [ben] })
    page = await aPage({ by: ann, in: place })
    session = await aSession({ by: ann, in: place, leaders: [ben], now: app.clock.now() })
    asked = await ask(ann, session, 'Et la cantine ?')
    await ann.call(giveMandate, {
      body: { toId: ben.id, kinds: ['discussion'], until: '2026-12-01T09:00:00.000Z' },
    })
    await ann.call(charters.arrange, {
      params: { communityId: place.id },
      body: { charter: 'On ne se moque pas d’une question.', charterAsked: true },
    })
  })
  afterAll(() => app.stop())

  const ways: [string, () => Promise<unknown>][] = [
    ['publish', () => aPost({ by: ben, in: place })],
    ['comment', () => aComment({ by: ben, on: session })],
    ['ask in a session', () => ask(ben, session, 'Non lue ?')],
    [
      'answer in a session',
      () =>
        ben.call(answerInSession, {
          params: { postId: session.id, questionId: asked.id },
          body: { text: 'Bientôt.' },
        }),
    ],
    ['write a page', () => aPage({ by: ben, in: place, title: 'Non lue' })],
    [
      'rewrite a page',
      () =>
        ben.call(savePage, {
          params: { pageId: page.id },
          body: { title: 'Autre', lang: 'fr', document: written('Autre.'), version: page.version, note: '' },
        }),
    ],
    ['add to the library', () => inLibrary(ben, place)],
    [
      'make a folder',
      () =>
        ben.call(addFolder, { params: { communityId: place.id }, body: { name: 'Non lu', parentId: null } }),
    ],
    [
      'publish for somebody who has',
      () =>
        ben.call(publishFor, {
          params: { communityId: place.id, personId: ann.id },
          body: { kind: 'discussion', title: 'Un mot', text: 'Bonjour.' } as never,
        }),
    ],
    [
      'move a thread in',
      async () => {
        const { id } = await aPost({ by: ben, in: elsewhere })
        return ben.call(moveThread, { params: { postId: id }, body: { communityId: place.id } })
      },
    ],
  ]

  it.each(ways)('does not let one %s', async (_, way) => {
    await expect(way()).rejects.toMatchObject({ code: 'posts.charter_due', status: 403 })
  })

  it('lets one do all of it once one has agreed', async () => {
    await ben.call(charters.acceptCharter, { params: { communityId: place.id }, body: { version: 1 } })
    for (const [, way] of ways) await way()
  })
})
