import { listDueAnnouncements, readReach } from '@osmose/shared/announcements/announcements.contract'
import { editMyProfile } from '@osmose/shared/directory/directory.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { editPost, listPostsOf, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import {
  acknowledge,
  anAnnouncement,
  announcementOf,
  aYard,
  toldOf,
} from '../../../test/factories/announcements.js'
import { aCommunity } from '../../../test/factories/communities.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

describe('announcements for some departments and sites', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let dina: TestPerson
  let six: TestPerson[]
  let place: { id: string; audienceId: string }
  let of: (name: string) => string
  const nth = (at: number) => six[at] as TestPerson

  beforeAll(async () => {
    app = await TestApp.start()
    ;({ ann, bob, dina, six, place, of } = await aYard(app))
  })
  afterAll(() => app.stop())

  const due = async (person: TestPerson) =>
    (await person.call(listDueAnnouncements, {})).items.map(({ title }) => title)

  it('reaches those it names; for anybody else it is nowhere', async () => {
    await app.settle()
    const inside = await nth(1).socket()
    const outside = await dina.socket()
    const heard = inside.next('posts.published')
    const post = await anAnnouncement({
      by: ann,
      in: place,
      title: 'Quai B, Production et Logistique',
      text: 'Le quai zirconien reste fermé.',
      departmentIds: [of('Production'), of('Logistique')],
      siteIds: [of('Nantes')],
    })
    expect(post.details).toMatchObject({
      audience: { departments: ['Logistique', 'Production'], sites: ['Nantes'] },
    })
    expect(await heard).toMatchObject({ postId: post.id })
    await app.settle()
    const sees = async (person: TestPerson) => ({
      feed: (await person.call(readFeed, {})).items.some(({ id }) => id === post.id),
      search: JSON.stringify(await person.call(search, { query: { q: 'zirconien' } })).includes(post.id),
      due: (await due(person)).includes('Quai B, Production et Logistique'),
      told: (await toldOf(person, post)).length > 0,
      profile: (await person.call(listPostsOf, { params: { personId: ann.id } })).items.some(
        ({ id }) => id === post.id,
      ),
    })
    const all = { feed: true, search: true, due: true, told: true, profile: true }
    expect(await sees(bob)).toEqual(all)
    expect(await sees(nth(1))).toEqual(all)
    for (const person of [dina, nth(3)]) {
      expect(await sees(person)).toEqual({
        feed: false,
        search: false,
        due: false,
        told: false,
        profile: false,
      })
      const params = { postId: post.id }
      await expect(person.call(readPost, { params })).rejects.toMatchObject({ code: 'not_found' })
      await expect(acknowledge(person, post)).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(JSON.stringify(outside.heard)).not.toContain(post.id)
    expect(outside.heard.filter(({ name }) => name === 'announcements.changed')).toEqual([])
  })

  it('lets those who lead see it without asking them', async () => {
    const post = await anAnnouncement({
      by: ann,
      in: place,
      title: 'Aux ventes',
      departmentIds: [of('Ventes')],
    })
    const mona = await app.person({ name: 'Mona', department: 'Direction' })
    const led = await aCommunity(app, { owner: ann, moderators: [mona], members: six })
    const there = await anAnnouncement({ by: ann, in: led, departmentIds: [of('Ventes')] })
    expect((await announcementOf(mona, there)).can).toEqual({ acknowledge: false })
    expect(await due(mona)).toEqual([])
    await expect(acknowledge(mona, there)).rejects.toMatchObject({ code: 'announcements.not_asked' })
    expect((await announcementOf(dina, post)).can).toEqual({ acknowledge: true })
  })

  it('is gained and lost with the department', async () => {
    const mover = await app.person({ name: 'Max', department: 'Ventes', site: 'Nantes' })
    const within = await aCommunity(app, { owner: ann, members: [...six, mover] })
    const post = await anAnnouncement({
      by: ann,
      in: within,
      title: 'Pour la Production',
      departmentIds: [of('Production')],
    })
    const moveTo = async (name: string) => {
      await mover.call(editMyProfile, { body: { departmentId: of(name) } })
      await app.settle()
    }
    expect(await due(mover)).toEqual([])
    const socket = await mover.socket()
    const renewed = socket.next('announcements.changed')
    await moveTo('Production')
    await renewed
    expect(await due(mover)).toEqual(['Pour la Production'])
    const before = socket.next('posts.changed')
    await ann.call(editPost, { params: { postId: post.id }, body: { version: 1, text: 'Corrigé.' } })
    await before
    await moveTo('Ventes')
    expect(await due(mover)).toEqual([])
    await expect(mover.call(readPost, { params: { postId: post.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is one audience however the rule is put, and refuses places that do not exist', async () => {
    const first = await anAnnouncement({
      by: ann,
      in: place,
      departmentIds: [of('Production'), of('Ventes')],
    })
    const second = await anAnnouncement({
      by: ann,
      in: place,
      departmentIds: [of('Ventes'), of('Production'), of('Ventes').toUpperCase()],
    })
    const rows = await app.database.many<{ id: string }>(
      'select distinct audience_id as id from posts where id = any($1)',
      [[first.id, second.id]],
    )
    expect(rows).toHaveLength(1)
    await expect(anAnnouncement({ by: ann, in: place, departmentIds: [place.id] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('is not published for some without saying for whom', async () => {
    await expect(anAnnouncement({ by: ann, in: place, departmentIds: [] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('is not made by a network manager who would not see it', async () => {
    const manager = await app.person({
      name: 'Hélène',
      roles: ['communityManager'],
      department: 'Direction',
    })
    const within = await aCommunity(app, { owner: ann, members: [...six, manager] })
    const reach = (departments?: string) =>
      manager.call(readReach, { params: { communityId: within.id }, query: { departments } })
    expect(await reach()).toMatchObject({ withMe: true })
    expect(await reach(of('Ventes'))).toMatchObject({ withMe: false })
    await expect(
      anAnnouncement({ by: manager, in: within, departmentIds: [of('Ventes')] }),
    ).rejects.toMatchObject({ code: 'announcements.out_of_your_sight' })
  })

  it('says beforehand, in round numbers, whom it would reach, to those who may announce', async () => {
    const params = { communityId: place.id }
    const reach = (person: TestPerson, query: object = {}) => person.call(readReach, { params, query })
    const mine = await reach(ann)
    expect(mine).toMatchObject({ can: { announce: true }, people: 5 })
    expect(mine.departments.map(({ name }) => name)).toEqual([
      'Direction',
      'Logistique',
      'Production',
      'Ventes',
    ])
    expect(await reach(ann, { departments: of('Production'), sites: of('Nantes') })).toMatchObject({
      people: null,
    })
    expect(await reach(ann, { departments: `${of('Production')},${of('Logistique')}` })).toMatchObject({
      people: 5,
    })
    expect(await reach(bob)).toEqual({
      can: { announce: false },
      people: null,
      withMe: false,
      departments: [],
      sites: [],
    })
    const secret = await aCommunity(app, { visibility: 'secret' })
    await expect(ann.call(readReach, { params: { communityId: secret.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
