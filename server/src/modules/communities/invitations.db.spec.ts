import {
  inviteToCommunity,
  joinCommunity,
  readCommunity,
} from '@osmose/shared/communities/communities.contract'
import { listInvitations, withdrawInvitation } from '@osmose/shared/communities/invitations.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { InvitationsService } from './invitations.service.js'

const DAY = 86_400_000

describe('invitations', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
  })
  afterAll(() => app.stop())

  const at = ({ id }: { id: string }) => ({ communityId: id })
  const invites = (place: { id: string }, whom = ben, by = ann) =>
    by.call(inviteToCommunity, { params: { ...at(place), personId: whom.id } })
  const joins = (place: { id: string }) => ben.call(joinCommunity, { params: at(place) })
  const reads = (place: { id: string }) => ben.call(readCommunity, { params: { key: place.id } })
  const list = async (place: { id: string }, by = ann) =>
    (await by.call(listInvitations, { params: at(place) })).items
  const ages = (place: { id: string }, days: number) =>
    app.database.many(
      `update community_invitations set invited_at = invited_at - $2 * interval '1 day', expires_at = expires_at - $2 * interval '1 day' where community_id = $1`,
      [place.id, days],
    )

  it('run for thirty days, which is said to both', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'private' })
    await invites(place)
    const end = new Date(app.clock.now().getTime() + 30 * DAY).toISOString().slice(0, 10)
    expect((await reads(place)).invitedUntil?.slice(0, 10)).toBe(end)
    const [waiting] = await list(place)
    expect(waiting).toMatchObject({ person: { name: 'Ben' }, by: { name: 'Ann' }, over: false })
    expect(waiting?.expiresAt.slice(0, 10)).toBe(end)
  })

  it('are refused by their own name once over, and renewed by being sent again', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'private' })
    await invites(place)
    await ages(place, 30)
    await expect(joins(place)).rejects.toMatchObject({ code: 'communities.invitation_expired', status: 409 })
    expect(await reads(place)).toMatchObject({ invited: false, invitedUntil: null, can: { join: false } })
    expect(await list(place)).toMatchObject([{ over: true }])
    await app.get(InvitationsService).end()
    await expect(joins(place)).rejects.toMatchObject({ code: 'communities.invitation_expired' })
    await invites(place)
    expect(await list(place)).toMatchObject([{ over: false }])
    expect(await joins(place)).toMatchObject({ myRole: 'member' })
    expect(await list(place)).toEqual([])
  })

  it('run longer when sent again while they run, and say so to nobody twice', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'private' })
    await invites(place)
    await ages(place, 10)
    const told = (await app.events('communities.person_invited.v1')).length
    await invites(place)
    expect(await app.events('communities.person_invited.v1')).toHaveLength(told)
    expect((await list(place))[0]?.expiresAt.slice(0, 10)).toBe(
      new Date(app.clock.now().getTime() + 30 * DAY).toISOString().slice(0, 10),
    )
  })

  it('of a secret place leave nothing behind when they are over or taken back', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'secret' })
    await invites(place)
    expect(await reads(place)).toMatchObject({ invited: true })
    await ages(place, 30)
    await app.get(InvitationsService).end()
    for (const call of [reads(place), joins(place), list(place, ben)])
      await expect(call).rejects.toMatchObject({ code: 'not_found' })
    await invites(place)
    await ann.call(withdrawInvitation, { params: { ...at(place), personId: ben.id } })
    await ann.call(withdrawInvitation, { params: { ...at(place), personId: ben.id } })
    await expect(reads(place)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are seen and taken back by those who look after the place, and by whoever sent them', async () => {
    const [cleo, dan] = await Promise.all([app.person({ name: 'Cleo' }), app.person({ name: 'Dan' })])
    const place = await aCommunity(app, { owner: ann, members: [cleo, dan] })
    await invites(place, ben, cleo)
    expect(await list(place, cleo)).toHaveLength(1)
    expect(await list(place, dan)).toEqual([])
    const takesBack = (by: TestPerson) =>
      by.call(withdrawInvitation, { params: { ...at(place), personId: ben.id } })
    await expect(takesBack(dan)).rejects.toMatchObject({ code: 'forbidden' })
    await takesBack(cleo)
    expect(await list(place)).toEqual([])
    await expect(list(place, ben)).rejects.toMatchObject({ code: 'not_found' })
  })
})
