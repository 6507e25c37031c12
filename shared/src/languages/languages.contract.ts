import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant, locale, optionalLine } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { textDocument } from '../text/document.js'
import { limits, post, postsErrors } from '../posts/posts.contract.js'

export const languagesErrors = {
  ...postsErrors,
  'languages.same': { status: 422 },
  'languages.title_missing': { status: 422 },
} as const

const version = z.object({
  lang: locale,
  title: z.string(),
  document: textDocument,
  by: z.nullable(personRef),
  at: instant,
  /** The original was rewritten since. */
  stale: z.boolean(),
})
/** The original, what its author approved in the other language, and what waits for their approval. */
export const postLanguages = z
  .object({
    original: z.object({ lang: locale, title: z.string(), document: textDocument }),
    approved: z.nullable(version),
    proposed: z.nullable(version),
    /** Of what stands in the other language; empty where nothing does. A writing names the one it began with. */
    version: z.string(),
    /** Whether what I write is approved by writing it. */
    mine: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'PostLanguages' })
export type PostLanguages = z.output<typeof postLanguages>

const params = z.object({ postId: id })

export const readLanguages = endpoint('languages.read', {
  route: 'GET /posts/:postId/languages',
  access: 'signedIn',
  params,
  reply: postLanguages,
  summary: 'The versions of a post, for its author and those who look after the place.',
})
export const writeLanguage = endpoint('languages.write', {
  route: 'PUT /posts/:postId/languages/:lang',
  access: 'signedIn',
  params: z.object({ postId: id, lang: locale }),
  body: z.object({
    title: optionalLine(limits.title),
    document: textDocument,
    version: z._default(z.string().check(z.maxLength(100)), ''),
  }),
  reply: postLanguages,
  errors: languagesErrors,
  summary:
    'A version in the other language: its author’s holds at once, another’s waits for the author. Refused when it was written meanwhile.',
})
export const removeLanguage = endpoint('languages.remove', {
  route: 'DELETE /posts/:postId/languages',
  access: 'signedIn',
  params,
  reply: post,
  errors: languagesErrors,
  summary: 'Takes the other language away.',
})
