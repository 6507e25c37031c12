import * as identity from '@osmose/shared/identity/identity.contract'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Identity } from './identity.public.js'

describe('accounts', () => {
  let app: TestApp
  let admin: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
  })
  afterAll(() => app.stop())

  const withPassword = async (email: string, password: string) => {
    const person = await app.person({ email, signedIn: false })
    await app.database.transaction((tx) => app.get(Identity).setPassword(tx, person.id, password))
    return person
  }

  it('lets a person in with the right password, and tells that it was the first time', async () => {
    const ann = await withPassword('ann@merand.example', 'une phrase bien longue')
    const reply = await app
      .nobody()
      .fetch(identity.signIn, { body: { email: 'Ann@Merand.example ', password: 'une phrase bien longue' } })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('set-cookie')).toMatch(/^osmose=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)
    expect(
      (await app.events('identity.first_signed_in.v1')).filter((event) => event.actorId === ann.id),
    ).toHaveLength(1)
  })

  it('answers the same for a wrong password, an unknown address and somebody who left', async () => {
    const left = await withPassword('left@merand.example', 'une phrase bien longue')
    await admin.call(identity.deactivate, { params: { personId: left.id }, body: {} })
    const answers = []
    for (const [email, password] of [
      ['ann@merand.example', 'wrong'],
      ['nobody@merand.example', 'x'],
      ['left@merand.example', 'une phrase bien longue'],
    ]) {
      const reply = await app.nobody().fetch(identity.signIn, { body: { email, password } })
      const { requestId: _, ...problem } = (await reply.json()) as Record<string, unknown>
      answers.push({ status: reply.status, problem })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(401)
  })

  it('stops guessing at one account after ten tries, whoever tries', async () => {
    await withPassword('guessed@merand.example', 'une phrase bien longue')
    const statuses = []
    for (let attempt = 0; attempt < 12; attempt++)
      statuses.push(
        (
          await app
            .nobody()
            .fetch(identity.signIn, { body: { email: 'guessed@merand.example', password: `try ${attempt}` } })
        ).status,
      )
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses.slice(10)).toEqual([429, 429])
  })

  it('invites a person by a link that works once', async () => {
    const newcomer = await app.person({ name: 'Karim', signedIn: false })
    const { link } = await admin.call(identity.invite, { params: { personId: newcomer.id } })
    const token = link.split('/').pop() ?? ''
    expect(await app.nobody().call(identity.readLink, { params: { token } })).toEqual({
      purpose: 'invitation',
    })
    const body = { password: 'mes onze ans de quai' }
    expect((await app.nobody().fetch(identity.useLink, { params: { token }, body })).status).toBe(200)
    await expect(app.nobody().call(identity.useLink, { params: { token }, body })).rejects.toMatchObject({
      code: 'identity.link_not_valid',
    })
  })

  it('makes no link by which somebody could become a colleague who is already here', async () => {
    const soline = await app.person({ name: 'Soline' })
    await expect(admin.call(identity.invite, { params: { personId: soline.id } })).rejects.toMatchObject({
      code: 'identity.already_entered',
    })
  })

  it('opens no session with a password that is changed at the same moment', async () => {
    const person = await withPassword('racing@merand.example', 'le premier mot de passe')
    const own = await app.nobody().fetch(identity.signIn, {
      body: { email: 'racing@merand.example', password: 'le premier mot de passe' },
    })
    const cookie = own.headers.get('set-cookie')?.split(';')[0] ?? ''
    const change = fetch(`${app.origin}/api/me/password`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ current: 'le premier mot de passe', next: 'le second mot de passe' }),
    })
    await Promise.all([
      change,
      ...[1, 2, 3, 4, 5, 6].map(() =>
        app.nobody().fetch(identity.signIn, {
          body: { email: 'racing@merand.example', password: 'le premier mot de passe' },
        }),
      ),
    ])
    const left = await app.database.one<{ count: number }>(
      `select count(*)::int as count from sessions s join credentials c on c.person_id = s.person_id where s.person_id = $1 and s.created_at > c.changed_at`,
      [person.id],
    )
    expect((await change).status).toBe(200)
    expect(left?.count).toBe(0)
  })

  it('keeps an administrator when two remove each other at the same moment', async () => {
    const other = await TestApp.start()
    const [one, two] = [await other.person({ roles: ['admin'] }), await other.person({ roles: ['admin'] })]
    const statuses = await Promise.all([
      one.fetch(identity.deactivate, { params: { personId: two.id }, body: {} }),
      two.fetch(identity.deactivate, { params: { personId: one.id }, body: {} }),
    ])
    const left = await other.database.many(
      `select 1 from person_roles r join people p on p.id = r.person_id where r.role = 'admin' and p.deactivated_at is null`,
    )
    expect(left).toHaveLength(1)
    expect(statuses.filter((reply) => reply.status === 200)).toHaveLength(1)
    await other.stop()
  })

  it('closes sessions and sockets of a person who leaves', async () => {
    const leaver = await app.person()
    const socket = await leaver.socket()
    const ended = socket.ended()
    await admin.call(identity.deactivate, { params: { personId: leaver.id }, body: {} })
    await ended
    await expect(leaver.call(identity.readMe, {})).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  it('gives no role back to whoever returns, nor one to whoever is away', async () => {
    const person = await app.person({ roles: ['admin', 'communityManager'] })
    const params = { personId: person.id }
    await admin.call(identity.deactivate, { params, body: {} })
    await expect(admin.call(identity.setRoles, { params, body: { roles: ['admin'] } })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    )
    await admin.call(identity.reactivate, { params })
    const { items } = await admin.call(identity.listAccounts, { query: { q: person.name } })
    expect(items).toMatchObject([{ active: true, roles: [] }])
  })

  it('gives a new role to the very next request, and takes it away as fast', async () => {
    const person = await app.person()
    await admin.call(identity.setRoles, { params: { personId: person.id }, body: { roles: ['hr'] } })
    expect((await person.call(identity.readMe, {})).roles).toEqual(['hr'])
    await admin.call(identity.setRoles, { params: { personId: person.id }, body: { roles: [] } })
    expect((await person.call(identity.readMe, {})).roles).toEqual([])
  })

  it('are found by name or address by administrators only, also when they are closed', async () => {
    const zoe = await app.person({ name: 'Zoé Ferrière', email: 'zoe.f@merand.example' })
    await admin.call(identity.deactivate, { params: { personId: zoe.id }, body: {} })
    for (const q of ['ferriere', 'ZOE.F@merand.example'])
      expect((await admin.call(identity.listAccounts, { query: { q } })).items).toMatchObject([
        { person: { id: zoe.id }, active: false, entered: true, roles: [] },
      ])
    expect((await admin.call(identity.listAccounts, {})).items.map(({ person }) => person.id)).toContain(
      admin.id,
    )
    const other = await app.person({ roles: ['hr', 'communityManager'] })
    await expect(other.call(identity.listAccounts, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('keeps one administrator', async () => {
    await expect(
      admin.call(identity.setRoles, { params: { personId: admin.id }, body: { roles: [] } }),
    ).rejects.toMatchObject({ code: 'identity.last_admin' })
    await expect(
      admin.call(identity.deactivate, { params: { personId: admin.id }, body: {} }),
    ).rejects.toMatchObject({ code: 'identity.last_admin' })
  })

  it('shows my sessions to me and lets me end one, its socket with it', async () => {
    const person = await app.person()
    const socket = await person.socket()
    const [session] = (await person.call(identity.listSessions, {})).items
    const ended = socket.ended()
    await person.call(identity.endSession, { params: { sessionId: session?.id ?? '' } })
    await ended
  })

  it('refuses a request that another site sends, and a socket that another site opens', async () => {
    const reply = await fetch(`${app.origin}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{}',
    })
    expect(reply.status).toBe(403)
    const handshake = await fetch(`${app.origin}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'https://evil.example', cookie: `osmose=${admin.token}` },
    })
    expect(handshake.status).toBe(403)
  })
})
