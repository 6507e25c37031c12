import * as directory from '@osmose/shared/directory/directory.contract'
import { readMe } from '@osmose/shared/identity/identity.contract'
import iconv from 'iconv-lite'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { LeavingService } from './leaving.service.js'

const file = [
  'Nom;Courriel;Service;Site;Intitulé;Courriel du responsable;Arrivée;Départ;Matricule',
  'Hélène Œuvrard;helene@merand.example;Qualité;Le Mans;Chaudronnière;gaelle@merand.example;01/03/2024;;17',
  'Gaëlle Le Dantec;gaelle@merand.example;Production;Nantes;Directrice;;;;18',
  'Moussa Keïta;;Logistique;Nantes;Cariste;personne@merand.example;;;19',
  'Odile Partie;odile@merand.example;RH;Nantes;;;01/01/2020;30/06/2026;20',
  ';sans-nom@merand.example;RH;Nantes;;;;;21',
].join('\r\n')

describe('people from a file', () => {
  let app: TestApp
  let admin: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    admin = await app.person({ name: 'Ewa', email: 'ewa@merand.example', roles: ['admin'] })
  })
  afterAll(() => app.stop())

  const run = (text: string | Buffer, dryRun?: 'true', by = admin) =>
    by.call(directory.importPeople, {
      query: { dryRun },
      upload: typeof text === 'string' ? Buffer.from(text) : text,
    })
  const count = async () =>
    (
      await app.database.one<{ n: number }>(
        'select (select count(*) from people)::int + (select count(*) from departments)::int + (select count(*) from events)::int + (select count(*) from affiliations)::int as n',
      )
    )?.n
  const person = async (email: string) => {
    const found = await app.database.one<{ id: string }>('select id from people where email = $1', [email])
    return admin.call(directory.readProfile, { params: { personId: found?.id ?? '' } })
  }
  const history = (email: string) =>
    app.database.many(
      `select a.valid_from::text as "from", a.valid_to::text as "to", a.status, a.title, d.name as department
       from affiliations a join people p on p.id = a.person_id left join departments d on d.id = a.department_id where p.email = $1 order by a.valid_from`,
      [email],
    )

  it('are told beforehand, without a trace', async () => {
    const before = await count()
    const report = await run(iconv.encode(file, 'windows-1252'), 'true')
    expect(report).toMatchObject({
      dryRun: true,
      found: 5,
      created: 4,
      updated: 0,
      unchanged: 0,
      encoding: 'windows-1252',
      separator: ';',
      ignoredColumns: ['Matricule'],
      newDepartments: ['Logistique', 'Production', 'Qualité', 'RH'],
      newSites: ['Le Mans', 'Nantes'],
    })
    expect(report.rows.map(({ name, act, site, manager }) => [name, act, site, manager])).toEqual([
      ['Hélène Œuvrard', 'created', 'Le Mans', 'gaelle@merand.example'],
      ['Gaëlle Le Dantec', 'created', 'Nantes', null],
      ['Moussa Keïta', 'created', 'Nantes', null],
      ['Odile Partie', 'created', 'Nantes', null],
    ])
    expect(report.leftOut).toEqual([
      { line: 4, why: 'unknown_manager', value: 'personne@merand.example' },
      { line: 6, why: 'no_name', value: 'sans-nom@merand.example' },
    ])
    expect(await count()).toBe(before)
  })

  it('come in as was told, with their accents, managers and dates', async () => {
    const { dryRun: _, ...told } = await run(iconv.encode(file, 'windows-1252'), 'true')
    const { dryRun, ...done } = await run(iconv.encode(file, 'windows-1252'))
    expect([dryRun, done]).toEqual([false, told])
    expect(await person('helene@merand.example')).toMatchObject({
      person: { name: 'Hélène Œuvrard', title: 'Chaudronnière', department: 'Qualité', site: 'Le Mans' },
      manager: { name: 'Gaëlle Le Dantec' },
      joinedOn: '2024-03-01',
      active: true,
    })
    expect(await person('odile@merand.example')).toMatchObject({ active: false })
    expect(await history('odile@merand.example')).toMatchObject([
      { from: '2020-01-01', to: '2026-07-01', status: 'active' },
      { from: '2026-07-01', to: null, status: 'left' },
    ])
  })

  it('are the same the second time', async () => {
    const before = await count()
    expect(await run(file)).toMatchObject({
      found: 5,
      created: 0,
      updated: 0,
      unchanged: 4,
      deactivated: 0,
      newDepartments: [],
    })
    expect(await count()).toBe(before)
  })

  it('move on a day that history keeps', async () => {
    app.clock.forward({ days: 10 })
    expect(
      await run('name,email,department\nHélène Œuvrard,helene@merand.example,Production\n'),
    ).toMatchObject({ updated: 1, created: 0 })
    expect(await history('helene@merand.example')).toMatchObject([
      { from: '2024-03-01', to: '2026-12-03', title: 'Chaudronnière', department: 'Qualité' },
      { from: '2026-12-03', to: null, title: 'Chaudronnière', department: 'Production' },
    ])
    expect((await app.events('directory.people_moved.v1')).at(-1)?.payload.personIds).toHaveLength(1)
  })

  it('leave at once with their sessions when their last day is over', async () => {
    const leaver = await app.person({ email: 'leaver@merand.example', name: 'Leaver' })
    app.clock.forward({ days: 3 })
    const socket = await leaver.socket()
    const ended = socket.ended()
    expect(await run('name,email,left_on\nLeaver,leaver@merand.example,2026-12-04\n')).toMatchObject({
      updated: 1,
      deactivated: 1,
    })
    await ended
    await expect(leaver.call(readMe, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    await app.settle()
    expect(await history('leaver@merand.example')).toMatchObject([
      { from: '2026-12-03', to: '2026-12-05', status: 'active' },
      { from: '2026-12-05', to: null, status: 'left' },
    ])
    expect(await run('name,email,left_on\nLeaver,leaver@merand.example,2026-12-04\n')).toMatchObject({
      unchanged: 1,
      deactivated: 0,
    })
  })

  it('leave on a later day by themselves', async () => {
    const leaver = await app.person({ email: 'later@merand.example', name: 'Later' })
    expect(await run('name,email,left_on\nLater,later@merand.example,2026-12-31\n')).toMatchObject({
      updated: 1,
      deactivated: 0,
    })
    const hourly = () => app.get(LeavingService).leavers()
    await hourly()
    expect((await leaver.call(readMe, {})).person.name).toBe('Later')
    app.clock.set('2026-12-31T23:30:00.000Z')
    await hourly()
    await expect(leaver.call(readMe, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    expect((await history('later@merand.example')).at(-1)).toMatchObject({
      from: '2027-01-01',
      status: 'left',
    })
  })

  it('do not take the last administrator away', async () => {
    const report = await run('name,email,left_on\nEwa,ewa@merand.example,2026-01-01\n')
    expect(report).toMatchObject({ deactivated: 0, leftOut: [{ line: 2, why: 'last_admin' }] })
    expect((await admin.call(readMe, {})).roles).toEqual(['admin'])
  })

  it('get no role from a file', async () => {
    await run('name,email,role,roles,is_admin\nMallory,mallory@merand.example,admin,admin,true\n')
    expect(
      await app.database.many(
        `select 1 from person_roles r join people p on p.id = r.person_id where p.email = 'mallory@merand.example'`,
      ),
    ).toEqual([])
  })

  it('are brought by administrators only', async () => {
    for (const by of [await app.person(), await app.person({ roles: ['hr', 'communityManager'] })])
      await expect(run(file, 'true', by)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(run(file, 'true', app.nobody())).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  it('come in by the thousand, and change nothing the second time', async () => {
    const many = [
      'name,email,department,site,manager_email',
      ...Array.from(
        { length: 1_000 },
        (_, i) => `Person ${i},p${i}@big.example,Department ${i % 9},Site ${i % 3},p${i % 100}@big.example`,
      ),
    ].join('\n')
    // Months have passed in the tests above, and with them every session.
    const by = await app.person({ roles: ['admin'] })
    const report = await run(many, undefined, by)
    expect(report).toMatchObject({
      found: 1_000,
      created: 1_000,
      leftOut: Array.from({ length: 100 }, () => ({ why: 'unknown_manager' })),
    })
    expect(await run(many, undefined, by)).toMatchObject({ unchanged: 1_000 })
  })
})
