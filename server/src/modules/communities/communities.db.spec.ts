import * as communities from '@osmose/shared/communities/communities.contract'
import { listNamesakes } from '@osmose/shared/communities/place.contract'
import { listDeclinedSuggestions, weighSuggestion } from '@osmose/shared/communities/suggestions.contract'
import { keepPlace } from '@osmose/shared/feed/feed.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const words = {
  name: 'Étanchéité et soudure',
  purpose: 'Ce qui est trouvé à un poste sert aux trois sites.',
  problem: 'Les mêmes fuites reviennent.',
  signs: ['Deux questions sur trois ont une réponse.'],
}

describe('communities', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson
  let manager: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann', department: 'Production' })
    ben = await app.person({ name: 'Ben' })
    manager = await app.person({ name: 'Hélène', roles: ['communityManager'] })
  })
  afterAll(() => app.stop())

  const at = ({ id }: { id: string }) => ({ communityId: id })
  const joins = (person: TestPerson, place: { id: string }) =>
    person.call(communities.joinCommunity, { params: at(place) })
  const reads = (person: TestPerson, place: { id: string }) =>
    person.call(communities.readCommunity, { params: { key: place.id } })

  describe('of the same name', () => {
    it('are told of before one founds or renames, capitals and accents aside, archived ones too, and are not forbidden', async () => {
      const named = async (name: string, except?: string) =>
        (await ben.call(listNamesakes, { query: { name, except } })).items
      const first = await aCommunity(app, { owner: ann, name: 'Soudure orbitale' })
      expect(await named('soudure ORBITÀLE')).toMatchObject([{ id: first.id, archived: false }])
      expect(await named('Soudure orbitale', first.id)).toEqual([])
      expect(await named('Soudure')).toEqual([])
      await ann.call(communities.archiveCommunity, { params: at(first) })
      expect(await named('Soudure orbitale')).toMatchObject([{ id: first.id, archived: true }])
      const second = await ben.call(communities.createCommunity, {
        body: { ...words, name: 'Soudure orbitale', visibility: 'private' },
      })
      expect((await named('Soudure orbitale')).map(({ id }) => id)).toEqual([second.id, first.id])
    })
  })

  describe('are founded', () => {
    it('with a purpose, a problem and signs of success, by somebody who then owns them', async () => {
      const made = await ann.call(communities.createCommunity, { body: { ...words, visibility: 'public' } })
      expect(made).toMatchObject({
        ...words,
        slug: 'etancheite-et-soudure',
        myRole: 'owner',
        memberCount: 1,
        archived: false,
        openRequests: 0,
      })
      expect(made.leaders.map(({ name }) => name)).toEqual(['Ann'])
      expect(made.can).toMatchObject({
        read: true,
        post: true,
        edit: true,
        invite: true,
        moderate: true,
        archive: true,
        join: false,
        leave: false,
      })
      expect(
        (await ben.call(communities.readCommunity, { params: { key: 'etancheite-et-soudure' } })).id,
      ).toBe(made.id)
    })

    it('once, however often the request arrives', async () => {
      const body = { ...words, name: 'Une seule fois', visibility: 'public' as const }
      const [first, second] = [
        await ann.call(communities.createCommunity, { body, key: 'same-key-1' }),
        await ann.call(communities.createCommunity, { body, key: 'same-key-1' }),
      ]
      expect(second.id).toBe(first.id)
    })

    it('without signs of success not at all', async () => {
      await expect(
        ann.call(communities.createCommunity, { body: { ...words, signs: [], visibility: 'public' } }),
      ).rejects.toMatchObject({ code: 'invalid_input' })
    })

    it('by employees only', async () => {
      const guest = await app.person({ kind: 'guest' })
      await expect(
        guest.call(communities.createCommunity, { body: { ...words, visibility: 'public' } }),
      ).rejects.toMatchObject({ code: 'forbidden' })
    })
  })

  describe('that are public', () => {
    it('are joined by anybody, and left again', async () => {
      const place = await aCommunity(app, { owner: ann })
      expect(await joins(ben, place)).toMatchObject({
        myRole: 'member',
        memberCount: 2,
        can: { post: true, leave: true },
      })
      expect(await joins(ben, place)).toMatchObject({ myRole: 'member' })
      await ben.call(communities.leaveCommunity, { params: at(place) })
      expect(await reads(ben, place)).toMatchObject({ myRole: null, memberCount: 1 })
    })

    it('are not left by their last owner', async () => {
      const place = await aCommunity(app, { owner: ann, members: [ben] })
      await expect(ann.call(communities.leaveCommunity, { params: at(place) })).rejects.toMatchObject({
        code: 'communities.last_owner',
      })
      await ann.call(communities.setMemberRole, {
        params: { ...at(place), personId: ben.id },
        body: { role: 'owner' },
      })
      await ann.call(communities.leaveCommunity, { params: at(place) })
      expect((await reads(ann, place)).leaders.map(({ name }) => name)).toEqual(['Ben'])
    })

    it('keep an owner when two leave at the same moment', async () => {
      const place = await aCommunity(app, { owner: ann, members: [ben] })
      await ann.call(communities.setMemberRole, {
        params: { ...at(place), personId: ben.id },
        body: { role: 'owner' },
      })
      const leaving = await Promise.allSettled(
        [ann, ben].map((person) => person.call(communities.leaveCommunity, { params: at(place) })),
      )
      expect(leaving.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })
  })

  describe('that are private', () => {
    it('are listed, but read and listed in detail by members only', async () => {
      const place = await aCommunity(app, { name: 'Bureau des plans', visibility: 'private', owner: ann })
      const { items } = await ben.call(communities.listCommunities, { query: { q: 'bureau des plan' } })
      expect(items.map(({ id }) => id)).toContain(place.id)
      expect((await reads(ben, place)).can).toMatchObject({ read: false, join: false, request: true })
      await expect(ben.call(communities.listMembers, { params: at(place) })).rejects.toMatchObject({
        code: 'not_found',
      })
      await expect(joins(ben, place)).rejects.toMatchObject({ code: 'communities.by_request_only' })
    })

    it('are asked to, and opened by those who look after them', async () => {
      const place = await aCommunity(app, { visibility: 'private', owner: ann })
      const asked = await ben.call(communities.requestMembership, {
        params: at(place),
        body: { message: 'Je soude aussi.' },
      })
      expect(asked).toMatchObject({ requested: true, myRole: null, can: { request: false } })
      await expect(
        ben.call(communities.requestMembership, { params: at(place), body: {} }),
      ).rejects.toMatchObject({ code: 'communities.already_requested' })
      await expect(ben.call(communities.listRequests, { params: at(place) })).rejects.toMatchObject({
        code: 'not_found',
      })
      const [request] = (await ann.call(communities.listRequests, { params: at(place) })).items
      expect(request).toMatchObject({ person: { name: 'Ben' }, message: 'Je soude aussi.' })
      const decide = (person: TestPerson, accept: boolean) =>
        person.call(communities.decideRequest, {
          params: { ...at(place), requestId: request?.id ?? '' },
          body: { accept },
        })
      await expect(decide(ben, true)).rejects.toMatchObject({ code: 'not_found' })
      await decide(ann, true)
      await decide(ann, true)
      await expect(decide(ann, false)).rejects.toMatchObject({ code: 'communities.already_decided' })
      expect(await reads(ben, place)).toMatchObject({ myRole: 'member', requested: false })
      expect((await reads(ann, place)).openRequests).toBe(0)
    })

    it('take a request back, and forget it', async () => {
      const place = await aCommunity(app, { visibility: 'private', owner: ann })
      await ben.call(communities.requestMembership, { params: at(place), body: {} })
      expect(await ben.call(communities.withdrawRequest, { params: at(place) })).toMatchObject({
        requested: false,
        can: { request: true },
      })
      expect((await ann.call(communities.listRequests, { params: at(place) })).items).toEqual([])
    })

    it('let in whoever had asked when they become public, and tell the members', async () => {
      const place = await aCommunity(app, { visibility: 'private', owner: ann })
      await ben.call(communities.requestMembership, { params: at(place), body: {} })
      await ann.call(communities.editCommunity, { params: at(place), body: { visibility: 'public' } })
      expect(await reads(ben, place)).toMatchObject({ visibility: 'public', myRole: 'member' })
      expect((await app.events('communities.visibility_changed.v1')).at(-1)?.payload).toMatchObject({
        communityId: place.id,
        from: 'private',
        to: 'public',
      })
    })

    it('are entered by invitation, as long as whoever invited may still do so', async () => {
      const moderator = await app.person()
      const place = await aCommunity(app, { visibility: 'private', owner: ann, moderators: [moderator] })
      const invite = (by: TestPerson) =>
        by.call(communities.inviteToCommunity, { params: { ...at(place), personId: ben.id } })
      await invite(moderator)
      expect(await reads(ben, place)).toMatchObject({ invited: true, can: { join: true } })
      await ann.call(communities.setMemberRole, {
        params: { ...at(place), personId: moderator.id },
        body: { role: 'member' },
      })
      expect(await reads(ben, place)).toMatchObject({ invited: false, can: { join: false } })
      await expect(joins(ben, place)).rejects.toMatchObject({ code: 'communities.by_request_only' })
      await expect(invite(moderator)).rejects.toMatchObject({ code: 'forbidden' })
      await invite(ann)
      expect(await joins(ben, place)).toMatchObject({ myRole: 'member', invited: false })
      await expect(invite(ann)).rejects.toMatchObject({ code: 'communities.already_member' })
    })
  })

  describe('that are archived', () => {
    it('stay readable and take nothing more', async () => {
      const place = await aCommunity(app, { owner: ann, members: [ben] })
      expect(await ann.call(communities.archiveCommunity, { params: at(place) })).toMatchObject({
        archived: true,
        can: { post: false, edit: false, archive: true },
      })
      await expect(joins(manager, place)).rejects.toMatchObject({ code: 'communities.archived' })
      await expect(
        ann.call(communities.editCommunity, { params: at(place), body: { name: 'Autre' } }),
      ).rejects.toMatchObject({ code: 'communities.archived' })
      expect(await reads(ben, place)).toMatchObject({ can: { read: true, post: false, leave: true } })
      expect(
        (await ben.call(communities.listCommunities, { query: { mine: 'true' } })).items.map(({ id }) => id),
      ).not.toContain(place.id)
      expect(
        (await ben.call(communities.listCommunities, { query: { archived: 'true' } })).items.map(
          ({ id }) => id,
        ),
      ).toContain(place.id)
      expect(await ann.call(communities.reviveCommunity, { params: at(place) })).toMatchObject({
        archived: false,
        can: { post: true },
      })
    })
  })

  describe('are looked after', () => {
    it('by moderators, who remove members but no owner', async () => {
      const moderator = await app.person()
      const place = await aCommunity(app, { owner: ann, moderators: [moderator], members: [ben] })
      const remove = (by: TestPerson, whom: TestPerson) =>
        by.call(communities.removeMember, { params: { ...at(place), personId: whom.id } })
      await expect(remove(ben, moderator)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(remove(moderator, ann)).rejects.toMatchObject({ code: 'forbidden' })
      await remove(moderator, ben)
      expect(await reads(ben, place)).toMatchObject({ myRole: null })
      expect((await app.events('communities.member_left.v1')).at(-1)).toMatchObject({
        payload: { communityId: place.id, personId: ben.id, removed: true },
        actorId: moderator.id,
      })
    })

    it('by a network-wide manager, who edits what a place says but does not open it', async () => {
      const place = await aCommunity(app, { visibility: 'private', owner: ann })
      const edit = (body: object) => manager.call(communities.editCommunity, { params: at(place), body })
      expect(await edit({ purpose: 'Plus clair.' })).toMatchObject({
        purpose: 'Plus clair.',
        can: { read: false, moderate: true },
      })
      await expect(edit({ visibility: 'public' })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(
        ben.call(communities.editCommunity, { params: at(place), body: { purpose: 'x' } }),
      ).rejects.toMatchObject({ code: 'forbidden' })
    })

    it('and list their members, owners first, page by page', async () => {
      const members = await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          app.person({ name: `Zoé ${String(i).padStart(2, '0')}`, signedIn: false }),
        ),
      )
      const place = await aCommunity(app, { owner: ann, members })
      const first = await ben.call(communities.listMembers, { params: at(place) })
      expect(first.items[0]).toMatchObject({ name: 'Ann', role: 'owner', department: 'Production' })
      expect(first.items).toHaveLength(50)
      const second = await ben.call(communities.listMembers, {
        params: at(place),
        query: { cursor: first.nextCursor ?? '' },
      })
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
        'Ann',
        ...members.map(({ name }) => name),
      ])
      expect(second.nextCursor).toBeNull()
    })
  })

  it('are found without accents and with a typing mistake, page by page by name', async () => {
    for (let i = 0; i < 35; i++)
      await aCommunity(app, { name: `Rangée ${String(i).padStart(2, '0')}`, owner: ann })
    const first = await ben.call(communities.listCommunities, { query: { q: 'rangee' } })
    const second = await ben.call(communities.listCommunities, {
      query: { q: 'rangee', cursor: first.nextCursor ?? '' },
    })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(
      Array.from({ length: 35 }, (_, i) => `Rangée ${String(i).padStart(2, '0')}`),
    )
    expect(
      (await ben.call(communities.listCommunities, { query: { q: 'étanchété' } })).items.map(
        ({ name }) => name,
      ),
    ).toContain('Étanchéité et soudure')
  })

  it('tell their members that something came, until they have read it, and how lively they are', async () => {
    const place = await aCommunity(app, { visibility: 'private', owner: ann, members: [ben] })
    app.clock.forward({ minutes: 1 })
    await aPost({ by: ann, in: place })
    expect(await reads(ben, place)).toMatchObject({ unread: true, recentPosts: 1 })
    expect(await reads(ann, place)).toMatchObject({ unread: false, recentPosts: 1 })
    expect(await reads(manager, place)).toMatchObject({ unread: false, recentPosts: null })
    await ben.call(keepPlace, { body: { readUntil: app.clock.now().toISOString() } })
    expect(await reads(ben, place)).toMatchObject({ unread: false })
    app.clock.forward({ days: 29 })
    expect(await reads(ben, place)).toMatchObject({ recentPosts: 0 })
    expect(await reads(await app.person(), place)).toMatchObject({ unread: false, recentPosts: null })
  })

  it('are suggested with the reason why', async () => {
    const production = await Promise.all(
      Array.from({ length: 5 }, () => app.person({ department: 'Outillage', signedIn: false })),
    )
    const place = await aCommunity(app, { owner: ann, members: production })
    const newcomer = await app.person({ department: 'Outillage' })
    const suggested = await newcomer.call(communities.suggestCommunities, {})
    expect(suggested.items.length).toBeLessThanOrEqual(3)
    expect(suggested.items[0]).toMatchObject({
      id: place.id,
      reason: { kind: 'department', value: 'Outillage' },
    })
    await joins(newcomer, place)
    expect((await newcomer.call(communities.suggestCommunities, {})).items.map(({ id }) => id)).not.toContain(
      place.id,
    )
  })

  it('are not suggested again to whoever said that they are not for them, on whatever device, until they join', async () => {
    const colleagues = await Promise.all(
      Array.from({ length: 5 }, () => app.person({ department: 'Métrologie', signedIn: false })),
    )
    const place = await aCommunity(app, { owner: ann, members: colleagues })
    const eve = await app.person({ department: 'Métrologie' })
    const other = await app.person({ department: 'Métrologie' })
    const suggested = async (person: TestPerson) =>
      (await person.call(communities.suggestCommunities, {})).items.map(({ id }) => id)
    const declined = async (person: TestPerson) =>
      (await person.call(listDeclinedSuggestions, {})).items.map(({ id }) => id)
    const weigh = (person: TestPerson, isDeclined: boolean, { id } = place) =>
      person.call(weighSuggestion, { params: { communityId: id }, body: { declined: isDeclined } })
    await weigh(eve, true)
    await weigh(eve, true)
    expect([await suggested(eve), await declined(eve)]).toEqual([
      expect.not.arrayContaining([place.id]),
      [place.id],
    ])
    expect([await suggested(other), await declined(other)]).toEqual([expect.arrayContaining([place.id]), []])
    await weigh(eve, false)
    expect([await suggested(eve), await declined(eve)]).toEqual([expect.arrayContaining([place.id]), []])
    await weigh(eve, true)
    await joins(eve, place)
    await app.settle()
    expect(await declined(eve)).toEqual([])
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret' })
    await expect(weigh(eve, true, secret)).rejects.toMatchObject({ code: 'not_found' })
  })
})
