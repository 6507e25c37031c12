import { similarQuestions } from '@osmose/shared/drafts/drafts.contract'
import { acceptAnswer, editPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
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

describe('questions like mine', () => {
  it('are found by their words, also bent, with accents and typing mistakes aside', async () => {
    const open = await aCommunity(app, { owner: bob, name: 'Ouverte', visibility: 'public', members: [ann] })
    const near = await aPost({ by: bob, in: open, title: 'Quel couple de serrage pour une bride DN 50 ?' })
    await aPost({ by: bob, in: open, title: 'Qui organise le covoiturage de Nantes ?' })
    const answer = await aComment({ by: ann, on: near, text: '22 N·m' })
    await bob.call(acceptAnswer, { params: { postId: near.id }, body: { commentId: answer.id } })
    const asked = async (by: TestPerson, title: string) =>
      (await by.call(similarQuestions, { params: { communityId: open.id }, query: { title } })).items
    expect(await asked(ann, 'couples de serrage des brides ?')).toEqual([
      {
        postId: near.id,
        title: near.title,
        lang: 'fr',
        community: { id: open.id, name: 'Ouverte' },
        answers: 1,
        accepted: true,
      },
    ])
    expect(await asked(ann, 'bride')).toEqual([])
    expect(await asked(ann, '!!!!!!!! ????????')).toEqual([])
    expect(await asked(ann, "' | ( & :* '' couple serrage bride")).toHaveLength(1)
  })

  it.each([
    'Par où commencer avec le 316L vertical ?',
    'par ou commencer pour le 316L en verticale',
    'Par où commencer pour du 316L ?',
    'Quel réglage pour souder du 316L en position verticale ?',
    'Comment souder le 316L de 3 mm en position verticale ?',
  ])('are found as people put them, answered first and then those that wait: %s', async (asked) => {
    const shop = await aCommunity(app, { owner: bob, name: 'Soudure', visibility: 'private', members: [ann] })
    const waiting = await aPost({
      by: bob,
      in: shop,
      title: 'Par où commencer pour du 316L en 3 mm, position verticale ?',
    })
    const answered = await aPost({
      by: bob,
      in: shop,
      title: 'Par où commencer pour du 316L en 2 mm, position verticale ?',
    })
    await aPost({ by: bob, in: shop, title: 'Où sont rangés les masques pour la visite ?' })
    await aComment({ by: ann, on: answered, text: 'Par le pointage.' })
    const { items } = await ann.call(similarQuestions, {
      params: { communityId: shop.id },
      query: { title: asked },
    })
    const here = items.filter(({ community }) => community.id === shop.id)
    expect(here.map(({ postId }) => postId)).toEqual([answered.id, waiting.id])
  })

  it('of places one may not see are not there, nor are those of a place one may not know', async () => {
    const secret = await aCommunity(app, { owner: bob, name: 'Projet', visibility: 'secret' })
    await aPost({ by: bob, in: secret, title: 'Quand fusionnons-nous avec Orion ?' })
    const query = { title: 'Quand fusionnons-nous avec Orion' }
    expect((await ann.call(similarQuestions, { params: { communityId: place.id }, query })).items).toEqual([])
    expect(
      (await bob.call(similarQuestions, { params: { communityId: place.id }, query })).items,
    ).toHaveLength(1)
    await expect(
      ann.call(similarQuestions, { params: { communityId: secret.id }, query }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('lose what was edited away or deleted', async () => {
    const post = await aPost({ by: ann, in: place, title: 'Comment étalonner la clé dynamométrique ?' })
    const ask = async () =>
      (
        await ann.call(similarQuestions, {
          params: { communityId: place.id },
          query: { title: 'étalonner une clé dynamométrique' },
        })
      ).items.length
    expect(await ask()).toBe(1)
    await ann.call(editPost, { params: { postId: post.id }, body: { version: 1, title: 'Tout autre chose' } })
    expect(await ask()).toBe(0)
  })
})
