import { search } from '@osmose/shared/search/search.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('search', () => {
  let app: TestApp
  let ann: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    place = await aCommunity(app, { owner: ann, name: 'Étanchéité et soudure' })
  })
  afterAll(() => app.stop())

  const find = (person: TestPerson, q: string) => person.call(search, { query: { q } })

  it('finds a word whatever its accents, case and ending, in posts and comments, in both languages', async () => {
    const post = await aPost({
      by: ann,
      in: place,
      title: 'Les étanchéités de la bride',
      text: 'Le joint PTFE suinte.',
    })
    const comment = await aComment({ by: ann, on: post, text: 'Tightening the flanges cold helps.' })
    expect((await find(ann, 'ETANCHEITE')).items.map((hit) => hit.postId)).toContain(post.id)
    expect((await find(ann, 'JOINTS')).items.map((hit) => hit.postId)).toContain(post.id)
    expect((await find(ann, 'flange')).items[0]).toMatchObject({ postId: post.id, commentId: comment.id })
  })

  it('finds an exact quote, and nothing for its words in another order', async () => {
    const post = await aPost({ by: ann, in: place, text: 'La purge à l’argon avant la passe de fond.' })
    expect((await find(ann, '"passe de fond"')).items.map((hit) => hit.postId)).toContain(post.id)
    expect((await find(ann, '"fond de passe"')).items).toEqual([])
  })

  it('finds people and places, with a typing mistake', async () => {
    await app.person({ name: 'Oluwaseun Adeyemi' })
    expect((await find(ann, 'oluwasen')).people.map((person) => person.name)).toContain('Oluwaseun Adeyemi')
    expect((await find(ann, 'etancheite')).communities.map((community) => community.name)).toContain(
      'Étanchéité et soudure',
    )
  })

  it('says nothing of a secret place to those outside it: no hit, no community, no difference', async () => {
    const secret = await aCommunity(app, { owner: ann, name: 'Zirconium', visibility: 'secret' })
    await aPost({ by: ann, in: secret, text: 'zirconiumique' })
    expect((await find(ann, 'zirconiumique')).items).toHaveLength(1)
    for (const roles of [[], ['communityManager'], ['admin'], ['hr']] as const) {
      const outsider = await app.person({ roles: [...roles] })
      expect(await find(outsider, 'zirconiumique')).toEqual({
        people: [],
        communities: [],
        items: [],
        nextCursor: null,
      })
      expect((await find(outsider, 'Zirconium')).communities).toEqual([])
    }
  })

  it('lives through what is no word', async () => {
    for (const q of ['"', "'", '& | !', '((((', '%_%', '🙂', 'a'.repeat(200)])
      expect((await ann.fetch(search, { query: { q } })).status).toBe(200)
  })
})
