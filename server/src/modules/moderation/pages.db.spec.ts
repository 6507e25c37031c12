import { readCharter } from '@osmose/shared/moderation/charter.contract'
import * as moderation from '@osmose/shared/moderation/moderation.contract'
import * as ofPages from '@osmose/shared/moderation/pages.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import * as pages from '@osmose/shared/pages/pages.contract'
import { search } from '@osmose/shared/search/search.contract'
import { readToday } from '@osmose/shared/today/today.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { decide } from '../../../test/factories/moderation.js'
import { aPage, written } from '../../../test/factories/pages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('a page before moderation', () => {
  let app: TestApp
  let owner: TestPerson
  let author: TestPerson
  let reader: TestPerson
  let place: { id: string }
  let page: pages.Page

  beforeEach(async () => {
    app = await TestApp.start()
    owner = await app.person({ name: 'Odile' })
    author = await app.person({ name: 'Aline' })
    reader = await app.person({ name: 'Rémi' })
    place = await aCommunity(app, { owner, members: [author, reader] })
    page = await aPage({ by: author, in: place, title: 'Quartzalite' })
  })
  afterEach(() => app.stop())

  const params = () => ({ pageId: page.id })
  const flag = async (by: TestPerson) => {
    const { version } = await by.call(readCharter, {})
    await by.call(ofPages.flagPage, {
      params: params(),
      body: { article: { version, number: 4 }, note: 'Regardez' },
    })
  }
  const theCase = async (by: TestPerson) => {
    const { items } = await by.call(moderation.listCases, { query: {} })
    const found = items.find(({ pageId }) => pageId === page.id)
    if (!found) throw new Error('No case.')
    return by.call(moderation.readCase, { params: { caseId: found.id } })
  }
  const hide = async () => {
    await flag(reader)
    return decide(owner, await theCase(owner), 'hidden')
  }
  const reads = async (by: TestPerson) =>
    (await by.fetch(pages.readPage, { params: params(), query: {} })).status
  const told = async (by: TestPerson) => {
    await app.settle()
    return (await by.call(listNotifications, { query: {} })).items.map(({ kind, detail, pageId }) => ({
      kind,
      detail,
      pageId,
    }))
  }

  it('is flagged once with an article, by anybody but who wrote it, and stands in the queue with its text', async () => {
    expect(page.can.flag).toBe(false)
    await expect(flag(author)).rejects.toMatchObject({ code: 'moderation.cannot_flag' })
    await flag(reader)
    await expect(flag(reader)).rejects.toMatchObject({ code: 'moderation.already_flagged' })
    expect(await theCase(owner)).toMatchObject({
      kind: 'page',
      postId: null,
      pageId: page.id,
      about: 'Quartzalite',
      author: { name: 'Aline' },
      quotes: [{ note: 'Regardez' }],
      thread: [{ title: 'Quartzalite', flagged: true }],
      me: { tookPart: false, reads: true },
    })
    expect((await owner.call(readToday, {})).situations).toMatchObject([{ kind: 'flag', page: true }])
    expect(await told(author)).toEqual([])
  })

  it('is read by who wrote it and by moderation alone once it is hidden, and found by nobody', async () => {
    await hide()
    expect([await reads(author), await reads(owner), await reads(reader)]).toEqual([200, 200, 404])
    for (const who of [author, owner, reader]) {
      expect((await who.call(pages.findPages, { query: { q: 'quartzalite' } })).items).toEqual([])
      expect(
        (await who.call(pages.readPageTree, { params: { communityId: place.id } })).items.map(({ id }) => id),
      ).toEqual([])
    }
    const { pages: found } = await reader.call(search, { query: { q: 'quartzalite' } })
    expect(found).toEqual([])
    expect(await told(author)).toEqual([{ kind: 'moderation_decided', detail: 'hidden', pageId: page.id }])
    expect(await told(reader)).toEqual([{ kind: 'flag_decided', detail: 'hidden', pageId: null }])
    expect(await author.call(ofPages.readPageDecisions, { params: params() })).toMatchObject({
      items: [{ outcome: 'hidden', reason: 'Cela vise une personne.' }],
      can: { appeal: true },
    })
    await expect(reader.call(ofPages.readPageDecisions, { params: params() })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('awaits another look when its author rewrites it, and stands again for all when it is restored', async () => {
    const { items } = { items: (await hide()).decisions }
    expect(items).toHaveLength(1)
    await author.call(pages.savePage, {
      params: params(),
      body: { title: 'Quartzalite', lang: 'fr', document: written('Réécrit.'), version: 1 },
    })
    await app.settle()
    const again = await theCase(owner)
    expect(again).toMatchObject({ rewritten: true, hidden: true })
    await decide(owner, again, 'restored')
    expect(await reads(reader)).toBe(200)
    expect(
      (await reader.call(pages.findPages, { query: { q: 'quartzalite' } })).items.map(({ id }) => id),
    ).toEqual([page.id])
  })

  it('may be answered for once, and the answer is heard', async () => {
    await hide()
    const [decision] = (await author.call(ofPages.readPageDecisions, { params: params() })).items
    await author.call(ofPages.appealPageDecision, {
      params: params(),
      body: { decisionId: decision?.id ?? '', text: 'C’est le règlement.' },
    })
    expect(await theCase(owner)).toMatchObject({ appealed: true })
  })

  it('is left as it is when flags are dismissed, and nobody is told why', async () => {
    await flag(reader)
    await decide(owner, await theCase(owner), 'dismissed', '')
    expect(await reads(reader)).toBe(200)
    expect(await told(author)).toEqual([])
  })

  it('is opened by moderation without a flag, and by no other', async () => {
    const { caseId } = await owner.call(ofPages.openPageCase, { params: params() })
    await decide(owner, await owner.call(moderation.readCase, { params: { caseId } }), 'hidden')
    expect(await reads(reader)).toBe(404)
  })

  it('is a secret where its place is one', async () => {
    const secret = await aCommunity(app, { owner, visibility: 'secret', members: [author] })
    page = await aPage({ by: author, in: secret })
    const admin = await app.person({ roles: ['communityManager', 'admin', 'hr'] })
    for (const other of [reader, admin]) {
      await expect(flag(other)).rejects.toMatchObject({ code: 'not_found' })
      for (const endpoint of [ofPages.openPageCase, ofPages.readPageDecisions])
        await expect(other.call(endpoint, { params: params() })).rejects.toMatchObject({ code: 'not_found' })
    }
    await owner.call(ofPages.openPageCase, { params: params() })
    expect((await admin.call(moderation.listCases, { query: {} })).items).toEqual([])
  })
})
