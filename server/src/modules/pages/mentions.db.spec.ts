import { markPageRead } from '@osmose/shared/notifications/inbox.contract'
import { setLevel } from '@osmose/shared/notifications/levels.contract'
import { listNotifications, readUnread } from '@osmose/shared/notifications/notifications.contract'
import * as pages from '@osmose/shared/pages/pages.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('naming people in a page', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson
  let cleo: TestPerson
  let eve: TestPerson
  let place: { id: string }

  beforeEach(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
    cleo = await app.person({ name: 'Cléo' })
    eve = await app.person({ name: 'Eve', roles: ['communityManager', 'admin'] })
    place = await aCommunity(app, { owner: ann, visibility: 'secret', members: [ben, cleo] })
  })
  afterEach(() => app.stop())

  const naming = (words: string, ...people: TestPerson[]) => ({
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph' as const,
        content: [
          { type: 'text' as const, text: words },
          ...people.map(({ id }) => ({ type: 'mention' as const, attrs: { personId: id, label: 'X' } })),
        ],
      },
    ],
  })
  const text = (words: string, people: TestPerson[]) => ({
    title: 'Purges',
    lang: 'fr' as const,
    document: naming(words, ...people),
  })
  const make = (...people: TestPerson[]) =>
    ann.call(pages.createPage, { params: { communityId: place.id }, body: text('Voir avec ', people) })
  const save = (by: TestPerson, pageId: string, version: number, words: string, ...people: TestPerson[]) =>
    by.call(pages.savePage, { params: { pageId }, body: { ...text(words, people), version } })
  const told = async (who: TestPerson) => {
    await app.settle()
    return (await who.call(listNotifications, { query: {} })).items.map(({ kind, about, pageId, read }) => ({
      kind,
      about,
      pageId,
      read,
    }))
  }

  it('tells them, once, and nobody who may not read it', async () => {
    const { id } = await make(ann, ben, eve)
    const line = { kind: 'mention', about: 'Purges', pageId: id, read: false }
    expect(await told(ben)).toEqual([line])
    for (const other of [ann, cleo, eve]) expect(await told(other)).toEqual([])
  })

  it('tells those whom a new version names and the one before did not', async () => {
    const { id } = await make(ben)
    await told(ben)
    await ben.call(markPageRead, { params: { pageId: id } })
    await save(ann, id, 1, 'Toujours avec ', ben, cleo)
    expect(await told(ben)).toMatchObject([{ read: true }])
    expect(await told(cleo)).toMatchObject([{ kind: 'mention' }])
    await ann.call(pages.restorePage, { params: { pageId: id, version: '1' }, body: { version: 2 } })
    expect(await told(ben)).toMatchObject([{ read: true }])
  })

  it('says the more personal thing to an owner who is named in their own page', async () => {
    const { id } = await make()
    await save(ben, id, 1, 'Demander à ', ann)
    expect(await told(ann)).toMatchObject([{ kind: 'mention' }])
  })

  it('names whom its writer may know: to a guest, another is a word; whom the page names already stays', async () => {
    const guest = await app.person({ name: 'Gaël', kind: 'guest' })
    await app.database.many(
      `insert into memberships (community_id, person_id, joined_at) values ($1, $2, $3)`,
      [place.id, guest.id, app.clock.now()],
    )
    const { id } = await make(ben, eve)
    const stranger = await app.person({ name: 'Inconnue' })
    const saved = JSON.stringify(await save(guest, id, 1, 'Voir avec ', ben, eve, stranger))
    for (const named of [ben, eve]) expect(saved).toContain(named.id)
    for (const trace of [stranger.id, 'Inconnue']) expect(saved).not.toContain(trace)
    await app.settle()
    expect(await told(stranger)).toEqual([])
  })

  it('respects whoever wants nothing from the place', async () => {
    await ben.call(setLevel, { params: { communityId: place.id }, body: { level: 'none' } })
    await make(ben)
    expect(await told(ben)).toEqual([])
  })

  it('is read by opening the page, and only by oneself', async () => {
    const { id } = await make(ben, cleo)
    await told(ben)
    expect(await ben.call(markPageRead, { params: { pageId: id } })).toEqual({ changed: true })
    expect(await ben.call(markPageRead, { params: { pageId: id } })).toEqual({ changed: false })
    expect(await ben.call(readUnread, {})).toEqual({ any: false })
    expect(await cleo.call(readUnread, {})).toEqual({ any: true })
    expect(await eve.call(markPageRead, { params: { pageId: id } })).toEqual({ changed: false })
  })
})
