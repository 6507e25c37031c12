import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { readMe } from '@osmose/shared/identity/identity.contract'
import * as organisation from '@osmose/shared/organisation/organisation.contract'
import { TestApp } from '../../../test/setup/test-app.js'
import { LiveLane } from '../../platform/outbox/live-lane.js'
import { FirstStart } from '../demo/demo.public.js'
import { Organisation } from './organisation.public.js'

const body = {
  organisation: 'Ateliers Mérand',
  locale: 'fr' as const,
  timeZone: 'Europe/Paris',
  admin: { name: 'Ewa Nowicka', email: 'Ewa@Merand.example', password: 'je garde les clés' },
}

describe('the first run', () => {
  let app: TestApp
  let setupCode: string

  beforeAll(async () => {
    app = await TestApp.start({}, { organisation: false })
    setupCode = await app.get(FirstStart).setupCode()
  })
  afterAll(() => app.stop())

  const read = () => app.nobody().call(organisation.readInstance, {})
  const setUp = (given: object) =>
    app.nobody().fetch(organisation.setUp, { body: { ...body, setupCode, ...given } })
  const code = async (reply: Response) => ((await reply.json()) as { code?: string }).code

  it('says that the house is new', async () =>
    expect(await read()).toMatchObject({
      kind: 'new',
      name: null,
      locale: 'fr',
      cast: [],
      mailConfigured: false,
    }))

  it.each([
    ['without the code of the server', { setupCode: 'WRONG' }, 'organisation.setup_code_wrong'],
    ['without a real time zone', { timeZone: 'Mars/Olympus' }, 'invalid_input'],
    [
      'with a password that everybody tries',
      { admin: { ...body.admin, password: 'motdepasse123' } },
      'identity.password_too_common',
    ],
  ])('changes nothing %s', async (_, given, refused) => {
    expect(await code(await setUp(given))).toBe(refused)
    expect(await read()).toMatchObject({ kind: 'new' })
    expect(await app.database.many('select 1 from people')).toEqual([])
  })

  it('makes the organisation and lets its administrator in, once', async () => {
    const replies = await Promise.all([setUp({ setupCode: setupCode.toLowerCase() }), setUp({})])
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
    const made = replies.find(({ ok }) => ok)
    const cookie = made?.headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = (await (await fetch(`${app.origin}/api/me`, { headers: { cookie } })).json()) as object
    expect(me).toMatchObject({
      person: { name: 'Ewa Nowicka' },
      email: 'ewa@merand.example',
      roles: ['admin'],
      organisation: { name: 'Ateliers Mérand', kind: 'real' },
    })
    expect(await code(await setUp({}))).toBe('organisation.already_set_up')
    await expect(
      app.nobody().call(organisation.checkSetupCode, { body: { setupCode } }),
    ).rejects.toMatchObject({ code: 'organisation.already_set_up' })
    expect(await read()).toMatchObject({ kind: 'real', name: 'Ateliers Mérand', cast: [] })
  })
})

describe('the code of the first run', () => {
  it('is told right from wrong before anything else is asked, and cannot be guessed without end', async () => {
    const app = await TestApp.start({}, { organisation: false })
    const setupCode = await app.get(FirstStart).setupCode()
    const check = (given: string) =>
      app.nobody().call(organisation.checkSetupCode, { body: { setupCode: given } })
    expect(await check(` ${setupCode.toLowerCase()} `)).toEqual({})
    await expect(check('WRONG')).rejects.toMatchObject({ code: 'organisation.setup_code_wrong' })
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, at) => check(`GUESS${at}`).catch(({ code }) => code as string)),
    )
    expect(new Set(guesses)).toEqual(new Set(['organisation.setup_code_wrong', 'too_many_requests']))
    await expect(check(setupCode)).rejects.toMatchObject({ code: 'too_many_requests' })
    const given = { body: { ...body, setupCode } }
    await expect(app.nobody().call(organisation.setUp, given)).rejects.toMatchObject({
      code: 'too_many_requests',
    })
    await app.stop()
  })
})

