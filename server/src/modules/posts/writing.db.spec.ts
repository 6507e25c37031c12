import * as posts from '@osmose/shared/posts/posts.contract'
import { suggestTopics, listTopicPosts, readTopic } from '@osmose/shared/topics/topics.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const text = (words: string) => ({ type: 'text' as const, text: words })
const named = (person: { id: string }, label: string) => ({
  type: 'mention' as const,
  attrs: { personId: person.id, label },
})
const called = (community: { id: string }, kind: 'members' | 'moderators' = 'members') => ({
  type: 'groupMention' as const,
  attrs: { kind, communityId: community.id, label: 'Le monde entier' },
})
const doc = (...content: NonNullable<(TextDocument['content'][number] & { type: 'paragraph' })['content']>) =>
  ({ type: 'doc', content: [{ type: 'paragraph', content }] }) satisfies TextDocument

describe('writing a text as a tree', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let eve: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    eve = await app.person({ name: 'Eve' })
    place = await aCommunity(app, { owner: ann, name: 'Étanchéité', visibility: 'private', members: [bob] })
  })
  afterAll(() => app.stop())

  const publish = (by: TestPerson, document: TextDocument) =>
    by.call(posts.publishPost, { params: { communityId: place.id }, body: { kind: 'discussion', document } })

  it('keeps what was drawn, and shows people under their own names', async () => {
    const post = await publish(
      ann,
      doc(
        text('Merci '),
        named(bob, 'La direction'),
        text(' et '),
        named({ id: '0190c8a2-5b1e-7c3d-9f00-1234567890ab' }, 'Karim'),
      ),
    )
    expect(toPlain(post.document as TextDocument)).toBe('Merci @Bob et @Karim')
    await app.settle()
    const { items } = await bob.call(listNotifications, {})
    expect(items).toContainEqual(expect.objectContaining({ kind: 'mention', postId: post.id }))
  })

  it('gives the tree back for editing, beside its Markdown', async () => {
    const table: TextDocument = {
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableHeader', content: [{ type: 'paragraph', content: [text('Couple')] }] }],
            },
          ],
        },
      ],
    }
    const post = await publish(ann, table)
    const source = await ann.call(posts.readPostSource, { params: { postId: post.id } })
    expect(source).toMatchObject({ text: '| Couple |\n| --- |', document: table })
    const edited = await ann.call(posts.editPost, {
      params: { postId: post.id },
      body: { version: 1, document: doc(text('Sans tableau')) },
    })
    expect(toPlain(edited.document as TextDocument)).toBe('Sans tableau')
    const titled = await ann.call(posts.editPost, {
      params: { postId: post.id },
      body: { version: 2, title: 'Titre' },
    })
    expect(titled).toMatchObject({ title: 'Titre', document: edited.document })
  })

  it('takes comments as trees too', async () => {
    const post = await aPost({ by: ann, in: place })
    const comment = await bob.call(posts.publishComment, {
      params: { postId: post.id },
      body: { document: doc(text('Oui #Joint')) },
    })
    const source = await bob.call(posts.readCommentSource, {
      params: { postId: post.id, commentId: comment.id },
    })
    expect(source.text).toBe('Oui #Joint')
    const edited = await bob.call(posts.editComment, {
      params: { postId: post.id, commentId: comment.id },
      body: { version: 1, document: doc(text('Non')) },
    })
    expect(toPlain(edited.document as TextDocument)).toBe('Non')
  })

  it.each([
    ['nothing at all', {}],
    ['an empty tree', { document: { type: 'doc' as const, content: [{ type: 'paragraph' as const }] } }],
    ['blanks', { document: doc(text('  ')) }],
  ])('refuses %s', async (_, body) => {
    const post = await aPost({ by: ann, in: place })
    const of = { kind: 'discussion' as const, ...body }
    await expect(
      ann.call(posts.publishPost, { params: { communityId: place.id }, body: of }),
    ).rejects.toMatchObject({ code: 'posts.text_missing' })
    await expect(ann.call(posts.publishComment, { params: { postId: post.id }, body })).rejects.toMatchObject(
      { code: 'posts.text_missing' },
    )
  })

  it('refuses a tree that is too long, too deep or not ours', async () => {
    for (const document of [
      doc(text('x'.repeat(20_001))),
      { type: 'doc', content: [{ type: 'iframe' }] },
      doc(text('a\0b')),
      { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://a.fr/x.png' } }] },
    ])
      await expect(publish(ann, document as TextDocument)).rejects.toMatchObject({ status: 400 })
  })

  it('says before sending who reads it and how many are told', async () => {
    const asked = (by: TestPerson, query: { people?: string; groups?: 'members' } = {}) =>
      by.call(posts.readAudience, { params: { communityId: place.id }, query })
    expect(await asked(ann)).toEqual({
      members: 2,
      told: 0,
      groups: [{ kind: 'members', label: 'Étanchéité', recipients: 1 }],
    })
    expect(await asked(ann, { people: `${bob.id},${eve.id},${ann.id}` })).toMatchObject({ told: 1 })
    expect(await asked(bob, { people: ann.id, groups: 'members' })).toMatchObject({ told: 1 })
    await expect(asked(eve)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('tells a group that is called, and nobody of another place', async () => {
    const elsewhere = await aCommunity(app, { owner: eve, name: 'Ailleurs', visibility: 'secret' })
    const post = await publish(ann, doc(called(place), text(' et '), called(elsewhere)))
    expect(toPlain(post.document as TextDocument)).toBe('@Étanchéité et @Le monde entier')
    const [event] = (await app.events('posts.post_published.v1')).slice(-1)
    expect(event?.payload).toMatchObject({ postId: post.id, mentioned: [bob.id] })
  })

  it('does not let a member call a large place', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 51 }, (_, at) => app.person({ name: `Membre ${at}` })),
    )
    const large = await aCommunity(app, { owner: ann, name: 'Grande', members: [bob, ...crowd] })
    const written = { kind: 'discussion' as const, document: doc(called(large)) }
    const byBob = await bob.call(posts.publishPost, { params: { communityId: large.id }, body: written })
    expect(toPlain(byBob.document as TextDocument)).toBe('@Le monde entier')
    const byAnn = await ann.call(posts.publishPost, { params: { communityId: large.id }, body: written })
    expect(toPlain(byAnn.document as TextDocument)).toBe('@Grande')
    expect((await app.events('posts.post_published.v1')).at(-1)?.payload.mentioned).toHaveLength(52)
  })
})

