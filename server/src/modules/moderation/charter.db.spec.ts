import * as contract from '@osmose/shared/moderation/charter.contract'
import * as moderation from '@osmose/shared/moderation/moderation.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { caseOf, flag } from '../../../test/factories/moderation.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('the charter', () => {
  let app: TestApp
  let helene: TestPerson
  let soline: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    helene = await app.person({ name: 'Hélène', roles: ['communityManager'] })
    soline = await app.person({ name: 'Soline' })
  })
  afterAll(() => app.stop())

  it('comes in two languages and everybody reads it', async () => {
    const charter = await soline.call(contract.readCharter, {})
    expect(charter).toMatchObject({ version: 1, current: 1, publishedAt: null, can: { edit: false } })
    expect(charter.articles).toHaveLength(9)
    for (const { title, sentence } of charter.articles)
      for (const words of [title, sentence])
        expect([words.fr.length, words.en.length].every((length) => length > 3)).toBe(true)
    expect(await soline.call(contract.readCharter, { query: { version: '1' } })).toEqual(charter)
    await expect(soline.call(contract.readCharter, { query: { version: '7' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is rewritten as a new version, while what was flagged keeps the words it quoted', async () => {
    const community = await aCommunity(app, { owner: soline })
    const post = await aPost({ by: soline, in: community })
    const reader = await app.person()
    await flag({ by: reader, postId: post.id, article: 2 })
    const before = await helene.call(contract.readCharter, {})
    const articles = before.articles.slice(0, 3).map(({ title, sentence }) => ({
      title,
      sentence: { fr: `${sentence.fr} Toujours.`, en: sentence.en },
    }))
    const after = await helene.call(contract.publishCharter, { body: { after: 1, articles } })
    expect(after).toMatchObject({
      version: 2,
      current: 2,
      publishedBy: { name: 'Hélène' },
      articles: [{ number: 1 }, { number: 2 }, { number: 3 }],
    })
    expect((await caseOf(helene, { postId: post.id }))?.quotes[0]?.article).toMatchObject({
      version: 1,
      number: 2,
      sentence: before.articles[1]?.sentence,
    })
    const stale = { params: { postId: post.id }, body: { article: { version: 1, number: 2 } } }
    await expect((await app.person()).call(moderation.flagContent, stale)).rejects.toMatchObject({
      code: 'moderation.charter_changed',
    })
    expect(await app.events('moderation.charter_published.v1')).toEqual([
      { actorId: helene.id, payload: { version: 2 } },
    ])
  })

  it('is not overwritten by somebody who read an older version, nor by an employee', async () => {
    const articles = [{ title: { fr: 'Un', en: 'One' }, sentence: { fr: 'Une phrase.', en: 'A sentence.' } }]
    await expect(
      helene.call(contract.publishCharter, { body: { after: 1, articles } }),
    ).rejects.toMatchObject({ code: 'moderation.charter_changed' })
    await expect(
      soline.call(contract.publishCharter, { body: { after: 2, articles } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('has prepared reasons that community managers rewrite', async () => {
    const { items, can } = await helene.call(moderation.listReasons, {})
    expect(can.edit).toBe(true)
    expect(new Set(items.map((item) => item.outcome))).toEqual(new Set(['hidden', 'restored']))
    const kept = items
      .slice(0, 1)
      .map(({ outcome, label, text }) => ({ outcome, label: { ...label, fr: 'Vise quelqu’un' }, text }))
    const saved = await helene.call(moderation.saveReasons, { body: { items: kept } })
    expect(saved.items.map((item) => item.label.fr)).toEqual(['Vise quelqu’un'])
    await expect(soline.call(moderation.saveReasons, { body: { items: [] } })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
