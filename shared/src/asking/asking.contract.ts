import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line, pageOf, pageQuery, prose } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'
import { post, postsErrors } from '../posts/posts.contract.js'
import { sessionLimits } from './session.contract.js'

export const askingErrors = {
  'asking.not_gathering': { status: 409 },
  'asking.vote_over': { status: 409 },
  'asking.own_question': { status: 403 },
  'asking.settled': { status: 409 },
  'asking.times_wrong': { status: 422 },
  'asking.leader_unknown': { status: 422 },
  'asking.over': { status: 409 },
  'asking.no_mandate': { status: 403 },
  'asking.leaders_only': { status: 403 },
} as const

/** The place may ask to agree to its charter first. */
const writing = { ...askingErrors, 'posts.charter_due': postsErrors['posts.charter_due'] } as const

export const sessionQuestion = z
  .object({
    id,
    postId: id,
    /** Empty while it is withheld from the reader. */
    text: z.string(),
    /** Asked without a name: nobody knows by whom. */
    nameless: z.boolean(),
    author: z.nullable(personRef),
    askedAt: instant,
    votes: z.int(),
    voted: z.boolean(),
    mine: z.boolean(),
    answer: z.nullable(
      z.object({
        text: z.string(),
        by: z.nullable(personRef),
        /** The leader in whose name it was given. */
        onBehalfOf: z.nullable(personRef),
        at: instant,
      }),
    ),
    /** Why it is not answered, for all to read. */
    refusal: z.nullable(z.object({ reason: z.string(), by: z.nullable(personRef), at: instant })),
    withheld: z.boolean(),
    can: z.object({
      vote: z.boolean(),
      answer: z.boolean(),
      decline: z.boolean(),
      withdraw: z.boolean(),
      /** Leaders in whose name I may answer. */
      answerFor: z.array(personRef),
    }),
  })
  .register(z.globalRegistry, { id: 'SessionQuestion' })
export type SessionQuestion = z.output<typeof sessionQuestion>

const params = z.object({ postId: id })
const one = z.object({ postId: id, questionId: id })

export const askInSession = endpoint('asking.ask', {
  route: 'POST /posts/:postId/session/questions',
  access: 'signedIn',
  params,
  body: z.object({ text: line(sessionLimits.question) }),
  reply: sessionQuestion,
  errors: writing,
  creates: true,
  summary: 'Asks a question of a session while questions are gathered.',
})

export const questionOrder = z.enum(['wanted', 'answered', 'date'])
export type QuestionOrder = z.output<typeof questionOrder>

export const listSessionQuestions = endpoint('asking.list_questions', {
  route: 'GET /posts/:postId/session/questions',
  access: 'signedIn',
  params,
  query: z.object({ ...pageQuery, order: z._default(questionOrder, 'wanted') }),
  reply: pageOf(sessionQuestion),
  summary: 'The questions of a session: most wanted first, answered first, or newest first.',
})

export const voteInSession = endpoint('asking.vote', {
  route: 'PUT /posts/:postId/session/questions/:questionId/vote',
  access: 'signedIn',
  params: one,
  body: z.object({ voted: z.boolean() }),
  reply: sessionQuestion,
  errors: askingErrors,
  summary: 'Says that I want this question answered, or no longer. Not for my own.',
})

export const answerInSession = endpoint('asking.answer', {
  route: 'PUT /posts/:postId/session/questions/:questionId/answer',
  access: 'signedIn',
  params: one,
  body: z.object({ text: prose(sessionLimits.answer), onBehalfOf: z.optional(id) }),
  reply: sessionQuestion,
  errors: writing,
  summary: 'A leader answers a question for all to read, or somebody in their name whom they gave a mandate.',
})

export const declineInSession = endpoint('asking.decline', {
  route: 'PUT /posts/:postId/session/questions/:questionId/refusal',
  access: 'signedIn',
  params: one,
  /** `withheld`: its text is no longer shown, to whoever does not moderate. The reason is read by everybody. */
  body: z.object({ reason: line(sessionLimits.reason), withheld: z._default(z.boolean(), false) }),
  reply: sessionQuestion,
  errors: askingErrors,
  summary: 'A moderator says why a question is not answered.',
})

export const withdrawFromSession = endpoint('asking.withdraw', {
  route: 'DELETE /posts/:postId/session/questions/:questionId',
  access: 'signedIn',
  params: one,
  reply: empty,
  errors: askingErrors,
  summary: 'Takes my own question back while nothing was said to it; its votes go with it.',
})

export const endSession = endpoint('asking.end', {
  route: 'PUT /posts/:postId/session/end',
  access: 'signedIn',
  params,
  reply: post,
  errors: askingErrors,
  summary: 'Says that what will be answered is answered.',
})

export const sessionChangedHint = socketMessage('asking.changed', z.object({ postId: id }))
