export { unreadMessagesQuery } from './messages.queries'
export { closeMessageOutbox } from './outbox'
export { useMessagesAlive } from './use-messages-alive'
