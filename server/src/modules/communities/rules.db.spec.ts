import {
  editCommunity,
  inviteToCommunity,
  joinCommunity,
  leaveCommunity,
  listMembers,
  readCommunity,
  removeMember,
  setMemberRole,
} from '@osmose/shared/communities/communities.contract'
import * as rules from '@osmose/shared/communities/rules.contract'
import { editMyProfile, listPlaces } from '@osmose/shared/directory/directory.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { RulesService } from './rules.service.js'

type Rule = { departments?: string[]; sites?: string[]; title?: rules.MembershipRule['title'] }

describe('membership by rule', () => {
  let app: TestApp
  let ann: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann', department: 'Direction', site: 'Nantes' })
  })
  afterAll(() => app.stop())

  const at = ({ id }: { id: string }) => ({ communityId: id })
  async function body({ departments = [], sites = [], title = null }: Rule) {
    const places = await ann.call(listPlaces, {})
    const ids = (all: { id: string; name: string }[], names: string[]) =>
      all.filter(({ name }) => names.includes(name)).map(({ id }) => id)
    return {
      departmentIds: ids(places.departments, departments),
      siteIds: ids(places.sites, sites),
      title,
    }
  }
  async function sets(place: { id: string }, rule: Rule) {
    await ann.call(rules.setRule, { params: at(place), body: await body(rule) })
    await app.settle()
  }
  const previews = async (place: { id: string }, rule: Rule) =>
    ann.call(rules.previewRule, { params: at(place), body: await body(rule) })
  const names = async (place: { id: string }) =>
    (await ann.call(listMembers, { params: at(place) })).items.map(({ name }) => name)
  const several = (count: number, seed: object) =>
    Promise.all(
      Array.from({ length: count }, (_, i) => app.person({ name: `Tour ${i}`, signedIn: false, ...seed })),
    )

  it('is looked at before: rounded counts, and the names of some who enter and leave', async () => {
    await several(12, { department: 'Tournage', site: 'Lyon' })
    const [few] = await several(1, { name: 'Seule', department: 'Fonderie', site: 'Lyon' })
    const place = await aCommunity(app, { owner: ann })
    const seen = await previews(place, { departments: ['Tournage'] })
    expect(seen).toMatchObject({
      matching: 10,
      entering: { count: 10 },
      leaving: { count: null, people: [] },
    })
    expect(seen.entering.people).toHaveLength(8)
    expect(await previews(place, { departments: ['Fonderie'] })).toMatchObject({
      matching: null,
      entering: { count: null, people: [{ id: few?.id }] },
    })
    expect(await names(place)).toEqual(['Ann'])
  })

  it('takes in whom it means, says so live, and is not their own act', async () => {
    const bob = await app.person({ name: 'Bob', department: 'Peinture', site: 'Nantes' })
    const place = await aCommunity(app, { owner: ann })
    const told = (await bob.socket()).next('communities.changed')
    await sets(place, { departments: ['Peinture'] })
    expect(await told).toEqual({ communityId: place.id })
    expect(await names(place)).toEqual(['Ann', 'Bob'])
    const kept = await app.database.many(
      'select via from memberships where community_id = $1 and person_id = $2',
      [place.id, bob.id],
    )
    expect(kept).toEqual([{ via: 'rule' }])
    expect(await app.events('communities.member_joined.v1')).toEqual([])
    expect((await ann.call(rules.readRule, { params: at(place) })).rule?.appliedAt).toEqual(
      expect.any(String),
    )
  })

  it('follows people who move, and lets go only of those it brought and who were given no role', async () => {
    const [stays, moves, leads, own] = await Promise.all(
      ['Stays', 'Moves', 'Leads', 'Own'].map((name) =>
        app.person({ name, department: 'Montage', site: 'Lyon' }),
      ),
    )
    if (!stays || !moves || !leads || !own) throw new Error('four')
    const place = await aCommunity(app, { owner: ann })
    await own.call(joinCommunity, { params: at(place) })
    await sets(place, { departments: ['Montage'] })
    await ann.call(setMemberRole, {
      params: { ...at(place), personId: leads.id },
      body: { role: 'moderator' },
    })
    const elsewhere = (await body({ departments: ['Direction'] })).departmentIds[0]
    for (const person of [moves, leads, own])
      await person.call(editMyProfile, { body: { departmentId: elsewhere } })
    await app.settle()
    expect(await names(place)).toEqual(['Ann', 'Leads', 'Own', 'Stays'])
    await moves.call(editMyProfile, {
      body: { departmentId: (await body({ departments: ['Montage'] })).departmentIds[0] },
    })
    await app.settle()
    expect(await names(place)).toContain('Moves')
  })

  it('means a title that is so, or contains a word, whatever its accents and capitals', async () => {
    const [chief, deputy] = await Promise.all([app.person({ name: 'Chief' }), app.person({ name: 'Deputy' })])
    await chief.call(editMyProfile, { body: { title: 'Chef d’équipe' } })
    await deputy.call(editMyProfile, { body: { title: 'Adjoint au CHEF D’EQUIPE' } })
    const place = await aCommunity(app, { owner: ann })
    await sets(place, { title: { how: 'contains', text: 'chef d’équipe' } })
    expect(await names(place)).toEqual(['Ann', 'Chief', 'Deputy'])
    await sets(place, { title: { how: 'is', text: 'CHEF D’ÉQUIPE' } })
    expect(await names(place)).toEqual(['Ann', 'Chief'])
  })

  it('does not put back who left or was taken out, until they come by themselves or are invited', async () => {
    const [left, out] = await Promise.all(
      ['Left', 'Out'].map((name) => app.person({ name, department: 'Caisse', site: 'Lyon' })),
    )
    if (!left || !out) throw new Error('two')
    const place = await aCommunity(app, { owner: ann })
    await sets(place, { departments: ['Caisse'] })
    await left.call(leaveCommunity, { params: at(place) })
    await ann.call(removeMember, { params: { ...at(place), personId: out.id } })
    await ann.call(rules.applyRule, { params: at(place) })
    await app.settle()
    expect(await names(place)).toEqual(['Ann'])
    await ann.call(inviteToCommunity, { params: { ...at(place), personId: out.id } })
    await out.call(joinCommunity, { params: at(place) })
    await left.call(joinCommunity, { params: at(place) })
    expect(await names(place)).toEqual(['Ann', 'Left', 'Out'])
  })

  it('is applied while somebody leaves: whoever left is out, whichever came first', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        app.person({ name: `Quai ${i}`, department: 'Quais', site: 'Lyon' }),
      ),
    )
    const place = await aCommunity(app, { owner: ann })
    await sets(place, { departments: ['Quais'] })
    const service = app.get(RulesService)
    await Promise.all(
      people.flatMap((person) => [
        person.call(leaveCommunity, { params: at(place) }),
        service.applyAll({ communityIds: [place.id] }),
      ]),
    )
    await service.applyAll({ communityIds: [place.id] })
    expect(await names(place)).toEqual(['Ann'])
  })

  it('opens nothing closed by what people write of themselves', async () => {
    const place = await aCommunity(app, { owner: ann, visibility: 'private' })
    for (const rule of [{ departments: ['Tournage'] }, { title: { how: 'is' as const, text: 'Chef' } }])
      await expect(sets(place, rule)).rejects.toMatchObject({ code: 'communities.rule_own_words' })
    await sets(place, { sites: ['Lyon'] })
    expect((await names(place)).length).toBeGreaterThan(10)

    const open = await aCommunity(app, { owner: ann })
    await sets(open, { departments: ['Tournage'] })
    const before = await names(open)
    await ann.call(editCommunity, { params: at(open), body: { visibility: 'private' } })
    const eve = await app.person({ name: 'Eve' })
    await eve.call(editMyProfile, {
      body: { departmentId: (await body({ departments: ['Tournage'] })).departmentIds[0] },
    })
    await app.settle()
    expect(await names(open)).toEqual(before)
  })

  it('narrows something, and stops with the rule or the archive', async () => {
    const place = await aCommunity(app, { owner: ann })
    await expect(sets(place, {})).rejects.toMatchObject({ code: 'communities.rule_empty' })
    await sets(place, { departments: ['Fonderie'] })
    const brought = await names(place)
    expect(await ann.call(rules.dropRule, { params: at(place) })).toMatchObject({ rule: null })
    await app.person({ department: 'Fonderie', signedIn: false })
    await app.get(RulesService).lookAgain()
    await app.settle()
    expect(await names(place)).toEqual(brought)
    const archived = await aCommunity(app, { owner: ann, archived: true })
    await expect(sets(archived, { departments: ['Fonderie'] })).rejects.toMatchObject({
      code: 'communities.archived',
    })
  })

  it('takes in most of the company only for those who look after the network', async () => {
    const whole = await TestApp.start()
    try {
      await whole.database.many(
        `with site as (insert into sites values (uuidv7(), 'Partout') returning id)
         insert into people (id, name, email, time_zone, site_id, created_at)
         select uuidv7(), 'Person ' || n, 'p' || n || '@merand.example', 'Europe/Paris', site.id, now() from site, generate_series(1, 101) n`,
      )
      const [owner, manager] = [await whole.person(), await whole.person({ roles: ['communityManager'] })]
      const place = await aCommunity(whole, { owner })
      const site = await whole.database.one<{ id: string }>(`select id from sites where name = 'Partout'`)
      const asked = {
        params: { communityId: place.id },
        body: { departmentIds: [], siteIds: [site?.id ?? ''], title: null },
      }
      for (const endpoint of [rules.previewRule, rules.setRule])
        await expect(owner.call(endpoint, asked)).rejects.toMatchObject({ code: 'communities.rule_too_wide' })
      const list = (from: number, to: number) => ({
        params: asked.params,
        query: { dryRun: 'false' as const },
        upload: Buffer.from(
          ['email', ...Array.from({ length: to - from }, (_, n) => `p${from + n}@merand.example`)].join('\n'),
        ),
      })
      // In pieces it is as long as in one.
      expect(await owner.call(rules.importMembers, list(1, 61))).toMatchObject({ added: 60 })
      await expect(owner.call(rules.importMembers, list(61, 102))).rejects.toMatchObject({
        code: 'communities.rule_too_wide',
      })
      expect(await owner.call(rules.importMembers, list(1, 61))).toMatchObject({ added: 0, already: 60 })
      await manager.call(rules.setRule, asked)
    } finally {
      await whole.stop()
    }
  })

  it('never enrols guests, nor people who are gone', async () => {
    const guest = await app.person({ name: 'Guest', kind: 'guest', department: 'Accueil', site: 'Lyon' })
    const place = await aCommunity(app, { owner: ann })
    await sets(place, { departments: ['Accueil'] })
    expect(await names(place)).toEqual(['Ann'])
    expect(guest.id).toBeTruthy()
  })

  it('is the affair of those who answer for the place, and is not there for outsiders of a secret one', async () => {
    const [member, manager] = await Promise.all([app.person(), app.person({ roles: ['communityManager'] })])
    const place = await aCommunity(app, { owner: ann, members: [member] })
    const secret = await aCommunity(app, { owner: ann, visibility: 'secret', members: [member] })
    const rule = await body({ sites: ['Lyon'] })
    const doors = (person: TestPerson, where: { id: string }) => [
      person.call(rules.readRule, { params: at(where) }),
      person.call(rules.previewRule, { params: at(where), body: rule }),
      person.call(rules.setRule, { params: at(where), body: rule }),
      person.call(rules.applyRule, { params: at(where) }),
      person.call(rules.dropRule, { params: at(where) }),
      person.call(rules.exportMembers, { params: at(where) }),
      person.call(rules.importMembers, {
        params: at(where),
        query: {},
        upload: Buffer.from('email\na@b.fr\n'),
      }),
    ]
    const codes = async (calls: Promise<unknown>[]) =>
      (await Promise.allSettled(calls)).map((one) =>
        one.status === 'rejected' ? (one.reason as { code: string }).code : 'done',
      )
    expect(new Set(await codes(doors(member, place)))).toEqual(new Set(['not_found', 'forbidden']))
    expect(new Set(await codes(doors(manager, secret)))).toEqual(new Set(['not_found']))
    expect(new Set(await codes(doors(await app.person(), secret)))).toEqual(new Set(['not_found']))
    expect(await manager.call(rules.readRule, { params: at(place) })).toMatchObject({ rule: null })
    expect(await manager.call(readCommunity, { params: { key: place.id } })).toMatchObject({ myRole: null })
  })
})

