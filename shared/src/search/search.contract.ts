import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { id, instant, line, pageQuery } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { file } from '../files/files.contract.js'
import { messageHit } from '../messages/messages.contract.js'
import { pageRef } from '../pages/pages.contract.js'
import { postKind } from '../posts/posts.contract.js'

/** `before` and `after` surround what was found; `found` is what to highlight. */
export const excerpt = z.array(z.object({ text: z.string(), found: z.boolean() }))

export const hit = z
  .object({
    postId: id,
    commentId: z.nullable(id),
    kind: postKind,
    /** Of the post; its first words where it has none. */
    title: z.string(),
    excerpt,
    author: z.nullable(personRef),
    community: communityRef,
    at: instant,
    accepted: z.boolean(),
    imported: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'SearchHit' })
export type SearchHit = z.output<typeof hit>

export const search = endpoint('search.find', {
  route: 'GET /search',
  access: 'signedIn',
  query: z.object({ ...pageQuery, q: line(200), community: z.optional(id), author: z.optional(id) }),
  reply: z.object({
    people: z.array(personRef),
    communities: z.array(communityRef),
    /** Five of each at most, with the first page only and where no filter stands. */
    pages: z.array(z.object({ page: pageRef, excerpt })),
    files: z.array(z.object({ file, excerpt })),
    messages: z.array(messageHit),
    items: z.array(hit),
    nextCursor: z.nullable(z.string()),
  }),
  summary:
    'People, communities, pages, files, posts and comments that I may see and messages of mine, best first.',
})
