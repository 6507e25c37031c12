import { cancelEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { decideIdea } from '@osmose/shared/ideas/ideas.contract'
import { closePoll } from '@osmose/shared/polls/polls.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { AnnouncementsService } from '../src/modules/announcements/announcements.service.js'
import { Rounds } from '../src/modules/notifications/rounds.js'
import { anAnnouncement } from './factories/announcements.js'
import { aCommunity } from './factories/communities.js'
import { anEvent, changes, eventOf } from './factories/gatherings.js'
import { aPoll } from './factories/polls.js'
import { aPost } from './factories/posts.js'
import { TestApp } from './setup/test-app.js'
import type { TestPerson } from './setup/test-person.js'

const MEMBERS = 5_001
/** The most one job tells. */
const HANDFUL = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

describe('what concerns five thousand at once', () => {
  let app: TestApp
  let ann: TestPerson
  let place: { id: string }
  beforeAll(async () => {
    app = await TestApp.start()
    ann = await app.person({ name: 'Ann' })
    place = await aCommunity(app, { name: 'Tous les ateliers', owner: ann })
    await sql(
      `insert into people (id, kind, name, locale, time_zone, joined_on, created_at)
       select gen_random_uuid(), 'employee', 'Personne ' || n, 'fr', 'Europe/Paris', '2026-01-05', '2026-01-05' from generate_series(1, ${MEMBERS}) n`,
    )
    await sql(
      `insert into memberships (community_id, person_id, role, via, joined_at) select $1, id, 'member', 'rule', '2026-01-05' from people on conflict do nothing`,
      [place.id],
    )
    await sql('analyze people, memberships')
  })
  afterAll(() => app.stop())

  const sql = (text: string, values: unknown[] = []) => app.database.many(text, values)
  const others = `select id from people where name like 'Personne %'`

  /** How often each was told of it, and that nobody was told in company of more than a handful. */
  const told = async ({ id }: { id: string }, kind: string) => {
    await app.settle()
    const rows = await app.database.many<{ times: number; people: number }>(
      `select (parts -> $2 ->> 'times')::int as times, count(*)::int as people
       from notifications where (post_id = $1 or thread = 'event_removed:' || $1) and parts ? $2 group by 1`,
      [id, kind],
    )
    const [{ most } = { most: 0 }] = await app.database.many<{ most: number }>(
      `select max(jsonb_array_length(payload -> 'personIds'))::int as most from events where payload ? 'personIds'`,
    )
    expect(most).toBeLessThanOrEqual(HANDFUL)
    return rows
  }
  const everybodyOnce = [{ times: 1, people: MEMBERS }]
  const last = async (name: string) => {
    const [event] = await app.database.many<{
      id: string
      at: Date
      actorId: string | null
      payload: Record<string, unknown>
    }>(
      `select id::text as id, name, payload, actor_id as "actorId", at from events where name = $1 order by events.id desc limit 1`,
      [name],
    )
    if (!event) throw new Error(`No ${name}.`)
    return { ...event, name, at: event.at.toISOString() }
  }
  /** Every job of it once more, from the first handful on. */
  const again = async (name: string) => {
    await app.get(Rounds).goOn({ event: await last(name), after: FIRST })
    await app.settle()
  }

  it('is told to everybody who comes, some at a time: of another hour, and that it is called off', async () => {
    const event = await anEvent({ by: ann, in: place, title: 'Vœux' })
    await sql(
      `insert into gathering_answers (post_id, person_id, answer, arrival, at)
       select $1, id, 'yes', row_number() over (order by id), now() from (${others}) p`,
      [event.id],
    )
    await sql('update gatherings set yes = $2, arrivals = $2 where post_id = $1', [event.id, MEMBERS])
    await changes(ann, event, { startsAt: '2026-11-26T12:00', endsAt: '2026-11-26T13:00' })
    expect(await told(event, 'event_changed')).toEqual(everybodyOnce)
    await again('gatherings.changed.v1')
    expect(await told(event, 'event_changed')).toEqual(everybodyOnce)
    await ann.call(cancelEvent, { params: { postId: event.id }, body: { reason: 'Neige.' } })
    expect(await told(event, 'event_cancelled')).toEqual(everybodyOnce)
  })

  it('gives every new seat to the next who waits, and tells each of them once', async () => {
    // What the database has counted of answers says nothing of an event that is younger.
    await sql('analyze')
    const event = await anEvent({ by: ann, in: place, title: 'Visite', capacity: 1 })
    await sql(
      `insert into gathering_answers (post_id, person_id, answer, arrival, at)
       select $1, id, 'waiting', row_number() over (order by id), now() from (${others}) p`,
      [event.id],
    )
    await sql('update gatherings set waiting = $2, arrivals = $2 where post_id = $1', [event.id, MEMBERS])
    await changes(ann, event, { capacity: MEMBERS - 1 })
    expect(await told(event, 'event_promoted')).toEqual([{ times: 1, people: MEMBERS - 1 }])
    expect(await eventOf(ann, event)).toMatchObject({ yes: MEMBERS - 1, waiting: 1 })
  })

  it('is announced to each of them once, however often a job runs, and recalled once before the deadline', async () => {
    const announcement = await anAnnouncement({ by: ann, in: place, readBy: '2026-12-03T12:00:00.000Z' })
    expect(await told(announcement, 'must_read')).toEqual(everybodyOnce)
    const service = app.get(AnnouncementsService)
    await service.callNext({ postId: announcement.id, why: 'published', version: 1, after: FIRST })
    expect(await told(announcement, 'must_read')).toEqual(everybodyOnce)
    app.clock.set('2026-12-02T13:00:00.000Z')
    for (let turn = 0; turn < 2; turn++) {
      await service.remind()
      expect(await told(announcement, 'must_read')).toEqual([{ times: 2, people: MEMBERS }])
    }
  })

  it('is told to all who answered a poll, and to all who wished for an idea', async () => {
    const poll = await aPoll({ by: ann, in: place })
    await sql(
      `insert into poll_answers (post_id, person_id, choice, at) select $1, id, '{0}', now() from (${others}) p`,
      [poll.id],
    )
    await ann.call(closePoll, { params: { postId: poll.id } })
    expect(await told(poll, 'poll_over')).toEqual(everybodyOnce)
    await again('polls.closed.v1')
    expect(await told(poll, 'poll_over')).toEqual(everybodyOnce)
    const idea = await ann.call(publishPost, {
      params: { communityId: place.id },
      body: { kind: 'idea', title: 'Un banc au soleil', text: 'Devant la cour.' },
    })
    await sql(`insert into idea_votes (post_id, person_id, at) select $1, id, now() from (${others}) p`, [
      idea.id,
    ])
    await ann.call(decideIdea, { params: { postId: idea.id }, body: { state: 'planned', reason: 'En mai.' } })
    expect(await told(idea, 'idea_state')).toEqual(everybodyOnce)
  })

  it('reaches everybody who wants to hear of all that is published there', async () => {
    await sql(
      `insert into notification_levels (person_id, community_id, level) select id, $1, 'all' from (${others}) p`,
      [place.id],
    )
    const post = await aPost({ by: ann, in: place, text: 'La cour est ouverte.' })
    expect(await told(post, 'post')).toEqual(everybodyOnce)
    await again('posts.post_published.v1')
    expect(await told(post, 'post')).toEqual(everybodyOnce)
  })
})
