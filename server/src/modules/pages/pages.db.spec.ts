import { archiveCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { readFile } from '@osmose/shared/files/files.contract'
import * as pages from '@osmose/shared/pages/pages.contract'
import { randomUUID } from 'node:crypto'
import { aCommunity } from '../../../test/factories/communities.js'
import { aFile, aPhoto } from '../../../test/factories/files.js'
import { aPage, written } from '../../../test/factories/pages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('pages', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let reader: TestPerson
  let community: { id: string; slug: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    reader = await app.person({ name: 'Reader' })
    community = await aCommunity(app, { owner: ann, name: 'Étanchéité', members: [bob] })
  })
  afterAll(() => app.stop())

  const read = (who: TestPerson, pageId: string, lang?: 'fr' | 'en') =>
    who.call(pages.readPage, { params: { pageId }, query: lang ? { lang } : {} })
  const save = (who: TestPerson, page: pages.Page, text: string, more: object = {}) =>
    who.call(pages.savePage, {
      params: { pageId: page.id },
      body: { title: page.title, lang: page.lang, document: written(text), version: page.version, ...more },
    })
  const tree = (who: TestPerson, communityId = community.id) =>
    who.call(pages.readPageTree, { params: { communityId } })

  it('are written by a member, read by the whole audience, and say who looks after them', async () => {
    const page = await aPage({ by: bob, in: community })
    expect(await read(reader, page.id)).toMatchObject({
      title: 'Serrer une bride à chaud',
      slug: 'serrer-une-bride-a-chaud',
      version: 1,
      createdBy: { name: 'Bob' },
      owner: { name: 'Bob' },
      reviewMonths: 6,
      due: false,
      can: { edit: false, move: false, delete: false, review: false },
    })
    expect(await app.events('pages.page_created.v1')).toContainEqual(
      expect.objectContaining({
        actorId: bob.id,
        payload: expect.objectContaining({ pageId: page.id, ownerId: bob.id, postId: null }),
      }),
    )
  })

  it('are not written by readers, nor by members where only leaders write, nor by anybody once archived', async () => {
    await expect(aPage({ by: reader, in: community })).rejects.toMatchObject({ code: 'pages.members_only' })
    const closed = await aCommunity(app, { owner: ann, members: [bob] })
    const page = await aPage({ by: bob, in: closed })
    await expect(
      bob.call(pages.arrangePages, { params: { communityId: closed.id }, body: { writers: 'leaders' } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await ann.call(pages.arrangePages, { params: { communityId: closed.id }, body: { writers: 'leaders' } })
    await expect(aPage({ by: bob, in: closed })).rejects.toMatchObject({ code: 'pages.leaders_only' })
    expect((await save(bob, page, 'Je m’en occupe encore.')).version).toBe(2)
    await ann.call(archiveCommunity, { params: { communityId: closed.id } })
    await expect(aPage({ by: ann, in: closed })).rejects.toMatchObject({ code: 'pages.community_archived' })
    expect((await read(reader, page.id)).archived).toBe(true)
  })

  it('keep every version, who wrote it and why, and bring one back as a new one', async () => {
    const page = await aPage({ by: ann, in: community, text: 'Serrer à 32 N·m.' })
    const second = await save(bob, page, 'Serrer à 28 N·m.', { note: 'd’après le fil de mardi' })
    expect(second).toMatchObject({ version: 2, writtenBy: { name: 'Bob' } })
    const { items } = await reader.call(pages.listPageVersions, { params: { pageId: page.id }, query: {} })
    expect(items).toMatchObject([
      { version: 2, note: 'd’après le fil de mardi', by: { name: 'Bob' }, restored: null },
      { version: 1, by: { name: 'Ann' } },
    ])
    const first = await reader.call(pages.readPageVersion, { params: { pageId: page.id, version: '1' } })
    expect(first.document).toEqual(page.document)
    const back = await bob.call(pages.restorePage, {
      params: { pageId: page.id, version: '1' },
      body: { version: 2 },
    })
    expect(back).toMatchObject({ version: 3, document: page.document })
    expect(
      (await reader.call(pages.listPageVersions, { params: { pageId: page.id }, query: {} })).items[0],
    ).toMatchObject({ version: 3, restored: 1 })
  })

  it('refuse to write over what somebody saved meanwhile, however close the two are', async () => {
    const page = await aPage({ by: ann, in: community })
    const outcomes = await Promise.allSettled([
      save(ann, page, 'Ann pense ceci.'),
      save(bob, page, 'Bob pense cela.'),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({ code: 'pages.conflict', status: 409 })
    await expect(save(bob, page, 'Encore.')).rejects.toMatchObject({
      code: 'pages.conflict',
      problem: { data: { version: 2 } },
    })
    expect((await read(ann, page.id)).version).toBe(2)
  })

  it('save once what is sent again', async () => {
    const page = await aPage({ by: ann, in: community })
    await save(ann, page, 'Une seule fois.')
    expect((await save(ann, page, 'Une seule fois.')).version).toBe(2)
  })

  it('exist in two languages side by side, each with its own version', async () => {
    const page = await aPage({ by: ann, in: community, title: 'Brider' })
    const english = await ann.call(pages.savePage, {
      params: { pageId: page.id },
      body: { title: 'Clamping', lang: 'en', document: written('Clamp it.'), version: 0 },
    })
    expect(english).toMatchObject({ title: 'Clamping', lang: 'en', version: 2, slug: 'brider' })
    expect(english.texts).toMatchObject([
      { lang: 'fr', version: 1 },
      { lang: 'en', version: 2 },
    ])
    expect((await save(bob, page, 'Nouvelle version.')).version).toBe(3)
    const british = await app.person({ name: 'British', locale: 'en' })
    expect(await read(british, page.id)).toMatchObject({ title: 'Clamping' })
    expect(await read(british, page.id, 'fr')).toMatchObject({ title: 'Brider', version: 3 })
    expect((await tree(british)).items.find(({ id }) => id === page.id)?.title).toBe('Clamping')
  })

  it('name people as the directory does, and pages by their id', async () => {
    const target = await aPage({ by: ann, in: community, title: 'Cible' })
    const gone = randomUUID()
    const page = await aPage({
      by: ann,
      in: community,
      title: 'Source',
      text: `Voir [la cible](/communities/ancien/pages/vieux-nom-${target.id}) et [l’absente](/pages/${gone}).`,
    })
    expect(JSON.stringify(page.document)).toContain(`"/pages/${target.id}"`)
    expect(page.links).toMatchObject([
      { id: target.id, page: { title: 'Cible' } },
      { id: gone, page: null },
    ])
    expect((await read(reader, target.id)).linkedFrom).toMatchObject([{ id: page.id, title: 'Source' }])
    await save(ann, page, 'Plus de lien.')
    expect((await read(reader, target.id)).linkedFrom).toEqual([])
  })

  it('go away for a while, and come back in their place with what lay under them', async () => {
    const here = await aCommunity(app, { owner: ann, members: [bob] })
    const top = await aPage({ by: ann, in: here, title: 'Haut' })
    const child = await aPage({ by: bob, in: here, title: 'Bas', under: top })
    await expect(bob.call(pages.deletePage, { params: { pageId: top.id } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await ann.call(pages.deletePage, { params: { pageId: top.id } })
    await expect(read(bob, top.id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await tree(bob, here.id)).items).toMatchObject([{ id: child.id, parentId: null, level: 1 }])
    await expect(bob.call(pages.undeletePage, { params: { pageId: top.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await ann.call(pages.undeletePage, { params: { pageId: top.id } })
    expect((await tree(bob, here.id)).items).toMatchObject([{ id: top.id }, { id: child.id, level: 2 }])
    await ann.call(pages.deletePage, { params: { pageId: top.id } })
    app.clock.forward({ minutes: 11 })
    await expect(ann.call(pages.undeletePage, { params: { pageId: top.id } })).rejects.toMatchObject({
      code: 'pages.too_late_to_undo',
    })
  })

  it('are found by their words, by a part of their title, and only by who may read them', async () => {
    const closed = await aCommunity(app, { owner: ann, visibility: 'private' })
    const page = await aPage({
      by: ann,
      in: closed,
      title: 'Manchette élastomère',
      text: 'Les manchettes vieillissent.',
    })
    const find = async (who: TestPerson, q: string) =>
      (await who.call(pages.findPages, { query: { q } })).items.map(({ id }) => id)
    expect(await find(ann, 'vieillir')).toContain(page.id)
    expect(await find(ann, 'manch')).toContain(page.id)
    expect(await find(ann, 'ELASTOMERE')).toContain(page.id)
    expect(await find(ann, '100%_')).toEqual([])
    expect(await find(bob, 'manchette')).toEqual([])
  })

  it('show their pictures to whoever reads them, and to nobody else', async () => {
    const closed = await aCommunity(app, { owner: ann, visibility: 'private', members: [bob] })
    const photo = await aFile({ by: bob, name: 'bride.jpg', bytes: await aPhoto() })
    const page = await bob.call(pages.createPage, {
      params: { communityId: closed.id },
      body: {
        title: 'Avec une photo',
        lang: 'fr',
        document: {
          type: 'doc',
          content: [
            {
              type: 'image',
              attrs: { fileId: photo.id, alt: 'La bride', ...(photo.image ?? { width: 1, height: 1 }) },
            },
          ],
        },
      },
    })
    const looks = async (who: TestPerson) =>
      (await who.fetch(readFile, { params: { fileId: photo.id } })).status
    expect(await looks(ann)).toBe(200)
    expect(await looks(reader)).toBe(404)
    await expect(
      reader.call(pages.createPage, {
        params: { communityId: (await aCommunity(app, { owner: reader })).id },
        body: { title: 'Volée', lang: 'fr', document: page.document },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect((await save(ann, page, 'Sans photo.')).version).toBe(2)
    expect(await looks(ann)).toBe(200)
    await bob.call(pages.deletePage, { params: { pageId: page.id } })
    expect(await looks(ann)).toBe(404)
  })

  it('tell a reader at once that they were written anew, and who else writes', async () => {
    const page = await aPage({ by: ann, in: community })
    const socket = await reader.socket()
    await socket.watch('page', page.id)
    // That the page was made may be heard only now.
    const told = socket
      .next('pages.changed')
      .then((heard) =>
        (heard as { change: string }).change === 'created' ? socket.next('pages.changed') : heard,
      )
    await save(bob, page, 'Autre chose.')
    expect(await told).toMatchObject({ pageId: page.id, change: 'written' })
    const together = (who: TestPerson, done = false) =>
      who.call(pages.editPageTogether, { params: { pageId: page.id }, body: { done } })
    expect((await together(ann)).others).toEqual([])
    expect((await together(bob)).others).toMatchObject([{ name: 'Ann' }])
    await together(ann, true)
    expect((await together(bob)).others).toEqual([])
    await expect(together(reader)).rejects.toMatchObject({ code: 'pages.members_only' })
    app.clock.forward({ minutes: 1 })
    expect((await together(ann)).others).toEqual([])
  })

  describe('of a secret place', () => {
    let page: pages.Page
    let secret: { id: string }
    const outsiders: Record<string, TestPerson> = {}

    beforeAll(async () => {
      const removed = await app.person({ name: 'Removed' })
      const gone = await app.person({ name: 'Gone' })
      const admin = await app.person({ roles: ['admin'] })
      secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [removed, gone] })
      page = await aPage({ by: ann, in: secret, title: 'Projet zirconium' })
      await ann.call(removeMember, { params: { communityId: secret.id, personId: removed.id } })
      await admin.call(deactivate, { params: { personId: gone.id }, body: {} })
      Object.assign(outsiders, {
        outsider: reader,
        removed,
        gone,
        admin,
        manager: await app.person({ roles: ['communityManager'] }),
        guest: await app.person({ kind: 'guest' }),
        nobody: app.nobody(),
      })
    })

    it.each(['outsider', 'removed', 'gone', 'admin', 'manager', 'guest', 'nobody'])(
      'give nothing to %s',
      async (who) => {
        const person = outsiders[who] as TestPerson
        const expected = who === 'nobody' || who === 'gone' ? 'not_signed_in' : 'not_found'
        const pageId = page.id
        const body = { title: 'x', lang: 'fr' as const, document: page.document, version: 1 }
        const asked = [
          () => person.call(pages.readPage, { params: { pageId }, query: {} }),
          () => person.call(pages.readPageTree, { params: { communityId: secret.id } }),
          () => person.call(pages.listPageVersions, { params: { pageId }, query: {} }),
          () => person.call(pages.readPageVersion, { params: { pageId, version: '1' } }),
          () => person.call(pages.savePage, { params: { pageId }, body }),
          () => person.call(pages.restorePage, { params: { pageId, version: '1' }, body: { version: 1 } }),
          () => person.call(pages.movePage, { params: { pageId }, body: { parentId: null, beforeId: null } }),
          () => person.call(pages.reviewPage, { params: { pageId } }),
          () =>
            person.call(pages.assignPage, { params: { pageId }, body: { personId: person.id || ann.id } }),
          () => person.call(pages.editPageTogether, { params: { pageId }, body: {} }),
          () => person.call(pages.deletePage, { params: { pageId } }),
          () => person.call(pages.undeletePage, { params: { pageId } }),
          () => aPage({ by: person, in: secret }),
          () => person.call(pages.arrangePages, { params: { communityId: secret.id }, body: {} }),
        ]
        for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: expected })
        if (expected === 'not_found')
          expect((await person.call(pages.findPages, { query: { q: 'zirconium' } })).items).toEqual([])
      },
    )

    it('are not told of by a link from a public page', async () => {
      const open = await aPage({ by: ann, in: community, text: `[là](/pages/${page.id})` })
      expect((await read(reader, open.id)).links).toEqual([{ id: page.id, page: null }])
      expect((await read(ann, open.id)).links).toMatchObject([{ page: { title: 'Projet zirconium' } }])
    })
  })
})