describe('members as a table', () => {
  let app: TestApp
  let ann: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann', email: 'ann@ateliers.example' })
  })
  afterAll(() => app.stop())

  it('come in by their addresses: seen before, each line accounted for, twice the same changes nothing', async () => {
    const [bob, cleo, gone] = await Promise.all(
      ['Bob', 'Cleo', 'Gone'].map((name) =>
        app.person({ name, email: `${name.toLowerCase()}@ateliers.example` }),
      ),
    )
    if (!bob || !cleo || !gone) throw new Error('three')
    const place = await aCommunity(app, { owner: ann, visibility: 'secret', members: [cleo, gone] })
    const params = { communityId: place.id }
    await gone.call(leaveCommunity, { params })
    const file = Buffer.from(
      [
        'Nom;Courriel;Couleur',
        'Bob;BOB@ateliers.example;bleu',
        'Cleo;cleo@ateliers.example;',
        'Partie;gone@ateliers.example;',
        'Sans;;',
        'Faux;pas une adresse;',
        'Bob;bob@ateliers.example;',
        'Inconnu;nobody@ateliers.example;',
        ';;',
      ].join('\r\n'),
    )
    const brings = (dryRun: 'true' | 'false') =>
      ann.call(rules.importMembers, { params, query: { dryRun }, upload: file })
    const report = {
      found: 7,
      added: 1,
      already: 1,
      leftOut: [
        { line: 4, why: 'went', value: 'gone@ateliers.example' },
        { line: 5, why: 'no_email', value: 'Sans' },
        { line: 6, why: 'not_an_email', value: 'pas une adresse' },
        { line: 7, why: 'twice', value: 'bob@ateliers.example' },
        { line: 8, why: 'unknown', value: 'nobody@ateliers.example' },
      ],
      people: [{ id: bob.id, line: 2 }],
      ignoredColumns: ['Couleur'],
    }
    expect(await brings('true')).toMatchObject({ ...report, dryRun: true })
    await expect(bob.call(readCommunity, { params: { key: place.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await brings('false')).toMatchObject({ ...report, dryRun: false })
    expect(await bob.call(readCommunity, { params: { key: place.id } })).toMatchObject({ myRole: 'member' })
    expect(await brings('false')).toMatchObject({ added: 0, already: 2 })
  })

  it('are refused without a column of addresses, or when it is no table', async () => {
    const place = await aCommunity(app, { owner: ann })
    const brings = (upload: Buffer) =>
      ann.call(rules.importMembers, { params: { communityId: place.id }, query: {}, upload })
    await expect(brings(Buffer.from('Nom;Couleur\nBob;bleu\n'))).rejects.toMatchObject({
      code: 'communities.no_email_column',
    })
    await expect(brings(Buffer.from([0, 1, 2, 0, 255]))).rejects.toMatchObject({
      code: 'communities.unreadable_file',
    })
  })

  it('are read again and again, but not by a machine that asks without end', async () => {
    const eager = await app.person({ name: 'Eager' })
    const place = await aCommunity(app, { owner: eager })
    const brings = () =>
      eager.call(rules.importMembers, {
        params: { communityId: place.id },
        query: { dryRun: 'true' },
        upload: Buffer.from('email\nann@ateliers.example\n'),
      })
    for (let time = 0; time < 20; time++) await brings()
    await expect(brings()).rejects.toMatchObject({ code: 'too_many_requests' })
  })

  it('go out with their role and how they came, and nothing that a spreadsheet would compute', async () => {
    const trick = await app.person({ name: '=cmd|calc', email: 'trick@ateliers.example' })
    const place = await aCommunity(app, { owner: ann, members: [trick] })
    const response = await ann.fetch(rules.exportMembers, { params: { communityId: place.id } })
    const text = (await response.text()).replace('\uFEFF', '')
    const [head, first, second] = text.split('\r\n')
    expect(head).toBe('Nom;E-mail;Rôle;Membre depuis;Comment')
    expect(first).toMatch(/^Ann;ann@ateliers\.example;responsable;2026-11-23;à sa création$/)
    expect(second).toMatch(/^'=cmd\|calc;trick@/)
  })
})