describe('topics', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let open: { id: string }
  let secret: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
    open = await aCommunity(app, { owner: bob, name: 'Ouverte', visibility: 'public', members: [ann] })
    secret = await aCommunity(app, { owner: ann, name: 'Secrète', visibility: 'secret' })
  })
  afterAll(() => app.stop())

  const found = async (by: TestPerson, slug: string) =>
    (await by.call(listTopicPosts, { params: { slug }, query: {} })).items.map(({ id }) => id)
  const suggested = async (by: TestPerson, q: string) =>
    (await by.call(suggestTopics, { query: { q } })).items

  it('follow their text: found when written, gone when edited away', async () => {
    const post = await aPost({ by: ann, in: open, text: 'Le #Resserrage à chaud' })
    expect(await found(bob, 'resserrage')).toEqual([post.id])
    expect(await suggested(bob, 'RESS')).toEqual([{ slug: 'resserrage', label: 'Resserrage', posts: 1 }])
    await ann.call(posts.editPost, { params: { postId: post.id }, body: { version: 1, text: 'Le #serrage' } })
    expect(await found(bob, 'resserrage')).toEqual([])
    expect(await suggested(bob, 'ress')).toEqual([])
    expect(await found(bob, 'serrage')).toEqual([post.id])
  })

  it('lead to a post through its comments, and not when the comment is gone', async () => {
    const post = await aPost({ by: ann, in: open })
    const comment = await aComment({ by: bob, on: post, text: 'voir #étalonnage' })
    expect(await found(ann, 'etalonnage')).toEqual([post.id])
    await bob.call(posts.deleteComment, { params: { postId: post.id, commentId: comment.id } })
    expect(await found(ann, 'etalonnage')).toEqual([])
  })

  it('of a secret place leave no trace outside, not even a spelling', async () => {
    const hidden = await aPost({ by: ann, in: secret, text: 'Projet #ORION' })
    expect(await found(ann, 'orion')).toEqual([hidden.id])
    expect(await found(bob, 'orion')).toEqual([])
    expect(await suggested(bob, 'ori')).toEqual([])
    await expect(bob.call(readTopic, { params: { slug: 'orion' } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const seen = await aPost({ by: bob, in: open, text: 'La constellation d’#Orion' })
    expect(await suggested(bob, 'ori')).toEqual([{ slug: 'orion', label: 'Orion', posts: 1 }])
    expect(await bob.call(readTopic, { params: { slug: 'orion' } })).toEqual({
      slug: 'orion',
      label: 'Orion',
    })
    expect(await found(ann, 'orion')).toEqual([seen.id, hidden.id])
  })

  it('take signs of the language of patterns as letters', async () => {
    expect(await suggested(bob, '%')).toEqual(await suggested(bob, ''))
    expect(await suggested(bob, 'o_ion')).toEqual([])
  })
})
