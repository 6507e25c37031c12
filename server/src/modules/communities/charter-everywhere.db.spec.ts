import { answerInSession, askInSession } from '@osmose/shared/asking/asking.contract'
import { allowNameless, readNameless } from '@osmose/shared/asking/nameless.contract'
import * as charters from '@osmose/shared/communities/arrangement.contract'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { addFolder, addToLibrary } from '@osmose/shared/files/library.contract'
import { giveMandate, publishFor } from '@osmose/shared/mandates/mandates.contract'
import { decidePublication, proposePublication } from '@osmose/shared/messages/publications.contract'
import { createPage, restorePage, savePage } from '@osmose/shared/pages/pages.contract'
import { publishComment, publishPost } from '@osmose/shared/posts/posts.contract'
import { moveThread } from '@osmose/shared/threads/threads.contract'
import { ask, aSession } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { inLibrary } from '../../../test/factories/files.js'
import { aConversation, says } from '../../../test/factories/messages.js'
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
  let pair: string

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
    place = await aCommunity(app, { owner: ann, members: [ben] })
    elsewhere = await aCommunity(app, { owner: ann, members: [ben] })
    page = await aPage({ by: ann, in: place })
    session = await aSession({ by: ann, in: place, leaders: [ben], now: app.clock.now() })
    asked = await ask(ann, session, 'Et la cantine ?')
    pair = await aConversation(ann, [ben])
    await ann.call(giveMandate, {
      body: { toId: ben.id, kinds: ['discussion'], until: '2026-12-01T09:00:00.000Z' },
    })
    await ann.call(charters.arrange, {
      params: { communityId: place.id },
      body: { charter: 'On ne se moque pas d’une question.', charterAsked: true },
    })
  })
  afterAll(() => app.stop())

  const ways: [string, Endpoint, () => Promise<unknown>][] = [
    ['publish', publishPost, () => aPost({ by: ben, in: place })],
    ['comment', publishComment, () => aComment({ by: ben, on: session })],
    ['ask in a session', askInSession, () => ask(ben, session, 'Non lue ?')],
    [
      'answer in a session',
      answerInSession,
      () =>
        ben.call(answerInSession, {
          params: { postId: session.id, questionId: asked.id },
          body: { text: 'Bientôt.' },
        }),
    ],
    ['write a page', createPage, () => aPage({ by: ben, in: place, title: 'Non lue' })],
    [
      'rewrite a page',
      savePage,
      () =>
        ben.call(savePage, {
          params: { pageId: page.id },
          body: { title: 'Autre', lang: 'fr', document: written('Autre.'), version: page.version, note: '' },
        }),
    ],
    [
      'bring back a version of a page',
      restorePage,
      () =>
        ben.call(restorePage, {
          params: { pageId: page.id, version: '1' },
          body: { version: page.version + 1 },
        }),
    ],
    ['add to the library', addToLibrary, () => inLibrary(ben, place)],
    [
      'make a folder',
      addFolder,
      () =>
        ben.call(addFolder, { params: { communityId: place.id }, body: { name: 'Non lu', parentId: null } }),
    ],
    [
      'publish for somebody who has',
      publishFor,
      () =>
        ben.call(publishFor, {
          params: { communityId: place.id, personId: ann.id },
          body: { kind: 'discussion', title: 'Un mot', text: 'Bonjour.' } as never,
        }),
    ],
    [
      'move a thread in',
      moveThread,
      async () => {
        const { id } = await aPost({ by: ben, in: elsewhere })
        return ben.call(moveThread, { params: { postId: id }, body: { communityId: place.id } })
      },
    ],
    [
      'publish a message there',
      proposePublication,
      async () => {
        const { id } = await says(ben, pair, 'Essayez à 75 A.')
        return ben.call(proposePublication, {
          params: { conversationId: pair },
          body: { messageIds: [id], communityId: place.id },
        })
      },
    ],
  ]

  it.each(ways)('does not let one %s, and its contract says so', async (_, endpoint, way) => {
    await expect(way()).rejects.toMatchObject({ code: 'posts.charter_due', status: 403 })
    expect(Object.keys(endpoint.errors ?? {})).toContain('posts.charter_due')
  })

  it('is asked of whoever agrees to publish, and of the person in whose name one writes', async () => {
    const { id } = await says(ben, pair, 'Et un gaz plus sec.')
    const { id: proposalId } = await ann.call(proposePublication, {
      params: { conversationId: pair },
      body: { messageIds: [id], communityId: place.id },
    })
    const agree = ben.call(decidePublication, {
      params: { conversationId: pair, proposalId },
      body: { decision: 'accept' },
    })
    await expect(agree).rejects.toMatchObject({ code: 'posts.charter_due' })
    await ben.call(giveMandate, {
      body: { toId: ann.id, kinds: ['discussion'], until: '2026-12-01T09:00:00.000Z' },
    })
    const inHisName = ann.call(publishFor, {
      params: { communityId: place.id, personId: ben.id },
      body: { kind: 'discussion', title: 'Un mot', text: 'Bonjour.' } as never,
    })
    await expect(inHisName).rejects.toMatchObject({ code: 'mandates.charter_due' })
  })

  it('is owed before questions without a name are offered: agreeing and asking would follow each other', async () => {
    const crowd: TestPerson[] = []
    for (let at = 0; at < 9; at++) crowd.push(await app.person({}))
    const big = await aCommunity(app, { owner: ann, members: [ben, ...crowd] })
    const where = { params: { communityId: big.id } }
    await ann.call(allowNameless, { ...where, body: { allowed: true } })
    expect((await ben.call(readNameless, where)).can.draw).toBe(true)
    await ann.call(charters.arrange, { ...where, body: { charter: 'Poliment.', charterAsked: true } })
    expect(await ben.call(readNameless, where)).toMatchObject({ can: { draw: false }, key: null })
    await ben.call(charters.acceptCharter, { ...where, body: { version: 1 } })
    expect((await ben.call(readNameless, where)).can.draw).toBe(true)
  })

  it('lets one do all of it once one has agreed', async () => {
    await ben.call(charters.acceptCharter, { params: { communityId: place.id }, body: { version: 1 } })
    for (const [, , way] of ways) await way()
  })
})
