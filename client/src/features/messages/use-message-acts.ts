import { useMemo } from 'react'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import * as messages from '@osmose/shared/messages/messages.contract'
import { decidePublication } from '@osmose/shared/messages/publications.contract'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import { call, isApiError } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { patchMessage, renewMessage } from './messages.cache'

type Message = messages.Message
const failed = (error: unknown) => void showToast(errorText(error as { code: string }))

/** What one does with a message; what fails is said, and what was there comes back. */
export function useMessageActs(conversationId: string) {
  const client = useQueryClient()
  return useMemo(() => actsOf(client, conversationId), [client, conversationId])
}

function actsOf(client: QueryClient, conversationId: string) {
  const params = (message: Message) => ({ conversationId, messageId: message.id })
  const put = (message: Message) => patchMessage(client, conversationId, message)

  return {
    /** At once on screen, then on the server. */
    async react(message: Message, kind: ReactionKind | null, me: string) {
      put({ ...message, reactions: withReaction(message.reactions, kind, me) })
      try {
        put(await call(messages.reactToMessage, { params: params(message), body: { kind } }))
      } catch (error) {
        put(message)
        failed(error)
      }
    },
    async acknowledge(message: Message) {
      await call(messages.acknowledgeMessage, { params: params(message) }).then(put, failed)
    },
    async takeBack(message: Message) {
      try {
        await call(messages.deleteMessage, { params: params(message) })
      } catch (error) {
        return failed(error)
      }
      await renewMessage(client, conversationId, message.id)
      const undo = async () => {
        try {
          put(await call(messages.undeleteMessage, { params: params(message) }))
          showToast(t('messages.undone'))
        } catch (error) {
          failed(error)
        }
      }
      showToast(t('messages.removed'), { label: t('messages.undo'), run: () => void undo() })
    },
    /** `onCharterDue`: what is published is written in a place whose charter is to be agreed to first. */
    async decide(
      proposal: messages.Proposal,
      decision: 'accept' | 'refuse' | 'withdraw',
      onCharterDue?: () => void,
    ) {
      try {
        const { state } = await call(decidePublication, {
          params: { conversationId, proposalId: proposal.id },
          body: { decision },
        })
        if (state === 'published') showToast(t('messages.proposal_done'))
      } catch (error) {
        if (onCharterDue && isApiError<typeof decidePublication>(error, 'posts.charter_due'))
          return onCharterDue()
        failed(error)
      }
      await Promise.all(proposal.messageIds.map((id) => renewMessage(client, conversationId, id)))
    },
  }
}

function withReaction(
  given: Message['reactions'],
  kind: ReactionKind | null,
  me: string,
): Message['reactions'] {
  const others = given
    .map((one) => ({ ...one, personIds: one.personIds.filter((id) => id !== me) }))
    .filter(({ personIds }) => personIds.length > 0)
  if (kind === null) return others
  return others.some((one) => one.kind === kind)
    ? others.map((one) => (one.kind === kind ? { ...one, personIds: [...one.personIds, me] } : one))
    : [...others, { kind, personIds: [me] }]
}
