import { nameLeaders, readAnnouncing } from '@osmose/shared/asking/leaders.contract'
import { revokeMandate } from '@osmose/shared/mandates/mandates.contract'
import { aSession, entrusts, sessionOf } from '../../../test/factories/asking.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('announcing a question session', () => {
  let app: TestApp
  let olga: TestPerson
  let mia: TestPerson
  let ben: TestPerson
  let dina: TestPerson
  let etienne: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    olga = await app.person({ name: 'Olga' })
    mia = await app.person({ name: 'Mia' })
    ben = await app.person({ name: 'Ben' })
    dina = await app.person({ name: 'Dina' })
    etienne = await app.person({ name: 'Étienne' })
    place = await aCommunity(app, { owner: olga, moderators: [mia], members: [ben, dina, etienne] })
  })
  afterAll(() => app.stop())

  const announce = (by: TestPerson, leaders: TestPerson[], where: { id: string } = place) =>
    aSession({ by, in: where, leaders, now: app.clock.now() })
  const may = (who: TestPerson, { id }: { id: string } = place) =>
    who.call(readAnnouncing, { params: { communityId: id } })
  const refused = { code: 'asking.leaders_only' }

  it('is for its owners and moderators, who may name whoever reads the place', async () => {
    for (const who of [olga, mia]) {
      expect(await may(who)).toEqual({ can: { announce: true }, leaders: null })
      expect((await sessionOf(ben, await announce(who, [dina]))).leaders).toMatchObject([{ name: 'Dina' }])
    }
  })

  it('is not for members, be it with themselves', async () => {
    expect(await may(ben)).toEqual({ can: { announce: false }, leaders: [] })
    await expect(announce(ben, [dina])).rejects.toMatchObject(refused)
    await expect(announce(ben, [ben])).rejects.toMatchObject(refused)
  })

  it('is for members who manage or administer the network, where the place is not secret', async () => {
    const boss = await app.person({ name: 'Boss', roles: ['admin'] })
    const host = await app.person({ name: 'Host', roles: ['communityManager'] })
    const open = await aCommunity(app, { owner: olga, members: [boss, host, dina] })
    const secret = await aCommunity(app, { owner: olga, visibility: 'secret', members: [boss, host, dina] })
    for (const who of [boss, host]) {
      await announce(who, [dina], open)
      expect(await may(who, open)).toEqual({ can: { announce: true }, leaders: null })
      await expect(announce(who, [dina], secret)).rejects.toMatchObject(refused)
      expect((await may(who, secret)).can).toEqual({ announce: false })
    }
    const outside = await app.person({ name: 'Outside', roles: ['admin'] })
    expect((await may(outside, open)).can).toEqual({ announce: false })
    await expect(may(outside, secret)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is for whoever holds the mandate of each who answers, as long as they hold it', async () => {
    const { id: mandateId } = await entrusts(etienne, ben, { now: app.clock.now() })
    expect(await may(ben)).toMatchObject({ can: { announce: true }, leaders: [{ name: 'Étienne' }] })
    await expect(announce(ben, [etienne, dina])).rejects.toMatchObject(refused)
    const post = await announce(ben, [etienne])
    const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id)
    const name = async (...leaders: TestPerson[]) =>
      ben.call(nameLeaders, {
        params: { postId: post.id },
        body: { leaderIds: ids(leaders), before: ids((await sessionOf(ben, post)).leaders) },
      })
    // What one may not announce, one does not make of it afterwards.
    await expect(name(etienne, dina)).rejects.toMatchObject(refused)
    await entrusts(dina, ben, { now: app.clock.now() })
    await name(etienne, dina)
    await etienne.call(revokeMandate, { params: { mandateId } })
    await expect(announce(ben, [etienne])).rejects.toMatchObject(refused)
    await name(dina)
    expect((await sessionOf(ben, post)).leaders).toMatchObject([{ name: 'Dina' }])
  })

  it('takes a mandate for the places it names and no others', async () => {
    const other = await aCommunity(app, { owner: olga, members: [mia, ben, etienne] })
    const cara = await app.person({ name: 'Cara' })
    const third = await aCommunity(app, { owner: olga, members: [cara, etienne] })
    await entrusts(etienne, cara, { now: app.clock.now(), communityIds: [other.id] })
    expect((await may(cara, third)).can).toEqual({ announce: false })
    await expect(announce(cara, [etienne], third)).rejects.toMatchObject(refused)
  })
})
