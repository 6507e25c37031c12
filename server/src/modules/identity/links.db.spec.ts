import * as identity from '@osmose/shared/identity/identity.contract'
import { MailCatcher } from '../../../test/setup/mail-catcher.js'
import { TestApp } from '../../../test/setup/test-app.js'
import { Identity } from './identity.public.js'

describe('the ways in by mail', () => {
  let post: MailCatcher
  let app: TestApp

  beforeAll(async () => {
    post = await MailCatcher.start()
    app = await TestApp.start({ SMTP_URL: post.url, PUBLIC_URL: 'http://osmose.example' })
  })
  afterAll(async () => {
    await app.stop()
    await post.stop()
  })

  const tokenIn = (text: string | undefined) => /links\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''

  it('sends a way back to somebody who forgot the password, in their language, and closes what was open', async () => {
    const ann = await app.person({ name: 'Ann', email: 'ann@merand.example', locale: 'en' })
    await app.nobody().call(identity.askReset, { body: { email: 'ANN@merand.example' } })
    await app.settle()
    const [mail] = post.to('ann@merand.example')
    expect(mail?.subject).toBe('Choose a new password')
    await app.nobody().call(identity.useLink, {
      params: { token: tokenIn(mail?.text) },
      body: { password: 'une autre phrase longue' },
    })
    await expect(ann.call(identity.readMe, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    expect(
      (
        await app.nobody().fetch(identity.signIn, {
          body: { email: 'ann@merand.example', password: 'une autre phrase longue' },
        })
      ).status,
    ).toBe(200)
  })

  it('answers the same for an address that nobody has, and sends nothing', async () => {
    const before = post.mails.length
    expect(await app.nobody().call(identity.askReset, { body: { email: 'nobody@merand.example' } })).toEqual(
      {},
    )
    await app.settle()
    expect(post.mails).toHaveLength(before)
  })

  it('does not send a way back that nobody could use any more', async () => {
    await app.person({ name: 'Eve', email: 'eve@merand.example' })
    await app.nobody().call(identity.askReset, { body: { email: 'eve@merand.example' } })
    app.clock.forward({ hours: 2 })
    await app.settle()
    expect(post.to('eve@merand.example')).toEqual([])
  })

  it('takes one address only', async () => {
    const reply = await app
      .nobody()
      .fetch(identity.askReset, { body: { email: ['ann@merand.example', 'evil@example.org'] } })
    expect(reply.status).toBe(400)
  })

  it('mails an invitation, and a second one makes the first void', async () => {
    const admin = await app.person({ roles: ['admin'] })
    const karim = await app.person({ name: 'Karim', email: 'karim@merand.example', signedIn: false })
    const first = await admin.call(identity.invite, { params: { personId: karim.id } })
    await admin.call(identity.invite, { params: { personId: karim.id } })
    await app.settle()
    expect(post.to('karim@merand.example').map((mail) => mail.subject)).toContain(
      'Votre accès à Osmose, le réseau de Ateliers',
    )
    await expect(
      app.nobody().call(identity.readLink, { params: { token: tokenIn(first.link) } }),
    ).rejects.toMatchObject({ code: 'identity.link_not_valid' })
  })

  it('invites everybody who was not, once each, and not whoever is in, invited, gone or without an address', async () => {
    const admin = await app.person({ roles: ['admin'] })
    await app.settle()
    const before = await admin.call(identity.readUninvited, {})
    const waiting = Array.from({ length: 103 }, (_, at) => `invited${at}@merand.example`)
    for (const email of waiting) await app.person({ email, signedIn: false })
    const invited = await app.person({ email: 'already@merand.example', signedIn: false })
    await admin.call(identity.invite, { params: { personId: invited.id } })
    const gone = await app.person({ email: 'gone@merand.example', signedIn: false })
    await admin.call(identity.deactivate, { params: { personId: gone.id }, body: {} })
    await app.settle()
    const mailed = post.mails.length

    const asked = await admin.call(identity.inviteAll, {})
    expect(asked).toMatchObject({ people: before.people + 103, sending: true, mailConfigured: true })
    await admin.call(identity.inviteAll, {})
    await app.settle()
    expect(await admin.call(identity.readUninvited, {})).toMatchObject({ people: 0, sending: false })
    expect(post.mails).toHaveLength(mailed + before.people + 103)
    for (const email of waiting) expect(post.to(email)).toHaveLength(1)
    expect(post.to('gone@merand.example')).toEqual([])
    expect(post.to('already@merand.example')).toHaveLength(1)
    const token = tokenIn(post.to('invited102@merand.example')[0]?.text)
    expect(await app.nobody().call(identity.readLink, { params: { token } })).toEqual({
      purpose: 'invitation',
    })

    app.clock.forward({ days: 8 })
    await admin.call(identity.inviteAll, {})
    await app.settle()
    for (const email of [...waiting, 'already@merand.example']) expect(post.to(email)).toHaveLength(2)
  })

  it('invites nobody more once whoever asked may not', async () => {
    const admin = await app.person({ roles: ['admin'] })
    const other = await app.person({ roles: ['admin'] })
    await app.person({ email: 'late@merand.example', signedIn: false })
    await admin.call(identity.inviteAll, {})
    await other.call(identity.setRoles, { params: { personId: admin.id }, body: { roles: [] } })
    await app.settle()
    expect(post.to('late@merand.example')).toEqual([])
  })

  it('lets a link die with the right of the one who made it, and with time', async () => {
    const admin = await app.person({ roles: ['admin'] })
    const other = await app.person({ roles: ['admin'] })
    const [one, two] = [await app.person({ signedIn: false }), await app.person({ signedIn: false })]
    const byAdmin = tokenIn((await admin.call(identity.invite, { params: { personId: one.id } })).link)
    const byOther = tokenIn((await other.call(identity.invite, { params: { personId: two.id } })).link)
    await other.call(identity.deactivate, { params: { personId: admin.id }, body: {} })
    await expect(app.nobody().call(identity.readLink, { params: { token: byAdmin } })).rejects.toMatchObject({
      code: 'identity.link_not_valid',
    })
    app.clock.forward({ days: 8 })
    await expect(app.nobody().call(identity.readLink, { params: { token: byOther } })).rejects.toMatchObject({
      code: 'identity.link_not_valid',
    })
  })

  it('does not let a link live again with the one who made it, nor with their right', async () => {
    const [admin, maker] = [await app.person({ roles: ['admin'] }), await app.person({ roles: ['admin'] })]
    const params = { personId: maker.id }
    const losses = [
      () => admin.call(identity.setRoles, { params, body: { roles: [] } }),
      () =>
        admin
          .call(identity.deactivate, { params, body: {} })
          .then(() => admin.call(identity.reactivate, { params })),
    ]
    for (const loses of losses) {
      const invited = await app.person({ signedIn: false })
      const { link } = await maker.call(identity.invite, { params: { personId: invited.id } })
      await loses()
      await admin.call(identity.setRoles, { params, body: { roles: ['admin'] } })
      await expect(
        app.nobody().call(identity.readLink, { params: { token: tokenIn(link) } }),
      ).rejects.toMatchObject({ code: 'identity.link_not_valid' })
    }
  })

  it('changes a password for the one who knows it, and keeps only this session', async () => {
    const bob = await app.person({ email: 'bob@merand.example' })
    await app.database.transaction((tx) => app.get(Identity).setPassword(tx, bob.id, 'la première phrase'))
    const elsewhere = await app
      .nobody()
      .fetch(identity.signIn, { body: { email: 'bob@merand.example', password: 'la première phrase' } })
    await expect(
      bob.call(identity.changePassword, { body: { current: 'autre chose', next: 'la seconde phrase' } }),
    ).rejects.toMatchObject({ code: 'identity.wrong_password' })
    await expect(
      bob.call(identity.changePassword, { body: { current: 'la première phrase', next: 'motdepasse1234' } }),
    ).rejects.toMatchObject({ code: 'identity.password_too_common' })
    await bob.call(identity.changePassword, {
      body: { current: 'la première phrase', next: 'la seconde phrase' },
    })
    expect((await bob.call(identity.readMe, {})).person.id).toBe(bob.id)
    const cookie = elsewhere.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await fetch(`${app.origin}/api/me`, { headers: { cookie } })).status).toBe(401)
  })

  it('signs out for good, and clears what the browser kept', async () => {
    const carl = await app.person()
    const reply = await carl.fetch(identity.signOut)
    expect(reply.headers.get('clear-site-data')).toBe('"cache", "storage"')
    await expect(carl.call(identity.readMe, {})).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  it('lets somebody in again who was deactivated by mistake', async () => {
    const admin = await app.person({ roles: ['admin'] })
    const dora = await app.person({ email: 'dora@merand.example' })
    await app.database.transaction((tx) => app.get(Identity).setPassword(tx, dora.id, 'la phrase de Dora'))
    await admin.call(identity.deactivate, { params: { personId: dora.id }, body: {} })
    await admin.call(identity.reactivate, { params: { personId: dora.id } })
    const body = { email: 'dora@merand.example', password: 'la phrase de Dora' }
    expect((await app.nobody().fetch(identity.signIn, { body })).status).toBe(200)
  })

  it('never enters by one click where the data are real', async () => {
    await expect(app.nobody().call(identity.enterDemo, { body: { key: 'soline' } })).rejects.toMatchObject({
      code: 'identity.demo_only',
    })
  })
})
