export { useMessagesAlive } from './use-messages-alive'
