import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { flag, id, instant, line, locale } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { file } from '../files/files.contract.js'
import { messageHit } from '../messages/messages.contract.js'
import { pageRef } from '../pages/pages.contract.js'
import { postKind } from '../posts/posts.contract.js'
import { filterNames } from './asked.js'

/** `before` and `after` surround what was found; `found` is what to highlight. */
export const excerpt = z.array(z.object({ text: z.string(), found: z.boolean() }))

export const hit = z
  .object({
    postId: id,
    commentId: z.nullable(id),
    kind: postKind,
    /** Of the post; its first words where it has none. */
    title: z.string(),
    titleLang: locale,
    excerpt,
    /** Of the excerpt. */
    lang: locale,
    author: z.nullable(personRef),
    community: communityRef,
    at: instant,
    accepted: z.boolean(),
    imported: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'SearchHit' })
export type SearchHit = z.output<typeof hit>

/** `misread` are filters that nobody and nothing answers to. */
export const search = endpoint('search.find', {
  route: 'GET /search',
  access: 'signedIn',
  query: z.object({
    /** Opaque. Goes on with the texts, or with what alone `genre:` asks for. */
    cursor: z.optional(z.string().check(z.maxLength(1_000))),
    /** Words and filters as they are typed, `dans:atelier joint`; see `readAsked`. */
    q: line(200),
    community: z.optional(id),
    author: z.optional(id),
    /** It was meant, not just typed on the way to something else: when nothing is found, that is counted. */
    meant: z.optional(flag),
    /** It is still being typed: the last word may be the beginning of one. */
    typing: z.optional(flag),
  }),
  reply: z.object({
    misread: z.array(z.object({ name: z.enum(filterNames), value: z.string() })),
    /** The same search with its slips mended, which does find something. */
    suggestion: z.nullable(z.string()),
    people: z.array(personRef),
    communities: z.array(communityRef),
    /** With the first page only: a few of each; page after page where one of them is all that is asked for. */
    pages: z.array(z.object({ page: pageRef, excerpt, lang: locale })),
    files: z.array(z.object({ file, excerpt, lang: z.nullable(locale) })),
    messages: z.array(messageHit),
    items: z.array(hit),
    nextCursor: z.nullable(z.string()),
  }),
  summary:
    'People, communities, pages, files, posts and comments that I may see and messages of mine, best first.',
})

export const listUnfound = endpoint('search.unfound', {
  route: 'GET /search/unfound',
  access: 'communityManager',
  reply: z.object({ items: z.array(z.object({ words: z.string(), times: z.int() })) }),
  summary:
    'What at least five people looked for in vain this month and the last; how often, in steps of five.',
})
