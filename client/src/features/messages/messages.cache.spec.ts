import type { InfiniteData } from '@tanstack/react-query'
import { QueryClient } from '@tanstack/react-query'
import type { Message } from '@osmose/shared/messages/messages.contract'
import { appended, catchUpLog } from './messages.cache'
import { LOG_PAGES, type LogPage, messageKeys } from './messages.queries'

const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ id: `m${from + at}`, place: from + at }) as Message)
const logOf = (from: number, to: number, after: number | null = null) => ({
  pages: [{ items: messages(from, to), before: from > 1 ? from : null, after }],
  pageParams: [{}],
})
const places = (log: ReturnType<typeof appended>) =>
  log.pages.flatMap((page) => page.items.map(({ place }) => place))

describe('a log that stays open', () => {
  it('takes what came at its end, once', () => {
    const once = appended(logOf(1, 3), messages(3, 5), null)
    expect(places(once)).toEqual([1, 2, 3, 4, 5])
    expect(appended(once, messages(4, 5), null)).toBe(once)
  })

  it('takes nothing while its end is not in view', () => {
    const log = logOf(1, 50, 50)
    expect(appended(log, messages(90, 91), null)).toBe(log)
  })

  it('never holds more than its pages, nor skips a message, however long it stays open', () => {
    let log: ReturnType<typeof appended> = logOf(1, 40)
    for (let place = 41; place <= 1000; place += 7) log = appended(log, messages(place, place + 6), null)
    expect(log.pages.length).toBeLessThanOrEqual(LOG_PAGES)
    const shown = places(log)
    expect(shown.length).toBeLessThanOrEqual(LOG_PAGES * 50)
    expect(shown).toEqual(Array.from({ length: shown.length }, (_, at) => (shown[0] ?? 0) + at))
    expect(log.pages[0]?.before).toBe(shown[0])
  })

  it('misses nothing that came while it was on its way', async () => {
    const client = new QueryClient()
    const queryKey = messageKeys.log('one', 'latest')
    let arrive: (log: InfiniteData<LogPage>) => void = () => undefined
    const opened = client.fetchQuery({
      queryKey,
      queryFn: () => new Promise<InfiniteData<LogPage>>((resolve) => (arrive = resolve)),
    })
    globalThis.fetch = () =>
      Promise.resolve({
        ok: true,
        status: 200,
        json: () => Promise.resolve({ items: messages(4, 4), before: null, after: null }),
      } as Response)
    const caughtUp = catchUpLog(client, 'one')
    arrive(logOf(1, 3))
    await opened
    await caughtUp
    expect(places(client.getQueryData(queryKey)!)).toEqual([1, 2, 3, 4])
  })
})
