import * as communities from '@osmose/shared/communities/communities.contract'
import * as directory from '@osmose/shared/directory/directory.contract'
import { v7 as uuid } from 'uuid'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { StandingRooms } from '../../platform/realtime/rooms.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('communities, live', () => {
  let app: TestApp
  let owner: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    owner = await app.person({ name: 'Owner' })
  })
  afterAll(() => app.stop())

  const at = (place: { id: string }) => ({ communityId: place.id })
  /** Something that is told to all who follow the community. */
  const somethingHappens = (place: { id: string }, purpose: string) =>
    owner.call(communities.editCommunity, { params: at(place), body: { purpose } })
  const heard = (socket: { heard: { name: string }[] }) =>
    socket.heard.filter(({ name }) => name === 'communities.changed').length

  it('lets a new member hear what happens from then on', async () => {
    const ann = await app.person()
    const place = await aCommunity(app, { owner })
    const socket = await ann.socket()
    const told = socket.next('communities.changed')
    await ann.call(communities.joinCommunity, { params: at(place) })
    expect(await told).toEqual({ communityId: place.id })
    const next = socket.next('communities.changed')
    await somethingHappens(place, 'Pour de bon.')
    expect(await next).toEqual({ communityId: place.id })
  })

  it('tells a removed member so, and nothing more', async () => {
    const ann = await app.person()
    const ben = await app.person()
    const place = await aCommunity(app, { owner, members: [ann, ben] })
    const [removed, staying] = [await ann.socket(), await ben.socket()]
    const told = removed.next('communities.changed')
    await owner.call(communities.removeMember, { params: { ...at(place), personId: ann.id } })
    await told
    const next = staying.next('communities.changed')
    await somethingHappens(place, 'Entre nous.')
    await next
    // The owner's answer to Ann herself comes after anything that was said before it.
    const last = removed.next('communities.changed')
    await owner.call(communities.inviteToCommunity, { params: { ...at(place), personId: ann.id } })
    await last
    expect(heard(removed)).toBe(2)
  })

  it('tells nothing more to who is removed while their second screen is being opened', async () => {
    const ann = await app.person()
    const ben = await app.person()
    const place = await aCommunity(app, { owner, members: [ann, ben], visibility: 'secret' })
    const [first, staying] = [await ann.socket(), await ben.socket()]
    const told = first.next('communities.changed')
    // What was answered before she was removed arrives after it.
    const rooms = app.get(StandingRooms)
    const answer = rooms.of.bind(rooms)
    rooms.of = async (personId) => {
      const before = await answer(personId)
      rooms.of = answer
      await owner.call(communities.removeMember, { params: { ...at(place), personId: ann.id } })
      await told
      return before
    }
    const second = await ann.socket()
    const next = staying.next('communities.changed')
    await somethingHappens(place, 'Entre nous, toujours.')
    await next
    const last = [first, second].map((socket) => socket.next('communities.changed'))
    await owner.call(communities.inviteToCommunity, { params: { ...at(place), personId: ann.id } })
    await Promise.all(last)
    expect(heard(second)).toBe(heard(first))
  })

  it('tells those who decide that somebody asks, and the person what was decided', async () => {
    const ann = await app.person()
    const place = await aCommunity(app, { owner, visibility: 'private' })
    const [leader, asking] = [await owner.socket(), await ann.socket()]
    const asked = leader.next('communities.changed')
    await ann.call(communities.requestMembership, { params: at(place), body: {} })
    await asked
    const [request] = (await owner.call(communities.listRequests, { params: at(place) })).items
    const before = heard(asking)
    const decided = asking.next('communities.changed')
    await owner.call(communities.decideRequest, {
      params: { ...at(place), requestId: request?.id ?? '' },
      body: { accept: true },
    })
    await decided
    expect(heard(asking)).toBeGreaterThan(before)
  })

  it('tells those who look after the network that somebody asks, and that it is decided, but of no secret place', async () => {
    const manager = await app.person({ roles: ['communityManager'] })
    const guest = await app.person({ roles: ['communityManager'], kind: 'guest' })
    const ann = await app.person()
    const place = await aCommunity(app, { owner, visibility: 'private' })
    const socket = await manager.socket()
    const other = await guest.socket()
    const asked = socket.next('communities.changed')
    await ann.call(communities.requestMembership, { params: at(place), body: {} })
    expect(await asked).toEqual({ communityId: place.id })
    const [request] = (await manager.call(communities.listRequests, { params: at(place) })).items
    const decided = socket.next('communities.changed')
    await owner.call(communities.decideRequest, {
      params: { ...at(place), requestId: request?.id ?? '' },
      body: { accept: false },
    })
    expect(await decided).toEqual({ communityId: place.id })
    const withdrawn = socket.next('communities.changed')
    await ann.call(communities.requestMembership, { params: at(place), body: {} })
    await withdrawn
    const secret = await aCommunity(app, { owner, visibility: 'private' })
    const again = socket.next('communities.changed')
    await ann.call(communities.requestMembership, { params: at(secret), body: {} })
    await again
    await owner.call(communities.editCommunity, { params: at(secret), body: { visibility: 'secret' } })
    const before = heard(socket)
    await ann.call(communities.withdrawRequest, { params: at(secret) }).catch(() => undefined)
    const next = socket.next('communities.changed')
    await ann.call(communities.withdrawRequest, { params: at(place) })
    await next
    expect(heard(socket)).toBe(before + 1)
    expect(heard(other)).toBe(0)
  })

  it('says nothing to a colleague of a place they do not follow', async () => {
    const stranger = await app.person()
    const place = await aCommunity(app, { owner, visibility: 'secret' })
    const [outside, inside] = [await stranger.socket(), await owner.socket()]
    const told = inside.next('communities.changed')
    await somethingHappens(place, 'Rien à dire.')
    await told
    expect(heard(outside)).toBe(0)
  })

  it('sends whoever only looked on out of a place that closes', async () => {
    const [looking, member] = [await app.person(), await app.person()]
    const place = await aCommunity(app, { owner, members: [member] })
    const post = await aPost({ by: owner, in: place })
    const [outside, inside] = [await looking.socket(), await member.socket()]
    for (const socket of [outside, inside]) expect(await socket.watch('post', post.id)).toEqual({ ok: true })
    const [sentOut, kept] = [outside.next('live.changed'), inside.next('live.changed')]
    await owner.call(communities.editCommunity, { params: at(place), body: { visibility: 'private' } })
    await Promise.all([sentOut, kept])
    expect(await outside.watch('post', post.id)).toEqual({ ok: false })
    expect(await inside.watch('post', post.id)).toEqual({ ok: true })
    const before = outside.heard.length
    const told = inside.next('communities.changed')
    await somethingHappens(place, 'Entre nous.')
    await told
    expect(outside.heard.length).toBe(before)
  })

  it('follows a person who changes department to what speaks to it', async () => {
    const ann = await app.person({ department: 'Ventes' })
    await app.person({ department: 'Achats', signedIn: false })
    const place = await aCommunity(app, { owner, members: [ann] })
    const departments = (await ann.call(directory.listPlaces, {})).departments
    const audienceOf = new Map<string, string>()
    for (const { id, name } of departments) {
      audienceOf.set(name, uuid())
      await app.database.many(
        'insert into audiences (id, community_id, department_ids) values ($1, $2, array[$3::uuid])',
        [audienceOf.get(name), place.id, id],
      )
    }
    const socket = await ann.socket()
    await ann.call(directory.editMyProfile, {
      body: { departmentId: departments.find(({ name }) => name === 'Achats')?.id },
    })
    const told = socket.next('communities.changed')
    await app.settle()
    await told
    expect((await app.events('communities.followed_audiences_changed.v1')).at(-1)?.payload).toEqual({
      communityId: place.id,
      personId: ann.id,
      audienceIds: expect.arrayContaining([place.audienceId, audienceOf.get('Achats')]) as unknown,
    })
    expect(
      (await app.events('communities.followed_audiences_changed.v1')).at(-1)?.payload.audienceIds,
    ).toHaveLength(2)
  })
})
