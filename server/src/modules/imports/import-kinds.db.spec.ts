import { listDueAnnouncements } from '@osmose/shared/announcements/announcements.contract'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { readProfile } from '@osmose/shared/directory/directory.contract'
import { readCommunityFeed, readFeed, readForYou } from '@osmose/shared/feed/feed.contract'
import { listEvents } from '@osmose/shared/gatherings/gatherings.contract'
import { listIdeas, voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import type { Import } from '@osmose/shared/imports/imports.contract'
import { listThanks } from '@osmose/shared/kudos/thanks.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import {
  editPost,
  listPostsOf,
  postKind,
  publishComment,
  readPost,
  readPostSource,
} from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { listPinned } from '@osmose/shared/threads/threads.contract'
import { listTopicPosts, readTopic } from '@osmose/shared/topics/topics.contract'
import { readToday } from '@osmose/shared/today/today.contract'
import { anImport, appWithFolder } from '../../../test/factories/imports.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const kinds = postKind.options
const keep = ['discussion', 'question', 'announcement', 'article', 'idea']
const lines = (...all: object[]) =>
  Buffer.from([{ type: 'version', version: 1 }, ...all].map((line) => JSON.stringify(line)).join('\n'))

const people = [
  { type: 'person', id: 'a', name: 'Anne', email: 'ann@merand.example' },
  { type: 'person', id: 'b', name: 'Bob', email: 'bob@merand.example' },
]
const place = { type: 'community', id: 'c', name: 'Atelier', visibility: 'private' }
const members = ['a', 'b'].map((person) => ({ type: 'membership', community: 'c', person }))
const said = (id: string, more: object) => ({
  type: 'post',
  id,
  community: 'c',
  author: 'a',
  at: '2026-11-20T10:00:00Z',
  text: `Le texte de ${id}`,
  ...more,
})
const archive = lines(
  ...people,
  place,
  ...members,
  ...kinds.map((kind, at) =>
    said(kind, {
      kind,
      title: `Titre de ${kind}`,
      at: `2026-11-20T10:0${at}:00Z`,
      topics: kind === 'idea' ? ['Sécurité', 'quai 4', '#sécurité', '!'] : [],
    }),
  ),
  said('untitled', { kind: 'idea' }),
  said('textless', { kind: 'poll', title: 'Quel jour ?', text: '' }),
)

