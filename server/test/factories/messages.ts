import { sendMessage, startConversation } from '@osmose/shared/messages/messages.contract'
import type { TestPerson } from '../setup/test-person.js'

/** A conversation begun by somebody the way people do: `await aConversation(ann, [bob])`, a group with a name or several. */
export async function aConversation(
  by: TestPerson,
  others: readonly { id: string }[],
  given: { name?: string; history?: 'after' | 'all' } = {},
): Promise<string> {
  const { id } = await by.call(startConversation, {
    body: { personIds: others.map(({ id }) => id), ...given },
  })
  return id
}

/** What somebody says in it. */
export function says(
  by: TestPerson,
  conversationId: string,
  text = 'Le joint PTFE est arrivé.',
  more: { quotes?: string; important?: { reason: string; asks: boolean }; key?: string } = {},
): Promise<{ id: string; place: number }> {
  const { key, ...body } = more
  return by.call(sendMessage, {
    params: { conversationId },
    body: { text, ...body },
    ...(key ? { key } : {}),
  })
}
