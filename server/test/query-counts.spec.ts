import type { Endpoint } from '@osmose/shared/core/endpoint'
import { readCommunity } from '@osmose/shared/communities/communities.contract'
import { readPlaceHome } from '@osmose/shared/communities/place.contract'
import { listMembers } from '@osmose/shared/communities/communities.contract'
import { readProfile } from '@osmose/shared/directory/directory.contract'
import { readCommunityFeed, readFeed, readForYou } from '@osmose/shared/feed/feed.contract'
import { readEventFile } from '@osmose/shared/gatherings/gatherings.contract'
import { listConversations, listMessages } from '@osmose/shared/messages/messages.contract'
import { listNotifications } from '@osmose/shared/notifications/notifications.contract'
import { readPage, readPageTree } from '@osmose/shared/pages/pages.contract'
import { listComments, readPost } from '@osmose/shared/posts/posts.contract'
import { search } from '@osmose/shared/search/search.contract'
import { readToday } from '@osmose/shared/today/today.contract'
import { inLibrary } from './factories/files.js'
import { says } from './factories/messages.js'
import { aPage } from './factories/pages.js'
import { answer, aPoll } from './factories/polls.js'
import { aComment, aPost } from './factories/posts.js'
import { noteStatements } from './setup/statements.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'
import { aCompany, live } from './twin/company.js'
import { asks } from './twin/obtained.js'

/** The most that may be asked of the database for one answer, however many kinds are on the page. */
const budgets: readonly [string, readonly Endpoint[], number][] = [
  ['The feed by date', [readFeed], 9],
  ['The feed for you', [readForYou], 9],
  ['A thread', [readPost, listComments], 7],
  ['A community', [readCommunity, readPlaceHome, readCommunityFeed], 24],
  ['Its members', [listMembers], 3],
  ['A profile', [readProfile], 3],
  ['A page', [readPage, readPageTree], 8],
  ['The inbox', [listNotifications], 4],
  ['Messages', [listConversations, listMessages], 6],
  ['A search', [search], 10],
  ['Today', [readToday], 12],
  ['The file of an event', [readEventFile], 3],
]
const EVERYTHING = 12

describe('what a page asks of the database', () => {
  let app: TestApp
  let few: Map<string, number>
  let many: Map<string, number>

  beforeAll(async () => {
    app = await TestApp.start()
    const statements = noteStatements(app.database)
    const people = await aCompany(app)
    const { known } = await live(app, people, false)
    const reader = people.readers.colleague
    const counted = async () => {
      const seen = new Map<string, number>()
      for (const { endpoint, params, query } of asks(known)) {
        const asked = `${endpoint.name} ${JSON.stringify({ params, query })}`
        // The first fills what the program remembers.
        for (let turn = 0; turn < 2; turn++) {
          statements.since()
          const reply = await reader.fetch(endpoint, { params, query })
          const count = statements.since().length
          if (reply.ok) seen.set(asked, Math.min(count, seen.get(asked) ?? count))
        }
      }
      return seen
    }
    few = await counted()
    await more(app, people, known)
    many = await counted()
  }, 300_000)
  afterAll(() => app.stop())

  const most = (counts: Map<string, number>, { name }: Endpoint) =>
    Math.max(...[...counts].flatMap(([asked, count]) => (asked.startsWith(`${name} `) ? [count] : [])))

  it.each(budgets)('%s stays within its budget', (_, endpoints, budget) => {
    const asked = endpoints.reduce((sum, endpoint) => sum + most(many, endpoint), 0)
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(budget)
  })

  it('never asks more because there is more to show', () => {
    const grown = [...many].filter(([asked, count]) => count > (few.get(asked) ?? EVERYTHING))
    expect(Object.fromEntries(grown)).toEqual({})
  })

  it('asks little of whatever is read', () => {
    expect([...many].filter(([, count]) => count > EVERYTHING)).toEqual([])
    expect(many.size).toBeGreaterThan(200)
  })
})

/** A dozen more of what can be listed. */
async function more(
  app: TestApp,
  { insiders: [, bob], readers, open }: Awaited<ReturnType<typeof aCompany>>,
  known: Record<string, string[]>,
): Promise<void> {
  const eve: TestPerson = readers.colleague
  const [postId = ''] = known.postId ?? []
  for (let turn = 0; turn < 12; turn++) {
    await app.person({ name: `Ann ${turn}` })
    const post = await aPost({ by: bob, in: open, text: `La bride, encore @[Eve](person:${eve.id})` })
    await aComment({ by: bob, on: { id: postId }, text: `Encore @[Eve](person:${eve.id})` })
    await aComment({ by: eve, on: post })
    await answer(eve, await aPoll({ by: bob, in: open }), 0)
    await aPage({ by: bob, in: open, title: `Bride ${turn}`, text: 'La bride' })
    await inLibrary(bob, open, { name: `commun-${turn}.txt`, bytes: Buffer.from(`La bride ${turn}`) })
    await says(bob, known.conversationId?.[0] ?? '', 'Encore la bride')
  }
  await app.settle()
}
