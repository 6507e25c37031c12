import * as charters from '@osmose/shared/communities/arrangement.contract'
import { joinCommunity } from '@osmose/shared/communities/communities.contract'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const at = ({ id }: { id: string }) => ({ communityId: id })

describe('the charter of a community', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    ben = await app.person({ name: 'Ben' })
  })
  afterAll(() => app.stop())

  const arranges = (place: { id: string }, body: object, by = ann) =>
    by.call(charters.arrange, { params: at(place), body })
  const reads = (person: TestPerson, place: { id: string }) =>
    person.call(charters.readCharter, { params: at(place) })
  const accepts = (person: TestPerson, place: { id: string }, version: number) =>
    person.call(charters.acceptCharter, { params: at(place), body: { version } })

  it('is agreed to before the first post and the first comment, where it is asked', async () => {
    const place = await aCommunity(app, { owner: ann, members: [ben] })
    const post = await aPost({ by: ben, in: place })
    await arranges(place, { charter: 'On ne se moque pas d’une question.' })
    await aPost({ by: ben, in: place })
    await arranges(place, { charterAsked: true })
    await expect(aPost({ by: ben, in: place })).rejects.toMatchObject({
      code: 'posts.charter_due',
      status: 403,
    })
    await expect(aComment({ by: ben, on: post })).rejects.toMatchObject({ code: 'posts.charter_due' })
    expect(await reads(ben, place)).toEqual({
      text: 'On ne se moque pas d’une question.',
      version: 1,
      asked: true,
      accepted: false,
    })
    expect(await accepts(ben, place, 1)).toMatchObject({ accepted: true })
    await aPost({ by: ben, in: place })
    await aComment({ by: ben, on: post })
  })

  it('binds to its version: another text is agreed to anew, by all but who wrote it', async () => {
    const place = await aCommunity(app, { owner: ann, members: [ben] })
    await arranges(place, { charter: 'Un.', charterAsked: true })
    await accepts(ben, place, 1)
    await arranges(place, { charter: 'Un.', welcome: 'Bonjour.' })
    expect(await reads(ben, place)).toMatchObject({ version: 1, accepted: true })
    await arranges(place, { charter: 'Deux.' })
    expect(await reads(ben, place)).toMatchObject({ version: 2, accepted: false })
    await expect(aPost({ by: ben, in: place })).rejects.toMatchObject({ code: 'posts.charter_due' })
    await expect(accepts(ben, place, 1)).rejects.toMatchObject({ code: 'communities.charter_changed' })
    await aPost({ by: ann, in: place })
    await accepts(ben, place, 2)
    await aPost({ by: ben, in: place })
  })

  it('is asked of whoever looks after the place without being in it, and of nobody once it is taken away', async () => {
    const manager = await app.person({ roles: ['communityManager'] })
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place })
    await arranges(place, { charter: 'Courtoisie.', charterAsked: true })
    await expect(aComment({ by: manager, on: post })).rejects.toMatchObject({ code: 'posts.charter_due' })
    await arranges(place, { charter: '' })
    await aComment({ by: manager, on: post })
    expect((await ann.call(readPlaceHome, { params: at(place) })).charter).toBeNull()
  })

  it('is written by owners, and is not there for outsiders of a secret place', async () => {
    const place = await aCommunity(app, { owner: ann, members: [ben] })
    await expect(arranges(place, { charter: 'Mien.' }, ben)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(ben.call(charters.readArrangement, { params: at(place) })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await ann.call(charters.readArrangement, { params: at(place) })).toEqual({
      welcome: '',
      charter: '',
      charterAsked: false,
    })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret' })
    await arranges(secret, { charter: 'Silence.', charterAsked: true })
    for (const person of [ben, await app.person({ roles: ['communityManager', 'admin'] })])
      for (const call of [
        reads(person, secret),
        accepts(person, secret, 1),
        arranges(secret, { charter: 'x' }, person),
        person.call(charters.closeWelcome, { params: at(secret) }),
      ])
        await expect(call).rejects.toMatchObject({ code: 'not_found' })
    const archived = await aCommunity(app, { owner: ann, archived: true })
    await expect(arranges(archived, { welcome: 'Bonjour.' })).rejects.toMatchObject({
      code: 'communities.archived',
    })
  })

  it('and the welcome greets who comes in, once, whatever window they read it in', async () => {
    const place = await aCommunity(app, { owner: ann })
    await arranges(place, { welcome: 'Présentez-vous en deux lignes.' })
    const welcome = async (person: TestPerson) =>
      (await person.call(readPlaceHome, { params: at(place) })).welcome
    expect(await welcome(ben)).toBeNull()
    await ben.call(joinCommunity, { params: at(place) })
    expect(await welcome(ben)).toBe('Présentez-vous en deux lignes.')
    expect(await welcome(ann)).toBeNull()
    await ben.call(charters.closeWelcome, { params: at(place) })
    await arranges(place, { welcome: 'Un autre mot.' })
    expect(await welcome(ben)).toBeNull()
  })
})
