import * as directory from '@osmose/shared/directory/directory.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Identity } from '../identity/identity.public.js'

describe('the directory', () => {
  let app: TestApp
  let ann: TestPerson
  let helene: TestPerson
  let left: TestPerson
  let guest: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({
      name: 'Ann Abgrall',
      department: 'Production',
      site: 'Nantes',
      title: 'Opératrice en chaudronnerie',
    })
    helene = await app.person({
      name: 'Hélène Dargent',
      department: 'Marketing',
      site: 'Lyon',
      title: 'Animatrice du réseau',
    })
    await app.person({ name: 'Mamadou Sarr', title: 'Chef d’équipe, cuverie', signedIn: false })
    await app.person({ name: 'Jean-Baptiste Thébault', title: 'Soudeur TIG', signedIn: false })
    await app.person({ name: 'Robot', kind: 'service', signedIn: false })
    left = await app.person({ name: 'Hélène Partie' })
    guest = await app.person({ name: 'Gus', kind: 'guest' })
    await app.database.transaction((tx) => app.get(Identity).deactivate(tx, left.id, null))
  })
  afterAll(() => app.stop())

  const find = async (q: string, by = ann) =>
    (await by.call(directory.listPeople, { query: { q } })).items.map(({ name }) => name)
  const places = () => ann.call(directory.listPlaces, {})

  it('lists everybody who is here, by name', async () => {
    expect((await ann.call(directory.listPeople, {})).items.map(({ name }) => name)).toEqual([
      'Ann Abgrall',
      'Gus',
      'Hélène Dargent',
      'Jean-Baptiste Thébault',
      'Mamadou Sarr',
    ])
  })

  it.each([
    ['helene', 'Hélène Dargent'],
    ['DARGENT', 'Hélène Dargent'],
    ['dargent helene', 'Hélène Dargent'],
    ['helenne', 'Hélène Dargent'],
    ['Helene Dargant', 'Hélène Dargent'],
    ['sargent', 'Hélène Dargent'],
    ['mamdou', 'Mamadou Sarr'],
    ['tebault', 'Jean-Baptiste Thébault'],
    ['jean bapt', 'Jean-Baptiste Thébault'],
    ['soudeur', 'Jean-Baptiste Thébault'],
    ['chaudronerie', 'Ann Abgrall'],
    ['cuverie', 'Mamadou Sarr'],
  ])('finds %s', async (q, name) => expect((await find(q))[0]).toBe(name))

  it('finds nobody by what fits nobody', async () => expect(await find('zzyzx')).toEqual([]))

  it('finds a person by a skill they named themselves', async () => {
    await helene.call(directory.editMyProfile, { body: { skills: ['Photographie', 'Accueil'] } })
    expect(await find('photografie')).toEqual(['Hélène Dargent'])
  })

  it('narrows to a department, a site or those who came lately', async () => {
    const { departments, sites } = await places()
    const only = async (query: object) =>
      (await ann.call(directory.listPeople, { query })).items.map(({ name }) => name)
    expect(await only({ department: departments.find(({ name }) => name === 'Marketing')?.id })).toEqual([
      'Hélène Dargent',
    ])
    expect(await only({ site: sites.find(({ name }) => name === 'Nantes')?.id })).toEqual(['Ann Abgrall'])
    expect(await only({ newcomers: 'true' })).toEqual(['Ann Abgrall', 'Gus', 'Hélène Dargent'])
  })

  it('goes on page by page, by name and by fit', async () => {
    for (let i = 0; i < 45; i++)
      await app.person({ name: `Zoé Page ${String(i).padStart(2, '0')}`, signedIn: false })
    for (const query of [{ q: 'zoe page' }, {}]) {
      const names: string[] = []
      let cursor: string | undefined
      do {
        const page = await ann.call(directory.listPeople, { query: { ...query, cursor } })
        names.push(...page.items.map(({ name }) => name))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(names.filter((name) => name.startsWith('Zoé'))).toEqual(
        Array.from({ length: 45 }, (_, i) => `Zoé Page ${String(i).padStart(2, '0')}`),
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('refuses a cursor it did not make', async () => {
    await expect(ann.call(directory.listPeople, { query: { cursor: 'nonsense' } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('says nothing more about a person, whoever asks and whatever they ask for', async () => {
    const admin = await app.person({ roles: ['admin', 'hr'] })
    const asked = { params: { personId: helene.id } }
    const refused = await admin.fetch(directory.readProfile, {
      ...asked,
      query: { fields: 'firstSignedInAt,lastSeen', sort: 'password' },
    })
    expect(await refused.json()).toMatchObject({
      code: 'invalid_input',
      status: 400,
      fields: { fields: 'unknown', sort: 'unknown' },
    })
    const seen = await admin.call(directory.readProfile, asked)
    expect(Object.keys(seen).sort()).toEqual([
      'active',
      'bio',
      'can',
      'communities',
      'email',
      'joinedOn',
      'languages',
      'manager',
      'newcomer',
      'person',
      'skills',
      'unopened',
    ])
    expect({ ...seen, can: undefined }).toEqual({
      ...(await ann.call(directory.readProfile, { params: { personId: helene.id } })),
      can: undefined,
    })
  })

  it('keeps the page of somebody who left, and says so', async () => {
    expect(await ann.call(directory.readProfile, { params: { personId: left.id } })).toMatchObject({
      active: false,
      person: { name: 'Hélène Partie' },
    })
  })

  it('names only the communities of a person that the reader may know', async () => {
    const named = async (reader: TestPerson) =>
      (await reader.call(directory.readProfile, { params: { personId: helene.id } })).communities.map(
        ({ name }) => name,
      )
    await aCommunity(app, { name: 'Ouverte', owner: helene })
    await aCommunity(app, { name: 'Réservée', visibility: 'private', owner: helene })
    await aCommunity(app, { name: 'Tue', visibility: 'secret', owner: helene, members: [] })
    expect(await named(ann)).toEqual(['Ouverte'])
    expect(await named(helene)).toEqual(['Ouverte', 'Réservée', 'Tue'])
  })

  it('shows a guest only the people of their communities', async () => {
    expect((await guest.call(directory.listPeople, {})).items.map(({ name }) => name)).toEqual(['Gus'])
    expect(await find('helene', guest)).toEqual([])
    await expect(guest.call(directory.readProfile, { params: { personId: ann.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await aCommunity(app, { owner: ann, members: [guest] })
    expect(await find('abgrall', guest)).toEqual(['Ann Abgrall'])
    expect((await guest.call(directory.readProfile, { params: { personId: ann.id } })).person.name).toBe(
      'Ann Abgrall',
    )
  })

  describe('suggests people to mention', () => {
    const suggest = async (by: TestPerson, q: string, community?: { id: string }) =>
      (await by.call(directory.suggestPeople, { query: { q, community: community?.id } })).items.map(
        ({ name }) => name,
      )

    it('from their first letters, mistakes forgiven, nobody who left', async () => {
      expect(await suggest(ann, 'hel')).toEqual(['Hélène Dargent'])
      expect(await suggest(ann, 'helnee')).toEqual(['Hélène Dargent'])
      expect((await suggest(ann, 'zoe')).length).toBe(8)
    })

    it('whose first name begins so, then whose surname does, members of the place first among each', async () => {
      const named = (name: string) => app.person({ name, signedIn: false })
      await named('Abel Kerouault')
      const member = await named('Zita Kerouani')
      await named('Kerouan Blot')
      const other = await named('Kerouzig Vasseur')
      const place = await aCommunity(app, { owner: ann, members: [member, other] })
      expect(await suggest(ann, 'kerou', place)).toEqual([
        'Kerouzig Vasseur',
        'Kerouan Blot',
        'Zita Kerouani',
        'Abel Kerouault',
      ])
    })

    it('whose name has it before those whose work does', async () => {
      await app.person({ name: 'Aude Marin', title: 'Pontier' })
      await app.person({ name: 'Zénon Pontiac' })
      await app.person({ name: 'Pontian Zola' })
      expect(await suggest(ann, 'ponti')).toEqual(['Pontian Zola', 'Zénon Pontiac', 'Aude Marin'])
    })

    it('in a closed community only its members', async () => {
      const place = await aCommunity(app, { visibility: 'private', owner: ann, members: [guest] })
      expect(await suggest(ann, '', place)).toEqual(['Ann Abgrall', 'Gus'])
      expect(await suggest(ann, 'helene', place)).toEqual([])
    })

    it('in a public one its members first, then colleagues', async () => {
      const place = await aCommunity(app, { owner: ann, members: [helene] })
      expect((await suggest(ann, '', place)).slice(0, 2)).toEqual(['Ann Abgrall', 'Hélène Dargent'])
      expect(await suggest(ann, 'mamadou', place)).toEqual(['Mamadou Sarr'])
    })

    it('nothing of a place one may not read', async () => {
      for (const visibility of ['private', 'secret'] as const) {
        const place = await aCommunity(app, { visibility, owner: helene })
        await expect(suggest(ann, '', place)).rejects.toMatchObject({ code: 'not_found' })
      }
    })
  })

  it.each([
    ['GET /people', directory.listPeople, {}],
    ['GET /people/suggestions', directory.suggestPeople, { query: { q: 'a' } }],
    ['GET /places', directory.listPlaces, {}],
    [
      'GET /people/:personId',
      directory.readProfile,
      { params: { personId: '0192f0c1-7b1a-7c3e-8a4b-1c2d3e4f5a6b' } },
    ],
  ])('is closed to nobody and to somebody who left: %s', async (_, endpoint, request) => {
    for (const person of [app.nobody(), left])
      expect((await person.fetch(endpoint, request)).status).toBe(401)
  })
})