describe('posts of every kind from an archive', () => {
  let app: TestApp
  let stop: () => Promise<void>
  let admin: TestPerson
  let ann: TestPerson
  let bob: TestPerson
  let eve: TestPerson
  let done: Import
  let community: { id: string; slug: string }

  beforeAll(async () => {
    ;({ app, stop } = await appWithFolder())
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
    ann = await app.person({ name: 'Anne', email: 'ann@merand.example' })
    bob = await app.person({ name: 'Bob', email: 'bob@merand.example' })
    eve = await app.person({ name: 'Eve' })
    done = await anImport(app, admin, archive)
    community = (await app.database.one<{ id: string; slug: string }>(
      `select id, slug from communities where source_id = 'c'`,
    ))!
  })
  afterAll(() => stop())

  const written = async () => (await bob.call(listPostsOf, { params: { personId: ann.id }, query: {} })).items
  const called = async (title: string) => (await written()).find((post) => post.title === title)!

  it('are what they can truly be, and the report says which became discussions', async () => {
    expect(done.report?.message).toEqual({ found: 11, imported: 11, merged: 0, leftOut: [] })
    expect(done.notes).toMatchObject([
      {
        code: 'kind_not_kept',
        count: 6,
        places: expect.arrayContaining([expect.stringMatching(/^poll: line \d+$/)]),
      },
    ])
    for (const kind of kinds)
      expect((await called(`Titre de ${kind}`)).kind).toBe(keep.includes(kind) ? kind : 'discussion')
    const words = (await written()).map(({ title, kind, document }) => [
      title,
      kind,
      JSON.stringify(document),
    ])
    expect(words).toContainEqual(['', 'discussion', expect.stringContaining('Quel jour ?')])
    expect(words).toContainEqual(['', 'discussion', expect.stringContaining('Le texte de untitled')])
  })

  it('stand in every list a member opens, with details where their kind has some', async () => {
    for (const page of [
      await bob.call(readFeed, { query: {} }),
      await bob.call(readForYou, { query: {} }),
      await bob.call(readCommunityFeed, { params: { communityId: community.id }, query: {} }),
    ])
      expect(page.items.length).toBeGreaterThan(5)
    for (const { id, kind, details } of await written()) {
      const post = await bob.call(readPost, { params: { postId: id } })
      expect(post.details?.kind ?? null).toBe(kind === 'discussion' || kind === 'question' ? null : kind)
      expect(post.details).toEqual(details)
      await bob.call(publishComment, { params: { postId: id }, body: { text: 'Vu' } })
    }
    expect(await bob.call(listEvents, { query: {} })).toMatchObject({ items: [] })
    expect(await bob.call(listThanks, { params: { personId: ann.id }, query: {} })).toMatchObject({
      items: [],
    })
    await bob.call(readProfile, { params: { personId: ann.id } })
    const { facts } = await bob.call(readPlaceHome, { params: { communityId: community.id } })
    expect(facts).toMatchObject({ posts: 0, answers: 10 })
    const manager = await app.person({ roles: ['communityManager'] })
    await manager.call(readToday, {})
    for (const kind of kinds)
      expect((await bob.call(search, { query: { q: `titre "${kind}"` } })).items).toMatchObject([
        { imported: true },
      ])
  })

  it('are ideas that were received and that anybody there may vote for', async () => {
    const params = { communityId: community.id }
    const [idea] = (await bob.call(listIdeas, { params, query: {} })).items
    expect(idea).toMatchObject({
      title: 'Titre de idea',
      details: { state: 'received', votes: 0, voted: false, history: [], can: { vote: true } },
    })
    const voted = await bob.call(voteForIdea, { params: { postId: idea!.id }, body: { voted: true } })
    expect(voted).toMatchObject({ details: { votes: 1 } })
  })

  it('ask nobody to have read what was announced, remind of nothing and tell nobody', async () => {
    expect((await bob.call(listDueAnnouncements, { query: {} })).items).toEqual([])
    expect(await called('Titre de announcement')).toMatchObject({
      details: { mustRead: false, readBy: null },
    })
    app.clock.forward({ hours: 30 })
    await app.settle()
    expect((await bob.call(listNotifications, { query: {} })).items).toEqual([])
  })

  it('are rewritten by their authors, each with its title and its text', async () => {
    for (const { id, kind, title } of await written()) {
      const { text } = await ann.call(readPostSource, { params: { postId: id } })
      const post = await ann.call(editPost, {
        params: { postId: id },
        body: { version: 1, title: title && `${title}, revu`, text: `${text}\n\nEt encore` },
      })
      expect(post).toMatchObject({ kind, title: title && `${title}, revu` })
      expect(JSON.stringify(post.document)).toContain('Et encore')
    }
  })

  it('keep their topics when they are rewritten, on the page of the topic and in search', async () => {
    expect(await bob.call(readTopic, { params: { slug: 'securite' } })).toMatchObject({ label: 'Sécurité' })
    for (const slug of ['securite', 'quai-4'])
      expect((await bob.call(listTopicPosts, { params: { slug }, query: {} })).items).toMatchObject([
        { kind: 'idea' },
      ])
    expect((await bob.call(search, { query: { q: 'sécurité' } })).items).toMatchObject([
      { title: expect.stringMatching(/idea/) },
    ])
  })

  it('are nowhere for whoever is not a member', async () => {
    expect((await eve.call(listPostsOf, { params: { personId: ann.id }, query: {} })).items).toEqual([])
    expect((await eve.call(search, { query: { q: 'titre' } })).items).toEqual([])
    await expect(
      eve.call(listTopicPosts, { params: { slug: 'securite' }, query: {} }),
    ).resolves.toMatchObject({ items: [] })
    const params = { communityId: community.id }
    for (const list of [listIdeas, listPinned])
      await expect(eve.call(list, { params, query: {} } as never)).rejects.toMatchObject({ status: 404 })
  })

  it('come in once', async () => {
    const { report } = await anImport(app, admin, archive)
    expect(report?.message).toEqual({ found: 11, imported: 0, merged: 11, leftOut: [] })
    expect(
      (await bob.call(listIdeas, { params: { communityId: community.id }, query: {} })).items,
    ).toHaveLength(1)
  })

  it('count in no figure', async () => {
    const counted = `select 1 from events where name = 'posts.post_published.v1' and not history`
    expect(await app.database.many(counted)).toEqual([])
    await anImport(
      app,
      admin,
      lines(...people, place, said('counted', { kind: 'article', title: 'Compté' })),
      {
        countHistory: true,
      },
    )
    expect(await app.database.many(counted)).toHaveLength(1)
  })
})
