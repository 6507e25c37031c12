import * as contracts from '@osmose/shared/generated/contracts'
import * as communities from '@osmose/shared/communities/communities.contract'
import * as following from '@osmose/shared/following/following.contract'
import * as identity from '@osmose/shared/identity/identity.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('following and muting', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    bob = await app.person({ name: 'Bob' })
  })
  afterAll(() => app.stop())

  const take = (
    by: TestPerson,
    kind: following.StanceKind,
    target: string,
    stance: following.Stance | null,
  ) => by.call(following.takeStance, { params: { kind, target }, body: { stance } })
  const mine = async (by: TestPerson) => {
    const { items } = await by.call(following.listStances, {})
    return items.map(({ kind, target, stance }) => `${stance} ${kind} ${target}`).toSorted()
  }

  it('keeps whom and what I follow or muted, one choice a thing, with its name', async () => {
    const place = await aCommunity(app, { owner: ann, name: 'Soudure' })
    const post = await aPost({ by: ann, in: place, text: 'Le joint de la #Bride-Haute suinte.' })
    await take(bob, 'person', ann.id, 'follow')
    await take(bob, 'topic', 'Bride-Haute', 'follow')
    await take(bob, 'post', post.id, 'mute')
    await take(bob, 'community', place.id, 'mute')
    expect(await mine(bob)).toEqual(
      [
        `follow person ${ann.id}`,
        'follow topic bride-haute',
        `mute post ${post.id}`,
        `mute community ${place.id}`,
      ].toSorted(),
    )
    const { items } = await bob.call(following.listStances, {})
    expect(items.find(({ kind }) => kind === 'topic')).toMatchObject({ label: 'Bride-Haute' })
    expect(items.find(({ kind }) => kind === 'post')).toMatchObject({
      title: 'Le joint de la #Bride-Haute suinte.',
      authorName: 'Ann',
    })
    await take(bob, 'person', ann.id, 'mute')
    expect(await mine(bob)).toContain(`mute person ${ann.id}`)
    for (const { kind, target } of items) await take(bob, kind, target, null)
    expect(await mine(bob)).toEqual([])
  })

  it('keeps the last word, however fast they come', async () => {
    for (let turn = 0; turn < 20; turn++) await take(bob, 'person', ann.id, turn % 2 ? null : 'follow')
    expect(await mine(bob)).toEqual([])
  })

  it('refuses to follow oneself, a thread or a community', async () => {
    const place = await aCommunity(app, { owner: ann })
    const post = await aPost({ by: ann, in: place })
    await expect(take(bob, 'person', bob.id, 'follow')).rejects.toMatchObject({
      code: 'following.not_oneself',
    })
    await expect(take(bob, 'community', place.id, 'follow')).rejects.toMatchObject({
      code: 'following.mute_only',
    })
    await expect(take(bob, 'post', post.id, 'follow')).rejects.toMatchObject({ code: 'following.mute_only' })
  })

  it('stops at five hundred, and makes room when one is taken back', async () => {
    const busy = await app.person({ name: 'Busy' })
    await app.database.many(
      `insert into stances select $1, 'topic', 'sujet-' || n, 'mute', now() from generate_series(1, ${following.mostStances}) n`,
      [busy.id],
    )
    await expect(take(busy, 'person', ann.id, 'follow')).rejects.toMatchObject({ code: 'following.too_many' })
    await take(busy, 'topic', 'sujet-1', null)
    await take(busy, 'person', ann.id, 'follow')
    expect(await mine(busy)).toEqual([`follow person ${ann.id}`])
  })

  describe('what one may not see', () => {
    const outsiders = [
      'an outsider',
      'a removed member',
      'a deactivated person',
      'nobody',
      'an administrator',
    ] as const

    it.each(outsiders)('can be neither named nor listed by %s', async (who) => {
      const member = await app.person({ name: 'Membre' })
      const place = await aCommunity(app, { owner: ann, visibility: 'secret', members: [member] })
      const post = await aPost({ by: ann, in: place, text: `Rien que pour nous : #Secret-${who.length}.` })
      const chosen = [
        ['community', place.id],
        ['post', post.id],
        ['topic', `secret-${who.length}`],
      ] as const
      if (who === 'a removed member' || who === 'a deactivated person') {
        for (const [kind, target] of chosen) await take(member, kind, target, 'mute')
        expect(await mine(member)).toHaveLength(3)
      }
      if (who === 'a removed member') {
        await ann.call(communities.removeMember, { params: { communityId: place.id, personId: member.id } })
        expect(await mine(member)).toEqual([])
      }
      if (who === 'a deactivated person') {
        const admin = await app.person({ roles: ['admin'] })
        await admin.call(identity.deactivate, { params: { personId: member.id }, body: {} })
        await app.settle()
      }
      const reader =
        who === 'nobody'
          ? app.nobody()
          : who === 'an outsider'
            ? await app.person()
            : who === 'an administrator'
              ? await app.person({ roles: ['admin', 'hr', 'communityManager'] })
              : member
      const code = who === 'nobody' || who === 'a deactivated person' ? 'not_signed_in' : 'not_found'
      for (const [kind, target] of chosen)
        await expect(take(reader, kind, target, 'mute')).rejects.toMatchObject({ code })
    })
  })

  it('is told to nobody: no event, and no reply to anybody speaks of it', async () => {
    const place = await aCommunity(app, { owner: ann, members: [bob] })
    await aPost({ by: ann, in: place })
    const before = await app.database.one<{ n: number }>('select count(*)::int as n from events')
    const socket = await ann.socket()
    await take(bob, 'person', ann.id, 'follow')
    await take(bob, 'community', place.id, 'mute')
    await app.settle()
    expect(await app.database.one('select count(*)::int as n from events')).toEqual(before)
    expect(socket.heard.filter(({ name }) => name.startsWith('following'))).toEqual([])
    const speaking = Object.values(contracts)
      .flatMap((contract) => Object.values(contract as Record<string, unknown>))
      .flatMap((value) =>
        typeof value === 'object' && value !== null && 'route' in value
          ? [value as { name: string; route: string }]
          : [],
      )
      .filter(({ name }) => name.startsWith('following.'))
    expect(speaking.map(({ name }) => name).toSorted()).toEqual(['following.list', 'following.take'])
    // Neither route takes a person whose choices to show.
    expect(await mine(ann)).toEqual([])
  })
})
