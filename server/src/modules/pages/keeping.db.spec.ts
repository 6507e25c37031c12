import { leaveCommunity, setMemberRole } from '@osmose/shared/communities/communities.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import * as pages from '@osmose/shared/pages/pages.contract'
import { acceptAnswer, deletePost, publishPost } from '@osmose/shared/posts/posts.contract'
import { v7 as uuid } from 'uuid'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPage, written } from '../../../test/factories/pages.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { KeepingService } from './keeping.service.js'

describe('looking after pages', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let cleo: TestPerson
  let community: { id: string; audienceId: string }

  beforeEach(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    cleo = await app.person({ name: 'Cléo' })
    community = await aCommunity(app, { owner: ann, name: 'Étanchéité', members: [bob, cleo] })
  })
  afterEach(() => app.stop())

  const read = (who: TestPerson, pageId: string) =>
    who.call(pages.readPage, { params: { pageId }, query: {} })
  /** Months pass, and nobody has to sign in again. */
  const daysPass = async (days: number) => {
    app.clock.forward({ days })
    await app.database.many('update sessions set seen_at = $1, expires_at = $2', [
      app.clock.now(),
      new Date(app.clock.now().getTime() + 86_400_000),
    ])
  }
  const dayComes = async (days: number) => {
    await daysPass(days)
    await app.get(KeepingService).ask()
    await app.settle()
  }
  const told = async (who: TestPerson) =>
    (await who.call(listNotifications, { query: {} })).items
      .filter(({ kind }) => kind.startsWith('page_'))
      .map(({ kind, about }) => [kind, about])

  it('asks the owner once, when the day has come, whether a page is still true', async () => {
    const page = await aPage({ by: bob, in: community, title: 'Couples' })
    await dayComes(170)
    expect(await told(bob)).toEqual([])
    await dayComes(15)
    await dayComes(1)
    expect(await told(bob)).toEqual([['page_review', 'Couples']])
    expect(await read(bob, page.id)).toMatchObject({ due: true, can: { review: true } })
    expect(await read(cleo, page.id)).toMatchObject({ due: true, can: { review: false } })
    expect(await cleo.call(pages.readPageTree, { params: { communityId: community.id } })).toMatchObject({
      waiting: { count: 1 },
      items: [{ due: true }],
    })
    await expect(cleo.call(pages.reviewPage, { params: { pageId: page.id } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await bob.call(pages.reviewPage, { params: { pageId: page.id } })).toMatchObject({
      due: false,
      reviewedBy: { name: 'Bob' },
      reviewedAt: app.clock.now().toISOString(),
    })
    await dayComes(200)
    expect(await app.events('pages.review_due.v1')).toHaveLength(2)
  })

  it('asks the owner again when whoever looks after the place does, by name, once the day has come', async () => {
    const page = await aPage({ by: bob, in: community, title: 'Couples' })
    const ask = (who: TestPerson) => who.call(pages.askOwner, { params: { pageId: page.id } })
    await expect(ask(ann)).rejects.toMatchObject({ code: 'forbidden' })
    await dayComes(185)
    for (const who of [bob, cleo]) await expect(ask(who)).rejects.toMatchObject({ code: 'forbidden' })
    await ask(ann)
    await app.settle()
    const { items } = await bob.call(listNotifications, { query: {} })
    expect(items).toMatchObject([{ kind: 'page_review', about: 'Couples', people: [{ name: 'Ann' }] }])
    await bob.call(pages.reviewPage, { params: { pageId: page.id } })
    await expect(ask(ann)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('takes the owner’s own rewriting as a review, and nobody else’s', async () => {
    const page = await aPage({ by: bob, in: community })
    await daysPass(100)
    const save = (who: TestPerson, version: number, text: string) =>
      who.call(pages.savePage, {
        params: { pageId: page.id },
        body: { title: page.title, lang: 'fr', document: written(text), version },
      })
    expect((await save(cleo, 1, 'Cléo corrige.')).reviewedAt).toBe(page.reviewedAt)
    await app.settle()
    expect(await told(bob)).toEqual([['page_edited', page.title]])
    expect((await save(bob, 2, 'Bob corrige.')).reviewedAt).toBe(app.clock.now().toISOString())
  })

  it('never asks about a page without rhythm, and asks sooner when told so', async () => {
    const page = await aPage({ by: bob, in: community })
    await bob.call(pages.assignPage, { params: { pageId: page.id }, body: { reviewMonths: null } })
    await dayComes(2000)
    expect(await told(bob)).toEqual([])
    await bob.call(pages.assignPage, { params: { pageId: page.id }, body: { reviewMonths: 3 } })
    await dayComes(1)
    expect(await told(bob)).toEqual([['page_review', page.title]])
  })

  it('asks the owners of the community for another when the owner left it or the company', async () => {
    const admin = await app.person({ roles: ['admin'] })
    const one = await aPage({ by: bob, in: community, title: 'Une' })
    const two = await aPage({ by: cleo, in: community, title: 'Deux' })
    await bob.call(leaveCommunity, { params: { communityId: community.id } })
    await admin.call(deactivate, { params: { personId: cleo.id }, body: {} })
    await dayComes(1)
    await dayComes(1)
    expect((await told(ann)).sort()).toEqual([
      ['page_orphaned', 'Deux'],
      ['page_orphaned', 'Une'],
    ])
    expect(await read(ann, one.id)).toMatchObject({ ownerGone: true, owner: { name: 'Bob' } })
    await expect(
      ann.call(pages.assignPage, { params: { pageId: one.id }, body: { personId: bob.id } }),
    ).rejects.toMatchObject({ code: 'pages.owner_elsewhere' })
    const dora = await app.person({ name: 'Dora' })
    const elsewhere = await aCommunity(app, { owner: dora })
    expect(elsewhere.id).not.toBe(community.id)
    expect(
      await ann.call(pages.assignPage, { params: { pageId: two.id }, body: { personId: ann.id } }),
    ).toMatchObject({ owner: { name: 'Ann' }, ownerGone: false })
  })

  it('is handed over by the owner, and the other is told', async () => {
    const page = await aPage({ by: bob, in: community, title: 'À tenir' })
    await expect(
      cleo.call(pages.assignPage, { params: { pageId: page.id }, body: { personId: cleo.id } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await bob.call(pages.assignPage, { params: { pageId: page.id }, body: { personId: cleo.id } })
    await app.settle()
    expect(await told(cleo)).toEqual([['page_assigned', 'À tenir']])
    await ann.call(setMemberRole, {
      params: { communityId: community.id, personId: bob.id },
      body: { role: 'moderator' },
    })
    expect((await read(bob, page.id)).can.assign).toBe(true)
  })

  describe('a page made from a discussion', () => {
    const aQuestionWithAnswer = async () => {
      const question = await aPost({ by: bob, in: community, title: 'Quel couple à chaud ?' })
      const answer = await aComment({ by: cleo, on: question, text: '28 N·m, puis on resserre.' })
      await bob.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })
      await app.settle()
      return { question, answer }
    }

    it('names who asked and who answered; the thread knows the page, and both authors are told', async () => {
      const { question, answer } = await aQuestionWithAnswer()
      expect(await ann.call(pages.listPagesOfPost, { params: { postId: question.id } })).toEqual({
        items: [],
        can: { post: true, answer: true },
      })
      const page = await aPage({
        by: ann,
        in: community,
        title: 'Quel couple à chaud ?',
        origin: { postId: question.id, commentId: answer.id },
      })
      expect(page.origin).toMatchObject({
        postId: question.id,
        commentId: answer.id,
        title: 'Quel couple à chaud ?',
        asker: { name: 'Bob' },
        answerer: { name: 'Cléo' },
      })
      expect(
        (await cleo.call(pages.listPagesOfPost, { params: { postId: question.id } })).items,
      ).toMatchObject([{ id: page.id, commentId: answer.id }])
      await app.settle()
      expect(await told(bob)).toEqual([['page_made', 'Quel couple à chaud ?']])
      expect(await told(cleo)).toEqual([['page_made', 'Quel couple à chaud ?']])
      await bob.call(deletePost, { params: { postId: question.id } })
      expect((await read(ann, page.id)).origin).toBeNull()
    })

    it('is made of an accepted answer by any member, of the post by its author or a moderator', async () => {
      const { question, answer } = await aQuestionWithAnswer()
      const other = await aComment({ by: ann, on: question })
      const from = (who: TestPerson, commentId: string | null) =>
        aPage({ by: who, in: community, origin: { postId: question.id, commentId } })
      await expect(from(cleo, null)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(from(cleo, other.id)).rejects.toMatchObject({ code: 'forbidden' })
      await from(cleo, answer.id)
      await from(bob, null)
      await from(ann, null)
    })

    it('stays in the community it comes from, and is read by no more people', async () => {
      const { question, answer } = await aQuestionWithAnswer()
      const origin = { postId: question.id, commentId: answer.id }
      const elsewhere = await aCommunity(app, { owner: ann })
      await expect(aPage({ by: ann, in: elsewhere, origin })).rejects.toMatchObject({ code: 'not_found' })
      const post = await bob.call(publishPost, {
        params: { communityId: community.id },
        body: { kind: 'discussion', text: 'Pour Nantes seulement.' },
      })
      const narrow = uuid()
      const site = uuid()
      await app.database.transaction(async (tx) => {
        await tx.many(`insert into sites (id, name) values ($1, 'Nantes')`, [site])
        await tx.many(`insert into audiences (id, community_id, site_ids) values ($1, $2, array[$3::uuid])`, [
          narrow,
          community.id,
          site,
        ])
        await tx.many('update posts set audience_id = $2 where id = $1', [post.id, narrow])
      })
      await expect(
        aPage({ by: ann, in: community, origin: { postId: post.id, commentId: null } }),
      ).rejects.toMatchObject({ code: 'pages.narrower_thread' })
      expect((await ann.call(pages.listPagesOfPost, { params: { postId: post.id } })).can).toEqual({
        post: false,
        answer: false,
      })
    })
  })
})
