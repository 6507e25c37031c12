import { isId } from '@osmose/shared/core/is-id'
import { MessagesView } from '../../features/messages/messages.public'
import type { PageProps } from '../page-props'

type Props = PageProps & { conversationId?: string }

export function MessagesPage({ conversationId, search }: Props) {
  const at = /^\d{1,9}$/.test(search.at ?? '') ? search.at : undefined
  const to = isId(search.to) ? search.to : undefined
  return <MessagesView conversationId={conversationId} at={at} to={conversationId ? undefined : to} />
}
