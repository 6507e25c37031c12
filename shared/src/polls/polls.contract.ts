import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, optionalLine, pageOf, pageQuery } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { post } from '../posts/posts.contract.js'
import { pollLimits } from './poll.contract.js'

export const pollsErrors = {
  'polls.closed': { status: 409 },
  'polls.already_answered': { status: 409 },
  'polls.choice_wrong': { status: 422 },
  'polls.deadline_wrong': { status: 422 },
  'polls.question_fixed': { status: 422 },
  'polls.names_hidden': { status: 403 },
  'posts.conflict': { status: 409 },
} as const

const params = z.object({ postId: id })
const place = z.int().check(z.minimum(0), z.maximum(pollLimits.most - 1))

export const answerPoll = endpoint('polls.answer', {
  route: 'PUT /posts/:postId/poll/answer',
  access: 'signedIn',
  params,
  /** Places of options, best first where they are ranked. None takes my answer back, in an open poll. */
  body: z.object({ choice: z.array(place).check(z.maxLength(pollLimits.most)) }),
  reply: post,
  errors: pollsErrors,
  summary: 'My answer to a poll. In an anonymous one it is counted at once and kept nowhere.',
})

export const closePoll = endpoint('polls.close', {
  route: 'PUT /posts/:postId/poll/end',
  access: 'signedIn',
  params,
  reply: post,
  errors: pollsErrors,
  summary: 'Its author or a moderator closes a poll before its time.',
})

export const concludePoll = endpoint('polls.conclude', {
  route: 'PUT /posts/:postId/poll/conclusion',
  access: 'signedIn',
  params,
  /** `before`: what I began with, empty where there was none. */
  body: z.object({
    text: optionalLine(pollLimits.conclusion),
    before: z._default(optionalLine(pollLimits.conclusion), ''),
  }),
  reply: post,
  errors: pollsErrors,
  summary: 'What the author makes of the answers, shown below them. Refused when it was written meanwhile.',
})

export const listAnswers = endpoint('polls.list_answers', {
  route: 'GET /posts/:postId/poll/answers',
  access: 'signedIn',
  params,
  query: z.object({ ...pageQuery, option: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(9)) }),
  reply: pageOf(personRef),
  errors: pollsErrors,
  summary:
    'Who chose an option of an open poll, once its results are shown to me; in a ranked one, who put it first.',
})
