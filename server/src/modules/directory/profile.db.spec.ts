import * as directory from '@osmose/shared/directory/directory.contract'
import { readMe } from '@osmose/shared/identity/identity.contract'
import sharp from 'sharp'
import { v7 as uuid } from 'uuid'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('my page', () => {
  let app: TestApp
  let ann: TestPerson
  let ben: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann', title: 'Soudeuse' })
    ben = await app.person({ name: 'Ben', department: 'Production' })
  })
  afterAll(() => app.stop())

  const edit = (body: object, by = ann) => by.call(directory.editMyProfile, { body })
  const photo = () =>
    sharp({ create: { width: 640, height: 480, channels: 3, background: '#b4532a' } })
      .jpeg()
      .toBuffer()
  const upload = async (by: TestPerson, file: Uint8Array) =>
    by.call(directory.uploadMyPhoto, { upload: file })
  const changes = async () =>
    (await app.events('directory.profile_changed.v1')).filter((event) => event.actorId === ann.id)
  const history = () =>
    app.database.many<{ title: string | null; from: string; to: string | null }>(
      `select title, valid_from::text as "from", valid_to::text as "to" from affiliations where person_id = $1 order by valid_from`,
      [ann.id],
    )

  it('is complete with a face, a job, a department, a line and a language, and says when it is', async () => {
    const [department] = (await ann.call(directory.listPlaces, {})).departments
    expect(await edit({ bio: 'Deux qualifications, bientôt trois.', languages: ['fr', 'br'] })).toMatchObject(
      { bio: 'Deux qualifications, bientôt trois.', languages: ['fr', 'br'], can: { edit: true } },
    )
    await edit({ departmentId: department?.id })
    await edit({ avatar: 'drawn' })
    expect((await changes()).map((event) => event.payload.complete)).toEqual([false, false, true])
  })

  it('keeps what is not mentioned and clears what is null', async () => {
    expect(await edit({ bio: null })).toMatchObject({
      bio: null,
      languages: ['fr', 'br'],
      person: { department: 'Production' },
    })
  })

  it('lets nobody write their department once an import has said it, not even what they had said themselves', async () => {
    const own = await app.person({ name: 'Zélie', email: 'zelie@merand.example' })
    const admin = await app.person({ roles: ['admin'] })
    const [department] = (await ann.call(directory.listPlaces, {})).departments
    expect(await edit({ departmentId: department?.id }, own)).toMatchObject({ can: { department: true } })
    const file =
      'name,email,department\nZélie,zelie@merand.example,Production\nYann,yann@merand.example,Achats\n'
    await admin.call(directory.importPeople, { query: {}, upload: Buffer.from(file) })
    expect(await edit({ bio: 'Toujours là.', departmentId: department?.id }, own)).toMatchObject({
      can: { edit: true, department: false },
    })
    const other = (await ann.call(directory.listPlaces, {})).departments.find(({ name }) => name === 'Achats')
    for (const departmentId of [other?.id, null])
      await expect(edit({ departmentId }, own)).rejects.toMatchObject({
        code: 'directory.department_given',
        status: 403,
        problem: { fields: { departmentId: 'given' } },
      })
  })

  it('remembers with dates where I worked, one stretch a day', async () => {
    app.clock.forward({ days: 20 })
    await edit({ title: 'Cheffe d’équipe' })
    await edit({ title: 'Cheffe d’atelier' })
    expect(await history()).toEqual([
      { title: 'Soudeuse', from: '2026-11-23', to: '2026-12-13' },
      { title: 'Cheffe d’atelier', from: '2026-12-13', to: null },
    ])
  })

  it('refuses a department that does not exist, and takes no field that is not mine to set', async () => {
    await expect(edit({ departmentId: uuid() })).rejects.toMatchObject({
      code: 'directory.unknown_department',
    })
    const notMine = {
      roles: ['admin'],
      kind: 'guest',
      email: 'boss@merand.example',
      name: 'Boss',
      managerId: ben.id,
      deactivatedAt: null,
      communityIds: [uuid()],
    }
    await expect(edit(notMine)).rejects.toMatchObject({
      code: 'invalid_input',
      problem: { fields: Object.fromEntries(Object.keys(notMine).map((field) => [field, 'unknown'])) },
    })
    expect(await ann.call(readMe, {})).toMatchObject({ roles: [], email: null, person: { name: 'Ann' } })
    expect((await ann.call(directory.readProfile, { params: { personId: ann.id } })).manager).toBeNull()
  })

  it.each([
    ['a line about oneself without end', { bio: 'x'.repeat(281) }],
    ['too many skills', { skills: Array.from({ length: 13 }, (_, i) => `s${i}`) }],
    ['a skill of two lines', { skills: ['a\nb'] }],
  ])('refuses %s', async (_, body) => {
    await expect(edit(body)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('keeps my language, time zone and hours', async () => {
    const settings = {
      locale: 'en' as const,
      timeZone: 'Europe/Lisbon',
      workingHours: { days: [3, 1, 2, 2], start: '06:00', end: '14:00' },
    }
    expect(await ann.call(directory.editMySettings, { body: settings })).toEqual({
      ...settings,
      workingHours: { ...settings.workingHours, days: [1, 2, 3] },
    })
    expect(await ann.call(readMe, {})).toMatchObject({
      locale: 'en',
      timeZone: 'Europe/Lisbon',
      workingHours: { start: '06:00' },
    })
    expect((await app.events('directory.settings_changed.v1')).at(-1)).toMatchObject({
      actorId: ann.id,
      payload: { personId: ann.id },
    })
    expect(await ben.call(directory.editMySettings, { body: { locale: 'fr' } })).toMatchObject({
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' },
    })
  })

  it.each([
    ['a time zone that does not exist', { timeZone: 'Mars/Olympus' }],
    ['hours that end before they start', { workingHours: { days: [1], start: '17:00', end: '09:00' } }],
  ])('refuses %s', async (_, body) => {
    await expect(ann.call(directory.editMySettings, { body })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  describe('photo', () => {
    const see = (by: TestPerson, v: number | string) =>
      by.fetch(directory.readPhoto, { params: { personId: ben.id }, query: { v } })

    it('is a square that colleagues see and browsers may keep', async () => {
      const { person } = await upload(ben, await photo())
      expect(person.photo).toBe(1)
      const reply = await see(ann, 1)
      expect([
        reply.status,
        reply.headers.get('content-type'),
        reply.headers.get('cache-control'),
        reply.headers.get('x-content-type-options'),
      ]).toEqual([200, 'image/webp', 'private, max-age=31536000, immutable', 'nosniff'])
      expect(await sharp(Buffer.from(await reply.arrayBuffer())).metadata()).toMatchObject({
        format: 'webp',
        width: 512,
        height: 512,
      })
    })

    it('is there in its version only, and for people of the house only', async () => {
      expect((await see(ann, 2)).status).toBe(404)
      expect((await see(ann, 'x')).status).toBe(400)
      expect((await see(app.nobody(), 1)).status).toBe(401)
      expect((await see(await app.person({ kind: 'guest' }), 1)).status).toBe(404)
      expect((await upload(ben, await photo())).person.photo).toBe(2)
      expect((await see(ann, 1)).status).toBe(404)
    })

    it('goes away when initials are chosen instead', async () => {
      expect((await edit({ avatar: 'drawn' }, ben)).person.photo).toBeNull()
      expect((await see(ann, 2)).status).toBe(404)
      expect(await app.database.many('select 1 from person_photos where person_id = $1', [ben.id])).toEqual(
        [],
      )
      expect((await upload(ben, await photo())).person.photo).toBe(3)
    })

    it.each([
      [
        'a page called a photo',
        Buffer.from('<html><script>alert(1)</script></html>'),
        'directory.not_a_picture',
      ],
      [
        'a drawing that can run',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        'directory.not_a_picture',
      ],
      ['an archive', Buffer.from('PK\u0003\u0004'), 'directory.not_a_picture'],
      ['more than eight megabytes', Buffer.alloc(8_000_001, 1), 'too_large'],
    ])('is not %s', async (_, file, code) => {
      await expect(upload(ben, file)).rejects.toMatchObject({ code })
    })
  })
})
