import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import {
  type Conversation,
  conversationChanged,
  type ConversationCard,
  messageArrived,
  messageChanged,
} from '@osmose/shared/messages/messages.contract'
import { presenceHint, typingHint } from '@osmose/shared/messages/showing.contract'
import { hears } from '../../lib/realtime'
import { catchUpLog, renewMessage } from './messages.cache'
import { messageKeys } from './messages.queries'
import { heardTyping, stoppedTyping } from './typing'

type List = InfiniteData<{ items: ConversationCard[] }>

const renewList = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: messageKeys.list }),
    client.invalidateQueries({ queryKey: messageKeys.unread }),
  ])

/** The preview of a conversation changes with a message only when it is the last one. */
const isLast = (client: QueryClient, messageId: string) =>
  client
    .getQueryData<List>(messageKeys.list)
    ?.pages.some((page) => page.items.some((card) => card.last?.messageId === messageId)) ?? false

export const messagesRealtime = [
  hears(messageArrived, undefined, async (client, { conversationId }) => {
    stoppedTyping(conversationId)
    await catchUpLog(client, conversationId)
  }),
  hears(
    messageArrived,
    () => 'list',
    (client) => renewList(client),
  ),
  hears(messageChanged, undefined, async (client, { conversationId, messageId }) => {
    await renewMessage(client, conversationId, messageId)
    if (isLast(client, messageId)) await renewList(client)
  }),
  hears(
    conversationChanged,
    ({ conversationId }) => conversationId,
    async (client, { conversationId }) => {
      await client.invalidateQueries({ queryKey: messageKeys.conversation(conversationId) })
      await renewList(client)
      await client.invalidateQueries({ queryKey: ['notifications'] })
    },
  ),
  hears(typingHint, undefined, (_client, { conversationId, personId }) =>
    heardTyping(conversationId, personId),
  ),
  hears(presenceHint, undefined, (client, { personId, here }) =>
    client.setQueriesData<Conversation>(
      { queryKey: ['messages', 'conversation'] },
      (conversation) =>
        conversation && {
          ...conversation,
          people: conversation.people.map((member) =>
            member.person.id === personId ? { ...member, here } : member,
          ),
        },
    ),
  ),
]
