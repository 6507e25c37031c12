import { placeNotification, putAllAway, takeBack } from '@osmose/shared/notifications/inbox.contract'
import {
  listNotifications,
  markRead,
  type Notification,
  type NotificationPlace,
  readUnread,
} from '@osmose/shared/notifications/notifications.contract'
import { aCommunity } from '../../../test/factories/communities.js'
import { aComment, aPost } from '../../../test/factories/posts.js'
import { TestApp } from '../../../test/setup/test-app.js'
import type { TestPerson } from '../../../test/setup/test-person.js'
import { InboxService } from './inbox.service.js'

describe('an inbox', () => {
  let app: TestApp
  let ann: TestPerson
  let bob: TestPerson
  let place: { id: string }

  beforeAll(async () => {
    app = await TestApp.start()
    bob = await app.person({ name: 'Bob' })
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    app.clock.set('2026-11-24T09:00:00.000Z')
    ann = await app.person({ name: 'Ann' })
    place = await aCommunity(app, { owner: bob, name: 'Quais', members: [ann] })
  })

  const seen = async (who: TestPerson, where?: NotificationPlace) => {
    await app.settle()
    return (await who.call(listNotifications, { query: where ? { place: where } : {} })).items
  }
  /** So many threads in which Bob answered Ann. */
  const answered = async (count = 1): Promise<Notification[]> => {
    for (let at = 0; at < count; at++) {
      app.clock.forward({ seconds: 1 })
      await aComment({ by: bob, on: await aPost({ by: ann, in: place }) })
    }
    return seen(ann)
  }
  const put = (who: TestPerson, { id }: { id: string }, body: Parameters<typeof bodyOf>[0]) =>
    who.call(placeNotification, { params: { notificationId: id }, body: bodyOf(body) })
  const bodyOf = (body: 'away' | 'afternoon' | 'tomorrow' | 'monday' | { here: boolean }) =>
    typeof body === 'object'
      ? { place: 'here' as const, read: body.here }
      : body === 'away'
        ? { place: body }
        : { place: 'later' as const, word: body }
  const unread = async (who: TestPerson) => (await who.call(readUnread, {})).any
  /** The queue counts in its own time; what is due at the test's hour is made due. */
  const theHourComes = async (instant: string) => {
    app.clock.set(instant)
    await app.database.many(
      `update graphile_worker._private_jobs set run_at = now() where key like 'later:%' and run_at <= $1`,
      [instant],
    )
    await app.settle()
  }

  it('is emptied in one act, on every device, and filled again by taking it back, read and unread as it was', async () => {
    const [one, two, three] = await answered(3)
    await ann.call(markRead, { params: { notificationId: one!.id } })
    await put(ann, two!, 'away')
    app.clock.forward({ minutes: 1 })
    const telephone = await ann.socket()
    const heard = telephone.next('notifications.changed')
    const { awayAt } = await ann.call(putAllAway, { body: { until: one!.at } })
    await heard
    expect(await seen(ann)).toEqual([])
    expect((await seen(ann, 'away')).map(({ id }) => id)).toEqual([one!.id, two!.id, three!.id])
    expect(await unread(ann)).toBe(false)
    expect(await ann.call(putAllAway, { body: { until: one!.at } })).toEqual({ awayAt: null })
    await ann.call(takeBack, { body: { awayAt: awayAt! } })
    expect((await seen(ann)).map(({ id, read }) => [id, read])).toEqual([
      [one!.id, true],
      [three!.id, false],
    ])
    expect((await seen(ann, 'away')).map(({ id }) => id)).toEqual([two!.id])
  })

  it('keeps what came after the instant up to which it was emptied', async () => {
    const [one] = await answered()
    const [newer] = await answered()
    await ann.call(putAllAway, { body: { until: one!.at } })
    expect((await seen(ann)).map(({ id }) => id)).toEqual([newer!.id])
  })

  it('takes a thread that was put away up again when something new happens in it, with the new alone', async () => {
    const [line] = await answered()
    await put(ann, line!, 'away')
    app.clock.forward({ minutes: 1 })
    await aComment({ by: bob, on: { id: line!.postId! } })
    expect(await seen(ann)).toMatchObject([
      { id: line!.id, place: 'here', read: false, parts: [{ kind: 'comment', times: 1 }] },
    ])
    expect(await seen(ann, 'away')).toEqual([])
  })

  it('brings back what was put off exactly once, unread, at the hour and on top', async () => {
    const [later, other] = await answered(2)
    const { backAt } = await put(ann, later!, 'afternoon')
    expect(backAt).toBe('2026-11-24T13:00:00.000Z')
    expect((await seen(ann)).map(({ id }) => id)).toEqual([other!.id])
    expect(await seen(ann, 'later')).toMatchObject([{ id: later!.id, backAt }])
    await theHourComes('2026-11-24T12:59:00.000Z')
    expect(await seen(ann, 'later')).toHaveLength(1)
    await theHourComes('2026-11-24T13:00:00.000Z')
    expect(await seen(ann)).toMatchObject([
      { id: later!.id, read: false, at: backAt, happenedAt: later!.happenedAt },
      { id: other!.id },
    ])
    await ann.call(markRead, { params: { notificationId: later!.id } })
    const events = async () => (await app.events('notifications.notified.v1')).length
    const before = await events()
    await app.get(InboxService).bringBack({ notificationId: later!.id, backAt: backAt! })
    expect((await seen(ann))[0]).toMatchObject({ id: later!.id, read: true })
    expect(await events()).toBe(before)
  })

  it('leaves alone what was put elsewhere meanwhile, or put off again', async () => {
    const [one, two] = await answered(2)
    await put(ann, one!, 'afternoon')
    await put(ann, one!, 'away')
    await put(ann, two!, 'afternoon')
    await put(ann, two!, 'tomorrow')
    await theHourComes('2026-11-24T13:00:00.000Z')
    expect(await seen(ann)).toEqual([])
    await theHourComes('2026-11-25T08:00:00.000Z')
    expect((await seen(ann)).map(({ id }) => id)).toEqual([two!.id])
  })

  it('does not come back before its hour because more was said, and then tells all of it', async () => {
    const [line] = await answered()
    await put(ann, line!, 'tomorrow')
    await aComment({ by: bob, on: { id: line!.postId! } })
    expect(await seen(ann)).toEqual([])
    expect(await unread(ann)).toBe(false)
    await theHourComes('2026-11-25T08:00:00.000Z')
    expect(await seen(ann)).toMatchObject([{ parts: [{ kind: 'comment', times: 2 }] }])
  })

  it('keeps to my hours, and says when there is no such moment', async () => {
    ann = await app.person({ workingHours: { days: [2, 4], start: '10:00', end: '12:00' } })
    place = await aCommunity(app, { owner: bob, members: [ann] })
    const [line] = await answered()
    await expect(put(ann, line!, 'afternoon')).rejects.toMatchObject({ code: 'notifications.no_such_moment' })
    expect(await put(ann, line!, 'tomorrow')).toEqual({ backAt: '2026-11-26T09:00:00.000Z' })
  })

  it('is paged, each line once, however many there are', async () => {
    await answered(35)
    const ids: string[] = []
    for (let cursor: string | undefined | null; cursor !== null;) {
      const page = await ann.call(listNotifications, { query: { cursor: cursor ?? undefined } })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect([ids.length, new Set(ids).size]).toEqual([35, 35])
    const lines = (await seen(ann)).slice(0, 3)
    for (const [at, word] of (['monday', 'afternoon', 'tomorrow'] as const).entries())
      await put(ann, lines[at]!, word)
    expect((await seen(ann, 'later')).map(({ id }) => id)).toEqual(
      [lines[1], lines[2], lines[0]].map((line) => line!.id),
    )
  })

  it('is nobody else’s', async () => {
    const [line] = await answered()
    const carl = await app.person({ name: 'Carl' })
    for (const body of ['away', 'tomorrow', { here: true }] as const)
      await expect(put(carl, line!, body)).rejects.toMatchObject({ code: 'not_found' })
    const { awayAt } = await ann.call(putAllAway, { body: { until: line!.at } })
    await carl.call(takeBack, { body: { awayAt: awayAt! } })
    expect(await seen(ann)).toEqual([])
  })
})
