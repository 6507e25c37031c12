import {
  deleteDraft,
  type DraftContent,
  draftLimits,
  listDrafts,
  readDraft,
  saveDraft,
  scheduleDraft,
  unscheduleDraft,
} from '@osmose/shared/drafts/drafts.contract'
import { editCommunity } from '@osmose/shared/communities/communities.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { randomUUID } from 'node:crypto'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

let app: TestApp
let ann: TestPerson
let bob: TestPerson
let place: { id: string }

beforeAll(async () => {
  app = await TestApp.start()
  ann = await app.person({ name: 'Ann' })
  bob = await app.person({ name: 'Bob' })
  place = await aCommunity(app, { owner: bob, name: 'Étanchéité', visibility: 'private', members: [ann] })
})
afterAll(() => app.stop())

const content = (words: string, more: Partial<DraftContent> = {}): DraftContent => ({
  kind: 'discussion',
  communityId: place.id,
  title: '',
  document: parseMarkdown(words),
  lang: null,
  forId: null,
  details: {},
  ...more,
})
const [desk, phone] = [randomUUID(), randomUUID()]
const keep = (
  by: TestPerson,
  key: string,
  base: number,
  words: string,
  more?: Partial<DraftContent>,
  writer = desk,
) => by.call(saveDraft, { params: { key }, body: { base, writer, content: content(words, more) } })
const listed = async (by: TestPerson) => (await by.call(listDrafts, {})).items

