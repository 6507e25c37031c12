import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id } from '../core/fields.js'
import { post, postsErrors } from './posts.contract.js'

export const questionsErrors = {
  'posts.own_question': { status: 422 },
  'posts.cannot_join': { status: 422 },
} as const
const errors = { ...postsErrors, ...questionsErrors }
const params = z.object({ postId: id })

export const askToo = endpoint('posts.ask_too', {
  route: 'PUT /posts/:postId/same',
  access: 'signedIn',
  params,
  body: z.object({ same: z.boolean() }),
  reply: post,
  errors,
  summary: 'I have the same question, or no longer.',
})

export const joinQuestions = endpoint('posts.join_questions', {
  route: 'PUT /posts/:postId/original',
  access: 'signedIn',
  params,
  /** Null parts them again. */
  body: z.object({ originalId: z.nullable(id) }),
  reply: post,
  errors,
  summary:
    'Its author or a moderator says that a question is the same as another, to which its page then leads.',
})
