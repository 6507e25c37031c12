import { editCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import { setRule } from '@osmose/shared/communities/rules.contract'
import { listEventAnswers } from '@osmose/shared/gatherings/gatherings.contract'
import { listPlaces } from '@osmose/shared/directory/directory.contract'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { anEvent, eventOf, says } from '../../../test/factories/gatherings.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

interface Scene {
  place: { id: string }
  goes: TestPerson
}

describe('a seat of somebody who can no longer see the event', () => {
  let app: TestApp
  let ann: TestPerson
  let admin: TestPerson
  let sites: string[]

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann', site: 'Nantes' })
    admin = await app.person({ roles: ['admin'], site: 'Lyon' })
    const places = await ann.call(listPlaces, {})
    sites = ['Nantes', 'Lyon'].map((name) => places.sites.find((site) => site.name === name)!.id)
  })
  afterAll(() => app.stop())

  const at = ({ id }: { id: string }) => ({ communityId: id })
  const shuts = (place: { id: string }) =>
    ann.call(editCommunity, { params: at(place), body: { visibility: 'private' } })

  it.each<[string, 'public' | 'private', (scene: Scene) => Promise<unknown>]>([
    [
      'was removed from a private place',
      'private',
      ({ place, goes }) => ann.call(removeMember, { params: { ...at(place), personId: goes.id } }),
    ],
    [
      'was deactivated',
      'public',
      ({ goes }) => admin.call(deactivate, { params: { personId: goes.id }, body: {} }),
    ],
    ['was a guest of a place that is private now', 'public', ({ place }) => shuts(place)],
  ])(
    'goes to the next in line when they %s, and they are not named any more',
    async (_, visibility, leaves) => {
      const goes = await app.person({ name: 'Gaël' })
      const waits = await app.person({ name: 'Wanda' })
      const members = visibility === 'public' ? [waits] : [goes, waits]
      const place = await aCommunity(app, { owner: ann, members, visibility })
      const event = await anEvent({ by: ann, in: place, capacity: 1 })
      await says(goes, event, 'yes')
      expect(await says(waits, event, 'yes')).toMatchObject({ queue: 1 })
      await app.settle()
      await leaves({ place, goes })
      await app.settle()
      expect(await eventOf(waits, event)).toMatchObject({ yes: 1, waiting: 0, queue: null })
      const named = await ann.call(listEventAnswers, { params: { postId: event.id }, query: { of: 'yes' } })
      expect(named.items.map(({ name }) => name)).toEqual(['Wanda'])
    },
  )

  it('goes to the next in line when the rule of the place no longer names them', async () => {
    const goes = await app.person({ name: 'Gaël', site: 'Lyon' })
    const waits = await app.person({ name: 'Wanda' })
    const place = await aCommunity(app, { owner: ann, members: [waits], visibility: 'private' })
    const takes = (siteId: string | undefined) =>
      ann.call(setRule, { params: at(place), body: { departmentIds: [], siteIds: [siteId!], title: null } })
    await takes(sites[1])
    await app.settle()
    const event = await anEvent({ by: ann, in: place, capacity: 1 })
    await says(goes, event, 'yes')
    await says(waits, event, 'yes')
    await takes(sites[0])
    await app.settle()
    expect(await eventOf(waits, event)).toMatchObject({ yes: 1, waiting: 0, queue: null })
  })
})
