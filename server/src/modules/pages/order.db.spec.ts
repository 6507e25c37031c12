import * as pages from '@osmose/shared/pages/pages.contract'
import { MAX_DEPTH } from '@osmose/shared/pages/tree.rules'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPage } from '../../../test/factories/pages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the order of pages', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
  })
  afterAll(() => app.stop())

  const place = () => aCommunity(app, { owner: ann, members: [bob] })
  const titles = ({ items }: pages.PageTree) =>
    items.map(({ title, level }) => `${'·'.repeat(level - 1)}${title}`)
  const move = (
    who: TestPerson,
    page: { id: string },
    parent: { id: string } | null,
    before?: { id: string },
  ) =>
    who.call(pages.movePage, {
      params: { pageId: page.id },
      body: { parentId: parent?.id ?? null, beforeId: before?.id ?? null },
    })

  it('is changed by any member who writes, and what lies under a page goes with it', async () => {
    const here = await place()
    const [a, b] = [
      await aPage({ by: ann, in: here, title: 'A' }),
      await aPage({ by: ann, in: here, title: 'B' }),
    ]
    const under = await aPage({ by: ann, in: here, title: 'C', under: b })
    expect(titles(await move(bob, b, null, a))).toEqual(['B', '·C', 'A'])
    expect(titles(await move(bob, b, a))).toEqual(['A', '·B', '··C'])
    expect(titles(await move(bob, under, null, a))).toEqual(['C', 'A', '·B'])
    await expect(move(await app.person(), a, null)).rejects.toMatchObject({ code: 'pages.members_only' })
  })

  it('never makes a circle, goes too deep or leaves the community', async () => {
    const here = await place()
    let last = await aPage({ by: ann, in: here, title: '1' })
    const first = last
    for (let level = 2; level <= MAX_DEPTH; level++)
      last = await aPage({ by: ann, in: here, title: String(level), under: last })
    await expect(move(ann, first, last)).rejects.toMatchObject({ code: 'pages.under_itself' })
    await expect(aPage({ by: ann, in: here, under: last })).rejects.toMatchObject({ code: 'pages.too_deep' })
    const other = await aPage({ by: ann, in: here, title: 'x' })
    await expect(move(ann, other, last)).rejects.toMatchObject({ code: 'pages.too_deep' })
    const elsewhere = await aPage({ by: ann, in: await place() })
    await expect(move(ann, other, elsewhere)).rejects.toMatchObject({ code: 'not_found' })
    await expect(aPage({ by: ann, in: here, under: elsewhere })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stays a tree when two people move two pages under each other at the same moment', async () => {
    const here = await place()
    const made = []
    for (const title of ['A', 'B', 'C', 'D']) made.push(await aPage({ by: ann, in: here, title }))
    const [a, b, c, d] = made as [pages.Page, pages.Page, pages.Page, pages.Page]
    for (let round = 0; round < 5; round++) {
      const outcomes = await Promise.allSettled([
        move(ann, a, b),
        move(bob, b, a),
        move(ann, c, a),
        move(bob, d, c),
        move(ann, b, d),
        move(bob, c, null),
      ])
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'pages.under_itself' })
      const tree = await ann.call(pages.readPageTree, { params: { communityId: here.id } })
      expect(tree.items.map(({ title }) => title).sort()).toEqual(['A', 'B', 'C', 'D'])
    }
  })

  it('starts where leaders say', async () => {
    const here = await place()
    const page = await aPage({ by: bob, in: here, title: 'Par où commencer' })
    const arrange = (who: TestPerson, startPageId: string | null) =>
      who.call(pages.arrangePages, { params: { communityId: here.id }, body: { startPageId } })
    await expect(arrange(bob, page.id)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await arrange(ann, page.id)).startPageId).toBe(page.id)
    expect((await bob.call(pages.readPage, { params: { pageId: page.id }, query: {} })).start).toBe(true)
    const elsewhere = await aPage({ by: ann, in: await place() })
    await expect(arrange(ann, elsewhere.id)).rejects.toMatchObject({ code: 'not_found' })
    await bob.call(pages.deletePage, { params: { pageId: page.id } })
    expect((await bob.call(pages.readPageTree, { params: { communityId: here.id } })).startPageId).toBeNull()
  })
})
