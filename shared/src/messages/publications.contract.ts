import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, optionalLine } from '../core/fields.js'
import { postsErrors } from '../posts/posts.contract.js'
import { messageLimits, messagesErrors, proposal } from './messages.contract.js'

/** What is published is written in a place, which may ask to agree to its charter first. */
const publishing = { ...messagesErrors, 'posts.charter_due': postsErrors['posts.charter_due'] } as const
export const proposePublication = endpoint('messages.propose_publication', {
  route: 'POST /conversations/:conversationId/publications',
  access: 'signedIn',
  params: z.object({ conversationId: id }),
  body: z.object({
    messageIds: z.array(id).check(z.minLength(1), z.maxLength(messageLimits.published)),
    communityId: id,
    title: z._default(optionalLine(200), ''),
  }),
  reply: z.object({ id, postId: z.nullable(id) }),
  errors: publishing,
  creates: true,
  summary:
    'Proposes consecutive messages as a discussion, once all who wrote them agree; those of my own are published at once.',
})
export const decidePublication = endpoint('messages.decide_publication', {
  route: 'PUT /conversations/:conversationId/publications/:proposalId',
  access: 'signedIn',
  params: z.object({ conversationId: id, proposalId: id }),
  body: z.object({ decision: z.enum(['accept', 'refuse', 'withdraw']) }),
  reply: proposal,
  errors: publishing,
  summary: 'An author agrees or not: one refusal ends it. Who proposed may take it back.',
})
