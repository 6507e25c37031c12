import type { Message } from '@osmose/shared/messages/messages.contract'

/** What a line of the log knows and may do. */
export interface MessageProps {
  conversationId: string
  message: Message
  me: string
  names: ReadonlyMap<string, string>
  /** It follows one by the same person: neither face nor name again. */
  follows: boolean
  /** The last one shows what can be done without being pointed at. */
  last: boolean
  highlighted: boolean
  size: number
  onReply: (message: Message) => void
  onEdit: (message: Message) => void
  onPropose: (message: Message) => void
  onGo: (place: number) => void
}
