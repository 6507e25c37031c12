import { readRest } from '@osmose/shared/messages/rest.contract'
import { aConversation } from '../../../test/factories/messages.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('writing to somebody outside their hours', () => {
  let app: TestApp
  let ann: TestPerson
  let soline: TestPerson
  let pair: string
  const workingHours = { days: [1, 2, 3, 4, 5], start: '08:30', end: '17:30' }

  beforeEach(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    soline = await app.person({ name: 'Soline', workingHours })
    pair = await aConversation(ann, [soline])
  })
  afterEach(() => app.stop())

  const rest = async (by: TestPerson, conversationId = pair) =>
    (await by.call(readRest, { params: { conversationId } })).rest

  it('says what time it is there and when they are back, and nothing while they work', async () => {
    expect(await rest(ann)).toBeNull()
    app.clock.forward({ hours: 11 })
    expect(await rest(ann)).toEqual({ time: '21:00', back: { inDays: 1, weekday: 2, time: '08:30' } })
    app.clock.forward({ hours: 4 })
    expect(await rest(ann)).toMatchObject({ time: '01:00', back: { inDays: 0, time: '08:30' } })
  })

  it('names the day after a weekend', async () => {
    app.clock.forward({ days: 4, hours: 11 })
    expect(await rest(ann)).toMatchObject({ back: { inDays: 3, weekday: 1 } })
  })

  it('says nothing in groups, and nothing at all to whoever is not in the conversation', async () => {
    app.clock.forward({ hours: 11 })
    const ben = await app.person({ name: 'Ben', roles: ['communityManager', 'admin', 'hr'] })
    const group = await aConversation(ann, [soline, ben], { name: 'Trois' })
    expect(await rest(ann, group)).toBeNull()
    await expect(rest(ben)).rejects.toMatchObject({ code: 'not_found' })
    await expect(rest(app.nobody())).rejects.toMatchObject({ status: 401 })
  })
})
