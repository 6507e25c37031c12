import * as communities from '@osmose/shared/communities/communities.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const words = { purpose: 'Pour se dépanner.', problem: 'On cherche seul.', signs: ['On trouve.'] }

describe('what a community is made for, and whose it is', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson
  let manager: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
    manager = await app.person({ roles: ['communityManager'] })
  })
  afterAll(() => app.stop())

  const founds = (
    name: string,
    template?: communities.Template,
    visibility: 'public' | 'secret' = 'public',
  ) => ann.call(communities.createCommunity, { body: { ...words, name, template, visibility } })
  const lists = async (person: TestPerson, query: { template?: communities.Template; q?: string }) =>
    (await person.call(communities.listCommunities, { query })).items.map(({ name }) => name)

  it('is kept, changed by those who own it, and found by it', async () => {
    const help = await founds('Dépannage', 'helpdesk')
    await founds('Club photo', 'interest')
    await founds('Sans modèle')
    await founds('Cellule', 'helpdesk', 'secret')
    expect(help.template).toBe('helpdesk')
    expect(await lists(ben, { template: 'helpdesk' })).toEqual(['Dépannage'])
    expect(await lists(ann, { template: 'helpdesk' })).toEqual(['Cellule', 'Dépannage'])
    const params = { communityId: help.id }
    expect(
      await ann.call(communities.editCommunity, { params, body: { template: 'practice' } }),
    ).toMatchObject({ template: 'practice' })
    expect(await lists(ben, { template: 'helpdesk' })).toEqual([])
  })

  it('is found by a word of its purpose', async () => {
    expect(await lists(ben, { q: 'se depanner', template: 'interest' })).toEqual(['Club photo'])
  })

  it('is the organisation’s own no longer once its owner calls it by another name or makes it secret', async () => {
    const founded = async () => {
      const place = await aCommunity(app, { owner: ann, members: [manager] })
      const params = { communityId: place.id }
      await manager.call(communities.makeOfficial, { params, body: { official: true } })
      return {
        edits: (by: TestPerson, body: { name?: string; purpose?: string; visibility?: 'secret' }) =>
          by.call(communities.editCommunity, { params, body }),
      }
    }
    const place = await founded()
    expect(await place.edits(ann, { purpose: 'Autrement dit.' })).toMatchObject({ official: true })
    expect(await place.edits(manager, { name: 'Direction' })).toMatchObject({ official: true })
    expect(await place.edits(ann, { name: 'Direction générale' })).toMatchObject({ official: false })
    const other = await founded()
    expect(await other.edits(ann, { visibility: 'secret' })).toMatchObject({ official: false })
  })

  it('is marked as the organisation’s own by its administrators and network-wide managers only', async () => {
    const place = await aCommunity(app, { owner: ann })
    const marks = (person: TestPerson, where: { id: string }, official = true) =>
      person.call(communities.makeOfficial, { params: { communityId: where.id }, body: { official } })
    await expect(marks(ann, place)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await marks(manager, place)).toMatchObject({ official: true, can: { makeOfficial: true } })
    expect(await ben.call(communities.readCommunity, { params: { key: place.id } })).toMatchObject({
      official: true,
      can: { makeOfficial: false },
    })
    expect(await marks(await app.person({ roles: ['admin'] }), place, false)).toMatchObject({
      official: false,
    })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [manager] })
    await expect(marks(manager, secret)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(marks(await app.person({ roles: ['admin'] }), secret)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