describe('a draft', () => {
  it('is found again on another device, with the place it is meant for', async () => {
    const key = randomUUID()
    expect(await keep(ann, key, 0, 'Un **début**', { title: 'Titre' })).toMatchObject({
      key,
      version: 1,
      elsewhere: null,
    })
    expect(await ann.call(readDraft, { params: { key } })).toMatchObject({
      version: 1,
      content: { title: 'Titre', document: parseMarkdown('Un **début**') },
      scheduledFor: null,
    })
    expect(await listed(ann)).toEqual([
      expect.objectContaining({
        key,
        title: 'Titre',
        excerpt: 'Un début',
        community: { id: place.id, name: 'Étanchéité' },
      }),
    ])
    await ann.call(deleteDraft, { params: { key } })
    expect(await listed(ann)).toEqual([])
  })

  const words = async (key: string) => (await ann.call(readDraft, { params: { key } })).content.document
  const throwAway = (...keys: string[]) =>
    Promise.all(keys.map((key) => ann.call(deleteDraft, { params: { key } })))

  it('written on two devices at once becomes two, and neither loses a word', async () => {
    const key = randomUUID()
    await keep(ann, key, 0, 'ensemble', {}, desk)
    expect(await keep(ann, key, 1, 'du téléphone', {}, phone)).toMatchObject({ key, elsewhere: null })
    expect(await keep(ann, key, 1, 'de l’ordinateur', {}, desk)).toMatchObject({
      key: desk,
      version: 1,
      elsewhere: 'changed',
    })
    expect(await keep(ann, key, 2, 'du téléphone, suite', {}, phone)).toMatchObject({
      key,
      elsewhere: null,
    })
    expect(await words(key)).toEqual(parseMarkdown('du téléphone, suite'))
    expect(await words(desk)).toEqual(parseMarkdown('de l’ordinateur'))
    await throwAway(key, desk)
  })

  it('is no conflict where the answer was lost, nor where both wrote the same', async () => {
    const key = randomUUID()
    await keep(ann, key, 0, 'un', {}, desk)
    expect(await keep(ann, key, 0, 'un, deux', {}, desk)).toMatchObject({ key, version: 2, elsewhere: null })
    expect(await keep(ann, key, 1, 'un, deux', {}, phone)).toMatchObject({ key, version: 3, elsewhere: null })
    for (const again of [1, 2])
      expect(await keep(ann, key, 1, 'trois', {}, desk)).toMatchObject({ key: desk, version: again })
    expect(await listed(ann)).toHaveLength(2)
    await throwAway(key, desk)
  })

  it('published or thrown away elsewhere begins anew under a key of its own, and says so, also where the answer was lost', async () => {
    const key = randomUUID()
    await keep(ann, key, 0, 'un', {}, desk)
    await throwAway(key)
    for (const version of [1, 2])
      expect(await keep(ann, key, 1, 'un, deux', {}, desk)).toMatchObject({
        key: desk,
        version,
        elsewhere: 'gone',
      })
    expect(await listed(ann)).toHaveLength(1)
    await throwAway(desk)
  })

  it('belongs to one person: to another the same key is another draft', async () => {
    const key = randomUUID()
    await keep(ann, key, 0, 'secret')
    expect(await listed(bob)).toEqual([])
    for (const ask of [
      () => bob.call(readDraft, { params: { key } }),
      () => bob.call(unscheduleDraft, { params: { key } }),
      () =>
        bob.call(scheduleDraft, {
          params: { key },
          body: { at: app.clock.now().toISOString().replace('2026', '2027') },
        }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
    await bob.call(deleteDraft, { params: { key } })
    await keep(bob, key, 0, 'à moi')
    expect((await ann.call(readDraft, { params: { key } })).content.document).toEqual(parseMarkdown('secret'))
    await ann.call(deleteDraft, { params: { key } })
    await bob.call(deleteDraft, { params: { key } })
  })

  it('leaves no name of a place one does not know', async () => {
    const key = randomUUID()
    const secret = await aCommunity(app, { owner: bob, name: 'Fusion', visibility: 'secret' })
    await keep(ann, key, 0, 'curieux', { communityId: secret.id })
    expect((await listed(ann))[0]).toMatchObject({ community: null })
    await ann.call(deleteDraft, { params: { key } })
  })

  it('is refused for fields within fields without end', async () => {
    let deep: unknown = []
    for (let depth = 0; depth < 3_000; depth++) deep = [deep]
    await expect(
      keep(ann, randomUUID(), 0, '', { kind: 'poll', details: { poll: deep } }),
    ).rejects.toMatchObject({ status: 400, code: 'invalid_input' })
  })

  it('is one of a hundred at most, however fast they come', async () => {
    const eve = await app.person({ name: 'Eve' })
    const attempts = await Promise.allSettled(
      Array.from({ length: draftLimits.most + 5 }, () => keep(eve, randomUUID(), 0, 'x')),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(draftLimits.most)
    const refused = attempts.filter((attempt) => attempt.status === 'rejected')
    expect(refused.every(({ reason }) => (reason as { code: string }).code === 'drafts.too_many')).toBe(true)
    const [{ key } = { key: '' }] = await listed(eve)
    expect(await keep(eve, key, 1, 'encore')).toMatchObject({ version: 2 })
  })
})

describe('publishing later', () => {
  const tomorrow = () => new Date(app.clock.now().getTime() + 86_400_000).toISOString()
  /** The day after: the clock moves on, and the database finds its jobs due. */
  const dayAfter = async () => {
    app.clock.forward({ hours: 24 })
    await app.database.many(
      `update graphile_worker._private_jobs set run_at = now() where key like 'draft:%' and run_at <= $1`,
      [app.clock.now()],
    )
    await app.settle()
  }
  const planned = async (by: TestPerson, words: string, more?: Partial<DraftContent>) => {
    const key = randomUUID()
    await keep(by, key, 0, words, more)
    await by.call(scheduleDraft, { params: { key }, body: { at: tomorrow() } })
    return key
  }
  const texts = async (by: TestPerson) => JSON.stringify((await by.call(readFeed, {})).items)

  it('happens at its time and not before, and the draft is gone', async () => {
    const key = await planned(ann, 'Bonjour de demain', { title: 'Demain' })
    await app.settle()
    expect(await texts(bob)).not.toContain('Bonjour de demain')
    expect((await listed(ann)).find((one) => one.key === key)?.scheduledFor).toBe(tomorrow())
    await dayAfter()
    expect(await texts(bob)).toContain('Bonjour de demain')
    expect((await listed(ann)).some((one) => one.key === key)).toBe(false)
  })

  it('publishes what was written last, and nothing when it was taken back', async () => {
    const key = await planned(ann, 'première version')
    await keep(ann, key, 1, 'seconde version')
    const dropped = await planned(ann, 'abandonnée')
    await ann.call(unscheduleDraft, { params: { key: dropped } })
    const deleted = await planned(ann, 'effacée')
    await ann.call(deleteDraft, { params: { key: deleted } })
    await dayAfter()
    const seen = await texts(bob)
    expect(seen).toContain('seconde version')
    for (const words of ['première version', 'abandonnée', 'effacée']) expect(seen).not.toContain(words)
    expect((await listed(ann)).map((one) => one.key)).toEqual([dropped])
    await ann.call(deleteDraft, { params: { key: dropped } })
  })

  const sendByHand = (by: TestPerson, key: string, text: string) =>
    by.call(publishPost, {
      params: { communityId: place.id },
      body: { kind: 'discussion', title: '', text, draft: key },
    })
  const postsWith = async (words: string) => {
    const { items } = await bob.call(readFeed, {})
    return items.filter((item) => JSON.stringify(item).includes(words))
  }

  it('does not happen when its author sent it by hand just before: it is one post, and no draft any more', async () => {
    const key = await planned(ann, 'devancé')
    const post = await sendByHand(ann, key, 'devancé')
    await dayAfter()
    expect(await postsWith('devancé')).toMatchObject([{ id: post.id }])
    expect((await listed(ann)).some((one) => one.key === key)).toBe(false)
    expect(await app.events('drafts.publication_failed.v1')).not.toContainEqual(
      expect.objectContaining({ payload: expect.objectContaining({ key }) }),
    )
  })

  it('happened when its author sends it by hand just after: they are told which post it became', async () => {
    const key = await planned(ann, 'à l’heure dite')
    await dayAfter()
    const [post] = await postsWith('à l’heure dite')
    await expect(sendByHand(ann, key, 'à l’heure dite, mais mieux')).rejects.toMatchObject({
      code: 'posts.draft_published',
      problem: { data: { postId: post?.id } },
    })
    expect(await postsWith('à l’heure dite')).toHaveLength(1)
  })

  it.each([1, 2, 3])(
    'and two screens that send it at that very moment make one post (round %i)',
    async (round) => {
      const words = `tous ensemble ${round}`
      const key = await planned(ann, words)
      const sent = [1, 2].map(() => sendByHand(ann, key, words))
      await Promise.allSettled([...sent, dayAfter()])
      expect(await postsWith(words)).toHaveLength(1)
      expect((await listed(ann)).some((one) => one.key === key)).toBe(false)
      for (const outcome of await Promise.allSettled(sent))
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'posts.draft_published' })
    },
  )

  it('is the affair of one person: another may have a draft under the same key', async () => {
    const key = randomUUID()
    const mine = await sendByHand(ann, key, 'la mienne')
    const theirs = await sendByHand(bob, key, 'la sienne')
    expect(theirs.id).not.toBe(mine.id)
  })

  it('tells nobody but the members it was planned for: where the place has opened, it stays a draft that says why', async () => {
    const dina = await app.person({ name: 'Dina' })
    const place = await aCommunity(app, {
      owner: bob,
      name: 'Ouverte',
      visibility: 'private',
      members: [dina],
    })
    const key = await planned(dina, 'entre nous', { communityId: place.id })
    const params = { communityId: place.id }
    await bob.call(editCommunity, { params, body: { visibility: 'public' } })
    await dayAfter()
    expect(await listed(dina)).toEqual([
      expect.objectContaining({ key, scheduledFor: null, failure: 'drafts.place_opened' }),
    ])
    expect(await texts(bob)).not.toContain('entre nous')
    await dina.call(scheduleDraft, { params: { key }, body: { at: tomorrow() } })
    await dayAfter()
    expect(await texts(bob)).toContain('entre nous')
  })

  it('asks for the rights of that time: whoever left keeps a draft that says why, and is told', async () => {
    const carl = await app.person({ name: 'Carl' })
    const closed = await aCommunity(app, {
      owner: bob,
      name: 'Fermée',
      visibility: 'private',
      members: [carl],
    })
    const key = await planned(carl, 'trop tard', { communityId: closed.id })
    await app.database.transaction((tx) =>
      tx.many('delete from memberships where community_id = $1 and person_id = $2', [closed.id, carl.id]),
    )
    await dayAfter()
    expect(await listed(carl)).toEqual([
      expect.objectContaining({ key, scheduledFor: null, failure: 'not_found' }),
    ])
    expect(await texts(bob)).not.toContain('trop tard')
    expect((await carl.call(listNotifications, {})).items).toContainEqual(
      expect.objectContaining({ kind: 'draft_failed' }),
    )
    expect(await app.events('drafts.publication_failed.v1')).toContainEqual(
      expect.objectContaining({
        payload: expect.objectContaining({ personId: carl.id, key, code: 'not_found' }),
      }),
    )
  })

  it('comes out no faster than by hand when much of it was planned for one moment; the rest follows', async () => {
    const eager = await app.person({ name: 'Eager' })
    const here = await aCommunity(app, { owner: eager })
    await Promise.all(
      Array.from({ length: 70 }, (_, n) => planned(eager, `prévu ${n}`, { communityId: here.id })),
    )
    await dayAfter()
    const waiting = await listed(eager)
    expect(waiting.length).toBeGreaterThanOrEqual(10)
    expect(waiting.every(({ failure, scheduledFor }) => failure === null && scheduledFor !== null)).toBe(true)
    const jobs = await app.database.many<{ late: boolean }>(
      `select run_at > $2 as late from graphile_worker._private_jobs where key like $1`,
      [`draft:${eager.id}:%`, app.clock.now()],
    )
    expect(jobs).toEqual(waiting.map(() => ({ late: true })))
  })

  it('does not speak for somebody who is gone', async () => {
    const dora = await app.person({ name: 'Dora' })
    await app.database.transaction((tx) =>
      tx.many(`insert into memberships (community_id, person_id, joined_at) values ($1, $2, now())`, [
        place.id,
        dora.id,
      ]),
    )
    await planned(dora, 'd’outre-tombe')
    await app.database.transaction((tx) =>
      tx.many('update people set deactivated_at = now() where id = $1', [dora.id]),
    )
    await dayAfter()
    expect(await texts(bob)).not.toContain('d’outre-tombe')
  })

  it.each([
    ['in the past', () => new Date(0).toISOString(), 'drafts.in_the_past'],
    ['in ten years', () => '2036-01-01T09:00:00Z', 'drafts.too_far_ahead'],
  ])('is not possible %s', async (_, at, code) => {
    const key = randomUUID()
    await keep(ann, key, 0, 'x')
    await expect(ann.call(scheduleDraft, { params: { key }, body: { at: at() } })).rejects.toMatchObject({
      code,
    })
    await ann.call(deleteDraft, { params: { key } })
  })

  it('needs a place', async () => {
    const key = randomUUID()
    await keep(ann, key, 0, 'x', { communityId: null })
    await expect(
      ann.call(scheduleDraft, { params: { key }, body: { at: tomorrow() } }),
    ).rejects.toMatchObject({
      code: 'drafts.incomplete',
    })
    await ann.call(deleteDraft, { params: { key } })
  })
})
