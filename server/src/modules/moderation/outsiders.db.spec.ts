import { readCharter } from '@osmose/shared/moderation/charter.contract'
import * as moderation from '@osmose/shared/moderation/moderation.contract'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { deactivate } from '@osmose/shared/identity/identity.contract'
import { randomUUID } from 'node:crypto'
import { aCommunity } from '../../../test/factories/communities.js'
import { caseOf, decide, flag } from '../../../test/factories/moderation.js'
import { aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'

const who = [
  'a manager of another community',
  'a network manager',
  'an administrator',
  'HR',
  'a plain member',
  'an employee outside',
  'a moderator who was removed',
  'a manager who was deactivated',
  'nobody',
] as const
type Who = (typeof who)[number]

describe('what others find of a place’s moderation', () => {
  let app: TestApp
  const people = {} as Record<Who, TestPerson>
  const cases = {} as Record<'public' | 'private' | 'secret', { caseId: string; postId: string }>

  beforeAll(async () => {
    app = await TestApp.start()
    const [owner, author, flagger, admin] = [
      await app.person({ name: 'Owner' }),
      await app.person({ name: 'Author' }),
      await app.person({ name: 'Flagger' }),
      await app.person({ roles: ['admin'] }),
    ]
    people['a manager of another community'] = await app.person()
    await aCommunity(app, { owner: people['a manager of another community'], name: 'C2' })
    people['a network manager'] = await app.person({ roles: ['communityManager'] })
    people['an administrator'] = admin
    people.HR = await app.person({ roles: ['hr'] })
    people['a plain member'] = await app.person()
    people['an employee outside'] = await app.person()
    people['a moderator who was removed'] = await app.person()
    people['a manager who was deactivated'] = await app.person()
    people.nobody = app.nobody()
    const gone = [people['a moderator who was removed'], people['a manager who was deactivated']]
    for (const visibility of ['public', 'private', 'secret'] as const) {
      const community = await aCommunity(app, {
        owner,
        visibility,
        moderators: gone,
        members: [author, flagger, people['a plain member']],
      })
      const post = await aPost({ by: author, in: community, text: 'Un texte que l’on signale.' })
      await flag({ by: flagger, postId: post.id })
      cases[visibility] = { caseId: (await caseOf(owner, { postId: post.id }))!.id, postId: post.id }
    }
    await app.database.many('delete from memberships where person_id = $1', [gone[0]!.id])
    await admin.call(deactivate, { params: { personId: gone[1]!.id }, body: {} })
  })
  afterAll(() => app.stop())

  const requests = (visibility: 'public' | 'private' | 'secret'): [string, Endpoint, object][] => {
    const { caseId, postId } = cases[visibility]
    const body = { outcome: 'hidden', reason: 'x', lang: 'fr', article: null, after: null }
    return [
      ['read', moderation.readCase, { params: { caseId } }],
      ['decide', moderation.decideCase, { params: { caseId }, body }],
      ['open', moderation.openCase, { params: { postId }, body: {} }],
      ['decisions', moderation.readDecisions, { params: { postId } }],
      [
        'appeal',
        moderation.appealDecision,
        { params: { postId }, body: { decisionId: randomUUID(), text: 'x' }, key: 'the-same-key' },
      ],
    ]
  }

  const decidesIn = (person: Who, visibility: string) =>
    person === 'a network manager' && visibility !== 'secret'

  describe.each(['public', 'private', 'secret'] as const)('of a %s community', (visibility) => {
    it.each(who)('%s', async (name) => {
      const person = people[name]
      const gone = name === 'nobody' || name === 'a manager who was deactivated'
      const found = gone ? [] : (await person.call(moderation.listCases, {})).items
      expect(found.some((item) => item.id === cases[visibility].caseId)).toBe(decidesIn(name, visibility))
      if (decidesIn(name, visibility)) return
      for (const [what, endpoint, request] of requests(visibility)) {
        const [real, random] = [
          await person.fetch(endpoint, request),
          await person.fetch(endpoint, {
            ...request,
            params: { caseId: randomUUID(), postId: randomUUID() },
          }),
        ]
        expect([what, real.status]).toEqual([what, gone ? 401 : 404])
        const [a, b] = (await Promise.all([real.json(), random.json()])) as { requestId?: string }[]
        expect({ ...a, requestId: '' }).toEqual({ ...b, requestId: '' })
      }
    })
  })

  it('lets the deactivated and nobody read nothing at all', async () => {
    for (const name of ['a manager who was deactivated', 'nobody'] as const)
      for (const endpoint of [moderation.listCases, moderation.listReasons, readCharter])
        expect((await people[name].fetch(endpoint)).status).toBe(401)
  })

  it('does not let somebody flag what they cannot see', async () => {
    for (const visibility of ['private', 'secret'] as const)
      await expect(
        flag({ by: people['an employee outside'], postId: cases[visibility].postId }),
      ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('shows prepared reasons to those who decide somewhere', async () => {
    expect((await people['a manager of another community'].call(moderation.listReasons, {})).can.edit).toBe(
      false,
    )
    await expect(people['an employee outside'].call(moderation.listReasons, {})).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(people.HR.call(moderation.listReasons, {})).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves a decided case as closed to others as a waiting one', async () => {
    const manager = people['a network manager']
    await decide(manager, (await caseOf(manager, { postId: cases.public.postId }))!, 'dismissed', '')
    expect(
      (
        await people['a manager of another community'].call(moderation.listCases, {
          query: { state: 'decided' },
        })
      ).items,
    ).toEqual([])
  })
})
