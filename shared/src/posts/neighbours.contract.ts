import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant, locale } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

const neighbour = z
  .object({
    id,
    at: instant,
    /** Null for somebody who is no longer known. */
    author: z.nullable(personRef),
    /** Title or first words. */
    words: z.string(),
    lang: locale,
  })
  .register(z.globalRegistry, { id: 'Neighbour' })
export type Neighbour = z.output<typeof neighbour>

export const readNeighbours = endpoint('posts.read_neighbours', {
  route: 'GET /posts/:postId/neighbours',
  access: 'signedIn',
  params: z.object({ postId: id }),
  reply: z.object({ before: z.nullable(neighbour), after: z.nullable(neighbour) }),
  summary:
    'What was said just before and after an imported post where it came from; nothing for a post of ours.',
})
