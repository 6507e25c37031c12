import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  findMessages,
  listConversations,
  listMessages,
  type Message,
  readConversation,
  readMessageHistory,
} from '@osmose/shared/messages/messages.contract'
import { listRefused, readMessageSettings } from '@osmose/shared/messages/showing.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { unreadMessagesQuery } from './unread.public'

export const messageKeys = {
  all: ['messages'] as const,
  list: ['messages', 'list'] as const,
  unread: unreadMessagesQuery.queryKey,
  settings: ['messages', 'settings'] as const,
  refused: ['messages', 'refused'] as const,
  conversation: (conversationId: string) => ['messages', 'conversation', conversationId] as const,
  logs: (conversationId: string) => ['messages', 'log', conversationId] as const,
  log: (conversationId: string, start: string) => ['messages', 'log', conversationId, start] as const,
  found: (words: string) => ['messages', 'found', words] as const,
  history: (messageId: string) => ['messages', 'history', messageId] as const,
}

export const conversationsQuery = infiniteQueryOptions({
  queryKey: messageKeys.list,
  queryFn: ({ pageParam, signal }) => call(listConversations, { query: { cursor: pageParam }, signal }),
  ...byCursor,
})

export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: messageKeys.conversation(conversationId),
    queryFn: ({ signal }) => call(readConversation, { params: { conversationId }, signal }),
  })

export interface LogPage {
  items: Message[]
  before: number | null
  after: number | null
}
interface LogPlace {
  before?: string
  after?: string
  around?: string
}

/** At most this many pages of fifty are kept, and drawn: further ones take the place of the first. */
export const LOG_PAGES = 4

/** Messages in order. `start`: `latest`, `unread`, or the place around which to begin. */
export const logQuery = (conversationId: string, start: string) =>
  infiniteQueryOptions({
    queryKey: messageKeys.log(conversationId, start),
    queryFn: ({ pageParam, signal }): Promise<LogPage> =>
      call(listMessages, { params: { conversationId }, query: pageParam, signal }),
    initialPageParam: (start === 'latest' ? {} : { around: start }) as LogPlace,
    getNextPageParam: ({ after }): LogPlace | undefined =>
      after === null ? undefined : { after: String(after) },
    getPreviousPageParam: ({ before }): LogPlace | undefined =>
      before === null ? undefined : { before: String(before) },
    maxPages: LOG_PAGES,
    // Live messages keep it current, and a gap renews it.
    staleTime: Infinity,
    gcTime: 60_000,
  })

export const messageSettingsQuery = queryOptions({
  queryKey: messageKeys.settings,
  queryFn: ({ signal }) => call(readMessageSettings, { signal }),
  staleTime: 5 * 60_000,
})

export const refusedQuery = queryOptions({
  queryKey: messageKeys.refused,
  queryFn: ({ signal }) => call(listRefused, { signal }),
})

export const foundQuery = (words: string) =>
  queryOptions({
    queryKey: messageKeys.found(words),
    queryFn: ({ signal }) => call(findMessages, { query: { q: words }, signal }),
    enabled: words.length > 1,
    gcTime: 0,
  })

export const messageHistoryQuery = (conversationId: string, messageId: string) =>
  queryOptions({
    queryKey: messageKeys.history(messageId),
    queryFn: ({ signal }) => call(readMessageHistory, { params: { conversationId, messageId }, signal }),
    staleTime: 0,
  })
