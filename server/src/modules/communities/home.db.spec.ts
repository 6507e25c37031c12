import { leaveCommunity } from '@osmose/shared/communities/communities.contract'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { deletePost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { inLibrary } from '../../../test/factories/files.js'
import { aPage } from '../../../test/factories/pages.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the home of a community', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
  })
  afterAll(() => app.stop())

  const home = (person: TestPerson, { id }: { id: string }) =>
    person.call(readPlaceHome, { params: { communityId: id } })

  it('counts what was written in four weeks, and who wrote only from five people on', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => app.person()))
    const place = await aCommunity(app, { owner: ann, members: [ben, ...others] })
    const old = await aPost({ by: ann, in: place })
    await app.database.many(
      `update posts set published_at = published_at - interval '29 days', active_at = active_at - interval '29 days' where id = $1`,
      [old.id],
    )
    const asked = []
    for (let i = 0; i < 5; i++) asked.push(await aPost({ by: ann, in: place, title: `Question ${i} ?` }))
    await aComment({ by: ann, on: asked[0] ?? { id: '' }, text: 'Je précise.' })
    await aComment({ by: ben, on: asked[1] ?? { id: '' } })
    app.clock.forward({ hours: 25 })
    await aComment({ by: ben, on: asked[2] ?? { id: '' } })
    expect((await home(ben, place)).facts).toEqual({
      posts: 5,
      answers: 3,
      people: null,
      questions: 5,
      answered: 4,
      answeredInADay: 2,
    })
    for (const person of others) await aComment({ by: person, on: asked[2] ?? { id: '' } })
    expect((await home(ben, place)).facts).toMatchObject({ answers: 7, people: 5 })
    await ann.call(deletePost, { params: { postId: asked[2]?.id ?? '' } })
    expect((await home(ben, place)).facts).toMatchObject({ posts: 4, answers: 2, answered: null })
  })

  it('shows the pages changed last, the files added last, and some of its members', async () => {
    const place = await aCommunity(app, { owner: ann, members: [ben] })
    for (const title of ['Brides', 'Joints', 'Soudure', 'Couples', 'Presses']) {
      app.clock.forward({ minutes: 1 })
      await aPage({ by: ann, in: place, title })
      await inLibrary(ben, place, { name: `${title}.txt` })
    }
    const { pages, files, members } = await home(ben, place)
    expect(pages.map(({ title }) => title)).toEqual(['Presses', 'Couples', 'Soudure', 'Joints'])
    expect(pages[0]?.slug).toBe('presses')
    expect(files.map(({ name }) => name)).toEqual(['Presses.txt', 'Couples.txt', 'Soudure.txt', 'Joints.txt'])
    expect(new Set(members.map(({ name }) => name))).toEqual(new Set(['Ann', 'Ben']))
  })

  it('tells somebody outside of a private one nothing, and nobody outside that a secret one is there', async () => {
    const [closed, secret] = [
      await aCommunity(app, { visibility: 'private', owner: ann, members: [ben] }),
      await aCommunity(app, { visibility: 'secret', owner: ann, members: [ben] }),
    ]
    for (const place of [closed, secret]) {
      await aPost({ by: ann, in: place })
      await aPage({ by: ann, in: place })
      await inLibrary(ann, place)
      expect((await home(ben, place)).facts?.posts).toBe(1)
    }
    const outsiders = [
      await app.person(),
      await app.person({ kind: 'guest' }),
      await app.person({ roles: ['admin', 'hr'] }),
    ]
    for (const person of outsiders) {
      await expect(home(person, secret)).rejects.toMatchObject({ code: 'not_found' })
      const seen = await home(person, closed).catch(({ code }: { code: string }) => code)
      expect([
        'not_found',
        { facts: null, pages: [], files: [], members: [], welcome: null, charter: null },
      ]).toContainEqual(seen)
    }
    await ben.call(leaveCommunity, { params: { communityId: secret.id } })
    await expect(home(ben, secret)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('counts for guests only where they are members', async () => {
    const place = await aCommunity(app, { owner: ann })
    await expect(home(await app.person({ kind: 'guest' }), place)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
