import * as communities from '@osmose/shared/communities/communities.contract'
import { listNamesakes } from '@osmose/shared/communities/place.contract'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { v7 as uuid } from 'uuid'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { Identity } from '../identity/identity.public.js'
import { Communities } from './communities.public.js'

const words = { purpose: 'Pour quoi', problem: 'Pourquoi', signs: ['Signe'] }

describe('a secret community', () => {
  let app: TestApp
  let owner: TestPerson
  let member: TestPerson
  let outsiders: Record<string, TestPerson>
  let secret: { id: string; slug: string; audienceId: string }
  let requestId: string
  let left: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    owner = await app.person({ name: 'Owner' })
    member = await app.person({ name: 'Member' })
    const removed = await app.person()
    left = await app.person()
    secret = await aCommunity(app, {
      name: 'Projet Lune',
      slug: 'projet-lune',
      visibility: 'secret',
      owner,
      members: [member, removed, left],
    })
    await owner.call(communities.removeMember, { params: { communityId: secret.id, personId: removed.id } })
    await app.database.transaction((tx) => app.get(Identity).deactivate(tx, left.id, null))
    outsiders = {
      'a colleague': await app.person(),
      'a removed member': removed,
      'a guest': await app.person({ kind: 'guest' }),
      'a network-wide community manager': await app.person({ roles: ['communityManager'] }),
      'an administrator': await app.person({ roles: ['admin'] }),
      'somebody of HR': await app.person({ roles: ['hr'] }),
    }
    requestId = uuid()
  })
  afterAll(() => app.stop())

  const everyDoor: [string, Endpoint, (id: string) => { params: object; body?: object }][] = [
    ['read', communities.readCommunity, (id) => ({ params: { key: id } })],
    ['edit', communities.editCommunity, (id) => ({ params: { communityId: id }, body: { name: 'Mine' } })],
    ['join', communities.joinCommunity, (id) => ({ params: { communityId: id }, body: {} })],
    ['leave', communities.leaveCommunity, (id) => ({ params: { communityId: id } })],
    ['request', communities.requestMembership, (id) => ({ params: { communityId: id }, body: {} })],
    ['withdraw', communities.withdrawRequest, (id) => ({ params: { communityId: id } })],
    ['requests', communities.listRequests, (id) => ({ params: { communityId: id } })],
    [
      'decide',
      communities.decideRequest,
      (id) => ({ params: { communityId: id, requestId }, body: { accept: true } }),
    ],
    [
      'invite',
      communities.inviteToCommunity,
      (id) => ({ params: { communityId: id, personId: member.id }, body: {} }),
    ],
    ['members', communities.listMembers, (id) => ({ params: { communityId: id } })],
    [
      'role',
      communities.setMemberRole,
      (id) => ({ params: { communityId: id, personId: member.id }, body: { role: 'owner' } }),
    ],
    ['remove', communities.removeMember, (id) => ({ params: { communityId: id, personId: member.id } })],
    ['archive', communities.archiveCommunity, (id) => ({ params: { communityId: id }, body: {} })],
    ['revive', communities.reviveCommunity, (id) => ({ params: { communityId: id } })],
  ]

  const answer = async (person: TestPerson, endpoint: Endpoint, request: object) => {
    const response = await person.fetch(endpoint, request)
    const { requestId: _, ...problem } = (await response.json()) as Record<string, unknown>
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !['date', 'keep-alive'].includes(name)),
    )
    return { status: response.status, problem, headers: { ...headers, 'content-length': undefined } }
  }

  it.each(everyDoor)('answers to outsiders as if it did not exist: %s', async (_, endpoint, request) => {
    for (const [who, person] of Object.entries(outsiders)) {
      const there = await answer(person, endpoint, request(secret.id))
      expect({ who, ...there }).toEqual({ who, ...(await answer(person, endpoint, request(uuid()))) })
      expect(there.status).toBe(404)
    }
  })

  it.each(everyDoor)('is closed to nobody and to somebody who left: %s', async (_, endpoint, request) => {
    for (const person of [app.nobody(), left])
      expect((await person.fetch(endpoint, request(secret.id))).status).toBe(401)
  })

  it('cannot be read by its address either', async () => {
    for (const person of Object.values(outsiders)) {
      const [there, nowhere] = [
        await answer(person, communities.readCommunity, { params: { key: secret.slug } }),
        await answer(person, communities.readCommunity, { params: { key: 'no-such-place' } }),
      ]
      expect(there).toEqual(nowhere)
    }
    expect((await member.call(communities.readCommunity, { params: { key: secret.slug } })).id).toBe(
      secret.id,
    )
  })

  it('is in no list, search or suggestion of an outsider, nor in what their doors give', async () => {
    for (const person of Object.values(outsiders)) {
      for (const query of [{}, { q: 'lune' }, { q: 'Projet Lune' }])
        expect(
          (await person.call(communities.listCommunities, { query })).items.map(({ id }) => id),
        ).not.toContain(secret.id)
      expect((await person.call(communities.suggestCommunities, {})).items.map(({ id }) => id)).not.toContain(
        secret.id,
      )
    }
    expect(
      (await member.call(communities.listCommunities, { query: { q: 'lune' } })).items.map(({ id }) => id),
    ).toContain(secret.id)
    const actor = {
      personId: outsiders['an administrator']?.id ?? '',
      sessionId: '',
      kind: 'employee' as const,
      roles: ['admin' as const, 'communityManager' as const],
      locale: 'fr' as const,
      timeZone: 'Europe/Paris',
    }
    expect(await app.get(Communities).byId(actor, secret.id)).toBeUndefined()
    expect(await app.get(Communities).moderatedBy(actor)).not.toContain(secret.id)
  })

  it('does not betray itself to somebody who founds one of the same name', async () => {
    const colleague = outsiders['a colleague'] as TestPerson
    const found = (visibility: 'public' | 'secret') =>
      colleague.call(communities.createCommunity, { body: { ...words, name: 'Projet Lune', visibility } })
    expect((await found('public')).slug).toBe('projet-lune')
    expect((await found('public')).slug).toMatch(/^projet-lune-[0-9a-f]{10}$/)
    expect((await found('secret')).slug).toMatch(/^projet-lune-[0-9a-f]{10}$/)
  })

  it('is no namesake to those outside, and is one to those inside and invited', async () => {
    const invited = await app.person()
    await owner.call(communities.inviteToCommunity, {
      params: { communityId: secret.id, personId: invited.id },
    })
    const named = async (person: TestPerson) =>
      (await person.call(listNamesakes, { query: { name: 'Projet Lune' } })).items.map(({ id }) => id)
    for (const person of Object.values(outsiders)) expect(await named(person)).not.toContain(secret.id)
    for (const person of [member, owner, invited]) expect(await named(person)).toContain(secret.id)
  })

  it('gets an address that nobody else wants when it is founded, or becomes secret', async () => {
    const body = { ...words, name: 'Projet Mars' }
    const founded = await owner.call(communities.createCommunity, { body: { ...body, visibility: 'secret' } })
    expect(founded.slug).not.toBe('projet-mars')
    const open = await owner.call(communities.createCommunity, { body: { ...body, visibility: 'public' } })
    expect(open.slug).toBe('projet-mars')
    const hidden = await owner.call(communities.editCommunity, {
      params: { communityId: open.id },
      body: { visibility: 'secret' },
    })
    expect(hidden.slug).not.toBe('projet-mars')
    expect(
      (await owner.call(communities.createCommunity, { body: { ...body, visibility: 'public' } })).slug,
    ).toBe('projet-mars')
  })

  it('may be known by somebody invited, who decides without reading', async () => {
    const invited = await app.person()
    await owner.call(communities.inviteToCommunity, {
      params: { communityId: secret.id, personId: invited.id },
    })
    expect(await invited.call(communities.readCommunity, { params: { key: secret.id } })).toMatchObject({
      invited: true,
      can: { read: false, join: true },
    })
    await expect(
      invited.call(communities.listMembers, { params: { communityId: secret.id } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(
      await invited.call(communities.joinCommunity, { params: { communityId: secret.id } }),
    ).toMatchObject({ myRole: 'member', can: { read: true } })
  })

  it('is forgotten with the account of whoever invited', async () => {
    const inviter = await app.person()
    const invited = await app.person()
    await owner.call(communities.inviteToCommunity, {
      params: { communityId: secret.id, personId: inviter.id },
    })
    await inviter.call(communities.joinCommunity, { params: { communityId: secret.id } })
    await owner.call(communities.setMemberRole, {
      params: { communityId: secret.id, personId: inviter.id },
      body: { role: 'moderator' },
    })
    await inviter.call(communities.inviteToCommunity, {
      params: { communityId: secret.id, personId: invited.id },
    })
    await owner.call(communities.removeMember, { params: { communityId: secret.id, personId: inviter.id } })
    await expect(
      invited.call(communities.readCommunity, { params: { key: secret.id } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
