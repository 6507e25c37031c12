import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { id, instant, locale } from '../core/fields.js'
import { textDocument } from '../text/document.js'
import { personRef } from '../directory/person-ref.js'

/** What was done with a thread as a whole; absent for nearly all. */
export const postStanding = z
  .object({
    /** It stands on top of its place until then. */
    pinnedUntil: z.optional(instant),
    /** Nobody answers any more. */
    closed: z.optional(z.object({ at: instant, by: z.nullable(personRef), reason: z.string() })),
    /** The same text in the other language, approved by its author; the one before it is the reader's. */
    other: z.optional(
      z.object({
        lang: locale,
        title: z.string(),
        document: textDocument,
        /** The original was rewritten since the other was approved. */
        stale: z.boolean(),
        /** Whether this one is the original. */
        original: z.boolean(),
      }),
    ),
    /** What it shares: `closed` to this reader, `gone` for everybody, or as it is now. */
    shared: z.optional(
      z.discriminatedUnion('state', [
        z.object({ state: z.enum(['closed', 'gone']) }),
        z.object({
          state: z.literal('open'),
          id,
          title: z.string(),
          excerpt: z.string(),
          lang: locale,
          author: z.nullable(personRef),
          community: communityRef,
          publishedAt: instant,
        }),
      ]),
    ),
  })
  .register(z.globalRegistry, { id: 'PostStanding' })
export type PostStanding = z.output<typeof postStanding>
