import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { listMessages, type Message, readMessage } from '@osmose/shared/messages/messages.contract'
import { call, isApiError } from '../../lib/call'
import { LOG_PAGES, type LogPage, messageKeys } from './messages.queries'

type Log = InfiniteData<LogPage>
const PAGE = 50

const logsOf = (client: QueryClient, conversationId: string) =>
  client.getQueryCache().findAll({ queryKey: messageKeys.logs(conversationId) })

/** Puts a message in place of the one it renews. */
export function patchMessage(client: QueryClient, conversationId: string, message: Message): void {
  client.setQueriesData<Log>(
    { queryKey: messageKeys.logs(conversationId) },
    (log) => log && replaced(log, message),
  )
}

function replaced(log: Log, message: Message): Log {
  if (!log.pages.some((page) => page.items.some(({ id }) => id === message.id))) return log
  const pages = log.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === message.id ? message : item)),
  }))
  return { ...log, pages }
}

/**
 * Messages that came, at the end of what is shown; nothing where the end is not in view. Full pages are closed and the
 * earliest leave, so that a window open all day holds no more than one just opened.
 */
export function appended(log: Log, items: readonly Message[], after: number | null): Log {
  const end = log.pages.at(-1)
  if (!end || end.after !== null) return log
  const last = end.items.at(-1)?.place ?? 0
  const fresh = items.filter((item) => item.place > last)
  if (fresh.length === 0) return log
  const room = Math.max(0, PAGE - end.items.length)
  const pages = [
    ...log.pages.slice(0, -1),
    { ...end, items: [...end.items, ...fresh.slice(0, room)], after: fresh.length > room ? null : after },
  ]
  const params = [...log.pageParams]
  if (fresh.length > room) {
    const from = String(fresh[room - 1]?.place ?? last)
    pages.push({
      items: fresh.slice(room),
      before: (fresh[room]?.place ?? 1) > 1 ? (fresh[room]?.place ?? null) : null,
      after,
    })
    params.push({ after: from })
  }
  const over = Math.max(0, pages.length - LOG_PAGES)
  return { pages: pages.slice(over), pageParams: params.slice(over) }
}

/**
 * Fetches what came after the last message of each log of a conversation that shows its end. A log that is on its way is
 * waited for: it may have been read before what came.
 */
export async function catchUpLog(client: QueryClient, conversationId: string): Promise<void> {
  for (const query of logsOf(client, conversationId)) {
    if (query.state.fetchStatus === 'fetching') await query.promise?.catch(() => undefined)
    const log = query.state.data as Log | undefined
    const end = log?.pages.at(-1)
    if (!end || end.after !== null) continue
    const last = end.items.at(-1)?.place ?? 0
    const { items, after } = await call(listMessages, {
      params: { conversationId },
      query: { after: String(last) },
    })
    client.setQueryData<Log>(query.queryKey, (now) => now && appended(now, items, after))
  }
}

/** Fetches one message again where it is shown. */
export async function renewMessage(
  client: QueryClient,
  conversationId: string,
  messageId: string,
): Promise<void> {
  const shown = logsOf(client, conversationId).some((query) =>
    (query.state.data as Log | undefined)?.pages.some((page) =>
      page.items.some(({ id }) => id === messageId),
    ),
  )
  if (!shown) return
  try {
    const message = await call(readMessage, { params: { conversationId, messageId } })
    patchMessage(client, conversationId, message)
  } catch (error) {
    if (!isApiError(error, 'not_found')) throw error
  }
}
