import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { instant, line } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

const words = (max: number) => z.object({ fr: line(max), en: line(max) })
const articleWords = { title: words(60), sentence: words(240) }

export const charterArticle = z
  .object({ number: z.int(), ...articleWords })
  .register(z.globalRegistry, { id: 'CharterArticle' })
export type CharterArticle = z.output<typeof charterArticle>

export const charter = z
  .object({
    version: z.int(),
    /** Null for the first one, which came with the program. */
    publishedAt: z.nullable(instant),
    publishedBy: z.nullable(personRef),
    articles: z.array(charterArticle),
    /** The version in force. */
    current: z.int(),
    can: z.object({ edit: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'Charter' })
export type Charter = z.output<typeof charter>

export const charterErrors = { 'moderation.charter_changed': { status: 409 } } as const

export const readCharter = endpoint('moderation.read_charter', {
  route: 'GET /charter',
  access: 'signedIn',
  query: z.object({
    version: z.optional(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number))),
  }),
  reply: charter,
  summary: 'What people here agree on; an earlier version when asked for.',
})

export const publishCharter = endpoint('moderation.publish_charter', {
  route: 'POST /charter/versions',
  access: 'signedIn',
  body: z.object({
    /** The version that was rewritten: two people do not overwrite each other. */
    after: z.int(),
    articles: z.array(z.object(articleWords)).check(z.minLength(1), z.maxLength(20)),
  }),
  reply: charter,
  creates: true,
  errors: charterErrors,
  summary:
    'Community managers and administrators publish a new version; what quoted the earlier one keeps it.',
})