describe('an instance that a command filled before its first run', () => {
  it('still waits for its administrator, who may be somebody it knows', async () => {
    const app = await TestApp.start()
    const ewa = await app.person({ name: 'Ewa N.', email: 'ewa@merand.example', signedIn: false })
    expect(await app.nobody().call(organisation.readInstance, {})).toMatchObject({ kind: 'real' })
    const setupCode = await app.get(FirstStart).setupCode()
    expect(await app.nobody().call(organisation.readInstance, {})).toMatchObject({ kind: 'new' })
    expect(await app.nobody().call(organisation.setUp, { body: { ...body, setupCode } })).toEqual({
      personId: ewa.id,
    })
    expect(await app.nobody().call(organisation.readInstance, {})).toMatchObject({
      kind: 'real',
      name: 'Ateliers Mérand',
    })
    await expect(
      app.nobody().call(organisation.setUp, { body: { ...body, setupCode } }),
    ).rejects.toMatchObject({ code: 'organisation.already_set_up' })
    await app.stop()
  })
})

describe('an instance of two nodes', () => {
  it('is called by its new name on the other one too, as soon as that hears of it', async () => {
    const app = await TestApp.start()
    const other = await app.node()
    const named = async ({ origin }: { origin: string }) =>
      ((await (await fetch(`${origin}/api/instance`)).json()) as { name: string }).name
    expect([await named(app), await named(other)]).toEqual(['Ateliers', 'Ateliers'])
    const heard = new Promise<void>((resolve) => other.get(LiveLane).onEvent(() => resolve()))
    const setupCode = await app.get(FirstStart).setupCode()
    await app.nobody().call(organisation.setUp, { body: { ...body, setupCode } })
    expect(await named(app)).toBe('Ateliers Mérand')
    await heard
    expect(await named(other)).toBe('Ateliers Mérand')
    await other.stop()
    await app.stop()
  })

  it('asks again after the database was away, instead of repeating that it was', async () => {
    const app = await TestApp.start()
    const read = () => app.nobody().fetch(organisation.readInstance)
    await app.database.many('alter table organisation rename to elsewhere')
    expect((await read()).status).toBe(500)
    await app.database.many('alter table elsewhere rename to organisation')
    expect((await read()).status).toBe(200)
    await app.stop()
  })
})

describe('a demonstration', () => {
  it('shows its people on the machine itself, and to nobody who comes through a proxy', async () => {
    const app = await TestApp.start({}, { organisation: false })
    await app.database.transaction((tx) =>
      app
        .get(Organisation)
        .create(tx, { name: 'Ateliers', locale: 'fr', timeZone: 'Europe/Paris', kind: 'demo' }),
    )
    const [soline, other] = [
      await app.person({
        name: 'Soline Abgrall',
        title: 'opératrice',
        department: 'Production',
        site: 'Nantes',
      }),
      await app.person({ name: 'Somebody' }),
    ]
    await app.database.many(
      `update people set source_system = 'demo', source_id = case id when $1 then 'soline' else 'somebody' end where id in ($1, $2)`,
      [soline.id, other.id],
    )
    // `fetch` does not let one name the host.
    const cast = async (headers: Record<string, string>) => {
      const [response] = (await once(get(`${app.origin}/api/instance`, { headers }), 'response')) as [
        IncomingMessage,
      ]
      return ((await json(response)) as { cast: object[] }).cast
    }
    expect(await cast({})).toEqual([
      {
        id: soline.id,
        key: 'soline',
        name: 'Soline Abgrall',
        role: 'employee',
        title: 'opératrice',
        department: 'Production',
        site: 'Nantes',
      },
    ])
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect(await cast({ [header]: '10.0.0.1' })).toEqual([])
    expect(await cast({ host: 'rebound.example' })).toEqual([])
    expect(await cast({ host: `localhost:${new URL(app.origin).port}` })).toHaveLength(1)
    expect((await soline.call(readMe, {})).organisation.kind).toBe('demo')
    await app.stop()
  })
})
