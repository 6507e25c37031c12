import { keepBookmark } from '@osmose/shared/bookmarks/bookmarks.contract'
import { joinCommunity } from '@osmose/shared/communities/communities.contract'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { listPlaces } from '@osmose/shared/directory/directory.contract'
import { type StanceKind, takeStance } from '@osmose/shared/following/following.contract'
import { makeCalendar } from '@osmose/shared/gatherings/gatherings.contract'
import { giveMandate } from '@osmose/shared/mandates/mandates.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { publishPost, react } from '@osmose/shared/posts/posts.contract'
import { randomUUID } from 'node:crypto'
import { aCommunity } from './factories/communities.js'
import { aConversation } from './factories/messages.js'
import { aComment, aPost } from './factories/posts.js'
import { aCrew, everyKind } from './factories/whole-company.js'
import { whatPlacesKeep } from './factories/whole-places.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'
import { asks } from './twin/obtained.js'

/** A guest is in one place, with one colleague of it. What the others have, openly or not, is not there for them. */
describe('a guest', () => {
  let app: TestApp
  let guest: TestPerson
  let host: TestPerson
  let member: TestPerson
  let own: { id: string; slug: string }
  let open: { id: string }
  let traces: string[]
  const known: Record<string, string[]> = {}
  const ids = async (sql: string, values: unknown[] = []) =>
    (await app.database.many<{ id: string }>(sql, values)).map(({ id }) => id)

  beforeAll(async () => {
    app = await TestApp.start()
    const crew = await aCrew(app)
    open = crew.open
    member = crew.ann
    host = await app.person({ name: 'Hôte', department: 'Accueil', site: 'Angers' })
    guest = await app.person({ name: 'Gaël', kind: 'guest' })
    await app.database.many('update people set manager_id = $2 where id = $1', [host.id, crew.ann.id])
    await app.database.many(
      `insert into memberships (community_id, person_id, joined_at) values ($1, $2, $3)`,
      [crew.open.id, host.id, app.clock.now()],
    )
    await everyKind(app, crew)
    const elsewhere = await aPost({ by: host, in: crew.open, text: 'Voyez #quai-4, la bride.' })
    await aComment({ by: host, on: elsewhere, text: 'Et la bride ? #quai-4' })
    await whatPlacesKeep(app, crew)
    own = await aCommunity(app, { name: 'Sas', owner: host, members: [guest] })
    const mine = await aPost({ by: host, in: own, text: 'Bienvenue, la bride est là. #quai-4' })
    await app.settle()
    await guest.call(takeStance, {
      params: { kind: 'person', target: host.id },
      body: { stance: 'follow' },
    })
    await guest.call(takeStance, {
      params: { kind: 'topic', target: 'quai-4' },
      body: { stance: 'follow' },
    })
    const { address } = await guest.call(makeCalendar, { body: { content: 'all' } })
    const others = {
      communityId: await ids('select id from communities where id <> $1', [own.id]),
      postId: await ids('select id from posts where id <> $1', [mine.id]),
      commentId: await ids('select id from comments'),
      personId: await ids('select id from people where id <> all($1)', [[host.id, guest.id]]),
      fileId: await ids('select id from files'),
      pageId: await ids('select id from pages'),
    }
    const names = await ids(
      `select name as id from people where id = any($1) union all select slug from communities where id <> $2
       union all select email from people where email is not null and id = any($1) union all select name from files`,
      [others.personId, own.id],
    )
    traces = [...Object.values(others).flat(), ...names.filter((name) => name.length > 4)]
    for (const [name, all] of Object.entries(others)) known[name] = all.slice(0, 2)
    known.postId?.push(elsewhere.id)
    Object.assign(known, {
      slug: ['quai-4'],
      token: [new URL(address).pathname.split('/').at(-1) ?? ''],
      month: ['2026-11'],
      version: ['1'],
      key: ['quai', 'projet', own.id, own.slug],
    })
    known.personId?.push(host.id, guest.id)
    known.communityId?.push(own.id)
    known.postId?.push(mine.id)
  })
  afterAll(() => app.stop())

  it('reads nothing of other places, nor of people they do not meet, whatever they ask for', async () => {
    const shown: string[] = []
    const answered = new Set<string>()
    for (const { endpoint, params, query } of asks(known)) {
      const reply = await guest.fetch(endpoint, { params, query })
      const answer = await reply.text()
      if (reply.ok) answered.add(endpoint.name)
      for (const trace of traces)
        if (answer.includes(trace))
          shown.push(`${endpoint.name} ${JSON.stringify({ params, query })}: ${trace}`)
    }
    expect([...new Set(shown)].slice(0, 30)).toEqual([])
    expect(answered.size).toBeGreaterThan(60)
  })

  it('knows the departments and sites of those they meet, and no others', async () => {
    const names = ({ departments, sites }: ReplyOf<typeof listPlaces>) =>
      [departments, sites].map((places) => places.map(({ name }) => name))
    expect(names(await guest.call(listPlaces, {}))).toEqual([['Accueil'], ['Angers']])
    expect(names(await member.call(listPlaces, {})).every((all) => all.length > 1)).toBe(true)
  })

  it('hears nothing of a place they are not in, be it that somebody names them there', async () => {
    const socket = await guest.socket()
    const named = `@[Gaël](person:${guest.id}) et la #quai-4`
    const post = await aPost({ by: member, in: open, text: named })
    const comment = await aComment({ by: member, on: post, text: named })
    expect(await socket.watch('post', post.id)).toEqual({ ok: false })
    await app.settle()
    const last = await aPost({ by: host, in: own, text: 'Par ici.' })
    await socket.until((_, body) => JSON.stringify(body).includes(last.id))
    const heard = JSON.stringify([socket.heard, await guest.call(listNotifications, { query: {} })])
    for (const trace of [post.id, comment.id, open.id, ...traces]) expect(heard).not.toContain(trace)
  })

  it('does nothing where they are not: neither writes, nor follows, nor names whom they do not meet', async () => {
    const [postId = ''] = known.postId ?? []
    const [personId = ''] = known.personId ?? []
    const stance = (kind: StanceKind, target: string) =>
      guest.call(takeStance, { params: { kind, target }, body: { stance: 'follow' } })
    const thanks = { kind: 'kudos' as const, personIds: [personId] }
    for (const act of [
      () => aPost({ by: guest, in: open }),
      () => aComment({ by: guest, on: { id: postId } }),
      () => guest.call(react, { params: { postId }, body: { kind: 'useful' } }),
      () => guest.call(keepBookmark, { params: { postId }, body: {} }),
      () => guest.call(joinCommunity, { params: { communityId: open.id } }),
      () => stance('person', personId),
      () => stance('topic', 'bride-de-quai'),
      () =>
        guest.call(giveMandate, {
          body: {
            toId: personId,
            kinds: ['discussion'],
            communityIds: [],
            until: '2026-12-24T10:00:00.000Z',
          },
        }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
    const said = await aPost({ by: guest, in: own, text: `Et @[Qui](person:${personId}) ?` })
    expect(JSON.stringify(said)).not.toContain(personId)
    for (const id of [personId, randomUUID()])
      await expect(aConversation(guest, [{ id }])).rejects.toMatchObject({ code: 'messages.cannot_reach' })
    await expect(
      guest.call(publishPost, {
        params: { communityId: own.id },
        body: { kind: 'kudos', title: '', text: 'Merci', details: thanks },
      }),
    ).rejects.toMatchObject({ code: 'kudos.out_of_sight', problem: { data: { names: [] } } })
  })
})
