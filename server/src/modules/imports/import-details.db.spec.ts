import { closePoll } from '@osmose/shared/polls/polls.contract'
import { type Post, listPostsOf } from '@osmose/shared/posts/posts.contract'
import { describeFiles, readContent } from '@osmose/shared/files/files.contract'
import { fileIdsIn } from '@osmose/shared/text/files'
import type { TextDocument } from '@osmose/shared/text/document'
import { listPinned } from '@osmose/shared/threads/threads.contract'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCommunity } from '../../../test/factories/communities.js'
import { anImport, appWithFolder } from '../../../test/factories/imports.js'
import { answer, aPoll } from '../../../test/factories/polls.js'
import type { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { ArchiveExport } from './archive-export.js'
import { makeZip } from './readers/made.fixture.js'

const at = '2026-11-20T10:00:00.000Z'
const people = [
  { type: 'person', id: 'a', name: 'Anne', email: 'ann@merand.example', department: 'Atelier' },
  { type: 'person', id: 'b', name: 'Bob', email: 'bob@merand.example', department: 'Ventes' },
]
const place = (id: string, visibility: string) => [
  { type: 'community', id, name: `Lieu ${id}`, visibility },
  ...['a', 'b'].map((person) => ({ type: 'membership', community: id, person })),
]
const post = (id: string, more: object) => ({
  type: 'post',
  id,
  community: 'c',
  author: 'a',
  at,
  text: `Le texte de ${id}`,
  ...more,
})
const archive = (lines: object[], files: Record<string, string> = {}) =>
  makeZip([
    {
      name: 'osmose.ndjson',
      data: [{ type: 'version', version: 1 }, ...people, ...lines]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    },
    ...Object.entries(files).map(([name, data]) => ({ name: `files/${name}`, data })),
  ])

describe('what an archive tells of a post', () => {
  let app: TestApp
  let stop: () => Promise<void>
  let admin: TestPerson
  let ann: TestPerson
  let bob: TestPerson

  beforeAll(async () => {
    ;({ app, stop } = await appWithFolder())
    admin = await app.person({ name: 'Ewa', roles: ['admin'] })
    ann = await app.person({ name: 'Anne', email: 'ann@merand.example', department: 'Atelier' })
    bob = await app.person({ name: 'Bob', email: 'bob@merand.example', department: 'Ventes' })
  })
  afterAll(() => stop())

  const seen = async (by: TestPerson, words: string): Promise<Post | undefined> =>
    (await by.call(listPostsOf, { params: { personId: ann.id }, query: {} })).items.find(
      (one) => one.title === words || JSON.stringify(one.document).includes(words),
    )
  const idOf = async (sourceId: string) =>
    (await app.database.one<{ id: string }>('select id from communities where source_id = $1', [sourceId]))!
      .id

  it('is addressed to no more people than there, and is left out where nobody can say to whom', async () => {
    const { report } = await anImport(
      app,
      admin,
      archive([
        ...place('c', 'public'),
        post('some', { audience: { departments: ['Atelier'] } }),
        post('nobody', { audience: {} }),
        post('unreadable', { audience: { departments: ['Atelier', {}] } }),
        post('text', { audience: 'Atelier' }),
      ]),
    )
    expect(report?.message).toEqual({
      found: 4,
      imported: 1,
      merged: 0,
      leftOut: [{ why: 'broken_record', count: 3 }],
    })
    expect(await seen(ann, 'Le texte de some')).toBeDefined()
    expect(await seen(bob, 'Le texte de some')).toBeUndefined()
  })

  it('is kept of the people who are there, and the report counts the others', async () => {
    const votes = ['a', 'b', 'x'].map((person) => ({ person, at }))
    const details = { state: 'done', votes, history: [{ state: 'done', reason: 'Fait', by: 'x', at }] }
    const { notes } = await anImport(
      app,
      admin,
      archive([...place('c', 'public'), post('idea', { kind: 'idea', title: 'Un banc', details })]),
    )
    expect(notes).toEqual([
      { code: 'unknown_people', count: 2, places: [expect.stringMatching(/^line \d+$/)] },
    ])
    expect(await seen(bob, 'Un banc')).toMatchObject({
      details: { state: 'done', votes: 2, voted: true, history: [{ reason: 'Fait', by: null }] },
    })
  })

  it('makes a discussion of what is not one of its kind, and says so', async () => {
    const { notes } = await anImport(
      app,
      admin,
      archive([
        ...place('c', 'public'),
        post('poll', { kind: 'poll', title: 'Un seul choix', details: { options: ['Oui'] } }),
        post('event', {
          kind: 'event',
          title: 'Finit avant',
          details: { startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T09:00', timeZone: 'Europe/Paris' },
        }),
        post('kudos', { kind: 'kudos', title: 'À personne', details: { people: ['x'] } }),
      ]),
    )
    expect(notes).toMatchObject([
      { code: 'kind_not_kept', count: 3 },
      { code: 'unknown_people', count: 1 },
    ])
    for (const title of ['Un seul choix', 'Finit avant', 'À personne'])
      expect(await seen(bob, title)).toMatchObject({ kind: 'discussion' })
  })

  it('closes an anonymous poll that was open: nobody knows who answered it', async () => {
    const details = { anonymous: true, options: ['Oui', 'Non'], counted: { answers: 5, points: [4, 1] } }
    const { notes } = await anImport(
      app,
      admin,
      archive([...place('c', 'public'), post('open', { kind: 'poll', title: 'Anonyme', details })]),
    )
    expect(notes).toMatchObject([{ code: 'polls_closed', count: 1 }])
    expect(await seen(bob, 'Anonyme')).toMatchObject({
      details: { closed: true, answers: 5, options: [{ count: 4 }, { count: 1 }], can: { answer: false } },
    })
  })

  it('stands on top of its place until the day it says', async () => {
    await anImport(
      app,
      admin,
      archive([
        ...place('p', 'public'),
        post('gone', { community: 'p', pinnedUntil: '2026-11-21T10:00:00.000Z' }),
        post('soon', { community: 'p', pinnedUntil: '2026-12-05T10:00:00.000Z', pinnedBy: 'a' }),
        post('long', { community: 'p', pinnedUntil: '2029-01-01T10:00:00.000Z' }),
      ]),
    )
    const { items } = await bob.call(listPinned, { params: { communityId: await idOf('p') } })
    expect(items.map((one) => one.standing?.pinnedUntil).sort()).toEqual([
      '2026-12-05T10:00:00.000Z',
      new Date(app.clock.now().getTime() + 92 * 86_400_000).toISOString(),
    ])
  })

  it('opens no file that another archive brought, whatever name it gives', async () => {
    const fileId = '018f0000-0000-7000-8000-00000000000a'
    const shows = (text: string) => ({
      text: `${text}\n\n[plan.txt](file:${fileId})`,
      files: [`${fileId}/plan.txt`],
    })
    const path = `${fileId}/plan.txt`
    await anImport(
      app,
      admin,
      archive([...place('s', 'secret'), post('kept', { community: 's', ...shows('Gardé') })], {
        [path]: 'secret',
      }),
    )
    const { report } = await anImport(
      app,
      admin,
      archive([...place('c', 'public'), post('forged', shows('Forgé')), post('bare', shows('Nu'))], {
        [path]: 'public',
      }),
    )
    expect(report?.file).toMatchObject({ found: 2, imported: 2 })
    for (const words of ['Forgé', 'Nu']) {
      const ids = fileIdsIn((await seen(bob, words))!.document as TextDocument)
      expect((await bob.call(describeFiles, { query: { ids: ids.join(',') } })).items).toHaveLength(1)
      const reply = await bob.fetch(readContent, { params: { fileId: ids[0] }, query: {} })
      expect(await reply.text()).toBe('public')
    }
  })
})

describe('two archives, before and after somebody answered an anonymous poll', () => {
  it('are the same until ten have, and five answers apart at the end too', async () => {
    const { app, folder, stop } = await appWithFolder()
    const ann = await app.person({ name: 'Anne' })
    const members: TestPerson[] = []
    for (let number = 0; number < 11; number++) members.push(await app.person({}))
    const place = await aCommunity(app, { owner: ann, members })
    const poll = await aPoll({ by: ann, in: place, anonymous: true })
    const exported = async () => {
      const path = join(folder, 'all.ndjson')
      await app.get(ArchiveExport).write(path)
      return readFileSync(path, 'utf8')
    }
    const counted = (text: string) => /"counted":\{[^}]*\}/.exec(text)?.[0]
    const before = await exported()
    for (const [number, member] of members.entries()) {
      await answer(member, poll, number % 2)
      const after = await exported()
      if (number < 9) expect(after).toBe(before)
      else expect(counted(after)).toBe('"counted":{"points":[3,2,0],"answers":5}')
    }
    await ann.call(closePoll, { params: { postId: poll.id } })
    expect(counted(await exported())).toBe('"counted":{"points":[6,5,0],"answers":11}')
    await stop()
  })
})
