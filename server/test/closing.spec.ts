import { makeCalendar } from '@osmose/shared/gatherings/gatherings.contract'
import * as identity from '@osmose/shared/identity/identity.contract'
import { giveMandate, listMandates } from '@osmose/shared/mandates/mandates.contract'
import { Identity } from '../src/modules/identity/identity.public.js'
import { MailCatcher } from './setup/mail-catcher.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'
import { toldTo, untilWaiting } from './setup/waiting.js'

let post: MailCatcher
let app: TestApp
let admin: TestPerson

beforeAll(async () => {
  post = await MailCatcher.start()
  app = await TestApp.start({ SMTP_URL: post.url })
  admin = await app.person({ name: 'Ewa', roles: ['admin'] })
})
afterAll(async () => {
  await app.stop()
  await post.stop()
})

/** What `act` is told that comes while the account is being closed, and is over before it is opened again. */
async function whileClosing({ id: personId }: TestPerson, act: () => Promise<unknown>): Promise<string> {
  let told = Promise.resolve('')
  await app.database.transaction(async (tx) => {
    await app.get(Identity).deactivate(tx, personId, null)
    told = toldTo(act())
    await untilWaiting(app.database, 1, told)
  })
  const answer = await told
  await app.settle()
  await admin.call(identity.reactivate, { params: { personId } })
  return answer
}

const rolesOf = async ({ id }: TestPerson) =>
  (await app.database.many<{ role: string }>('select role from person_roles where person_id = $1', [id])).map(
    ({ role }) => role,
  )
const password = 'une phrase assez longue'
const useLink = (token: string) =>
  app.nobody().fetch(identity.useLink, { params: { token }, body: { password } })
const refusedBy = async (reply: Response) => {
  if (!reply.ok) throw (await reply.json()) as Error
  return reply
}
const invited = async () => {
  const person = await app.person({ signedIn: false })
  const { link } = await admin.call(identity.invite, { params: { personId: person.id } })
  return { person, token: link.split('/').at(-1) ?? '' }
}
const wayBack = async () => {
  const email = 'back@merand.example'
  const person = await app.person({ email })
  await app.nobody().call(identity.askReset, { body: { email } })
  await app.settle()
  return { person, token: /links\/([\w-]{43})/.exec(post.to(email)[0]?.text ?? '')?.[1] ?? '' }
}

describe('an account that is being closed', () => {
  it.each([[['hr']], [['hr', 'admin']]] as const)('gets no role %j', async (roles) => {
    const zed = await app.person()
    const gives = () =>
      admin.call(identity.setRoles, { params: { personId: zed.id }, body: { roles: [...roles] } })
    expect(await whileClosing(zed, gives)).toBe('not_found')
    expect(await rolesOf(zed)).toEqual([])
  })

  it('is not entered by a link', async () => {
    const { person, token } = await invited()
    expect(await whileClosing(person, () => useLink(token).then(refusedBy))).toBe('identity.link_not_valid')
    expect(await app.database.any('select 1 from sessions where person_id = $1', [person.id])).toBe(false)
  })

  it('is sent no way back', async () => {
    const zed = await app.person({ email: 'zed@merand.example' })
    const asks = () => app.nobody().call(identity.askReset, { body: { email: 'zed@merand.example' } })
    expect(await whileClosing(zed, asks)).toBe('done')
    await app.settle()
    expect(post.to('zed@merand.example')).toEqual([])
  })

  it('neither gives nor gets a mandate', async () => {
    const [zed, ida, bob] = [await app.person(), await app.person(), await app.person()]
    const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString()
    const give = (from: TestPerson, to: TestPerson) => () =>
      from.call(giveMandate, { body: { toId: to.id, kinds: ['discussion'], until } })
    expect(await whileClosing(zed, give(bob, zed))).toBe('not_found')
    expect(await whileClosing(ida, give(ida, bob))).toBe('not_found')
    expect(await bob.call(listMandates, {})).toMatchObject({ given: [], held: [] })
  })

  it('gets no address for its calendar', async () => {
    const zed = await app.person()
    const makes = () => zed.call(makeCalendar, { body: { content: 'mine' } })
    expect(await whileClosing(zed, makes)).toBe('not_signed_in')
    expect(await app.database.any('select 1 from calendar_feeds where person_id = $1', [zed.id])).toBe(false)
  })

  it.each(['an invitation', 'a way back'])('ends what %s opened at that moment', async (link) => {
    const { person, token } = link === 'an invitation' ? await invited() : await wayBack()
    let entering = Promise.resolve(new Response())
    let closing = Promise.resolve('')
    await app.database.transaction(async (tx) => {
      await tx.many('select 1 from one_time_links where person_id = $1 for update', [person.id])
      entering = useLink(token)
      await untilWaiting(app.database, 1)
      closing = toldTo(admin.call(identity.deactivate, { params: { personId: person.id }, body: {} }))
      await untilWaiting(app.database, 2)
    })
    const entered = await entering
    expect([entered.status, await closing]).toEqual([200, 'done'])
    await admin.call(identity.reactivate, { params: { personId: person.id } })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await fetch(`${app.origin}/api/me`, { headers: { cookie } })).status).toBe(401)
  })
})

describe('who administers', () => {
  const others = () => Promise.all([0, 1].map(() => app.person({ roles: ['admin'] })))
  const gives = (by: TestPerson, to: TestPerson, roles: ('hr' | 'admin' | 'communityManager')[]) =>
    toldTo(by.call(identity.setRoles, { params: { personId: to.id }, body: { roles } }))

  it('is settled when two take it from each other: the second no longer may', async () => {
    const [one, two] = (await others()) as [TestPerson, TestPerson]
    const told = await Promise.all([gives(one, two, []), gives(two, one, [])])
    expect(told.toSorted()).toEqual(['done', 'forbidden'])
    const left = await Promise.all([rolesOf(one), rolesOf(two)])
    expect(left.flat()).toEqual(['admin'])
  })

  it('is settled when two close the account of each other', async () => {
    const [one, two] = (await others()) as [TestPerson, TestPerson]
    const closes = (by: TestPerson, whom: TestPerson) =>
      toldTo(by.call(identity.deactivate, { params: { personId: whom.id }, body: {} }))
    const told = await Promise.all([closes(one, two), closes(two, one)])
    expect(told.filter((word) => word === 'done')).toHaveLength(1)
  })

  it('may be said twice at once, and the last word holds', async () => {
    const [other] = await others()
    const zed = await app.person()
    for (let round = 0; round < 4; round++) {
      const told = await Promise.all([
        gives(admin, zed, ['hr', 'admin']),
        gives(other ?? admin, zed, ['communityManager', 'admin']),
      ])
      expect(told).toEqual(['done', 'done'])
      expect([
        ['admin', 'hr'],
        ['admin', 'communityManager'],
      ]).toContainEqual((await rolesOf(zed)).toSorted())
    }
  })
})
