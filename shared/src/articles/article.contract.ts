import * as z from 'zod/mini'
import { id, optionalLine } from '../core/fields.js'
import { textLimits } from '../text/bounds.js'

/** The picture at the head of an article. `alt` says what it shows; empty, it only decorates. */
const cover = { fileId: id, alt: optionalLine(textLimits.alt) }

/** An article: a title, a picture, a summary that stands for it in lists, and a text to sit down with. */
export const articleDraft = z
  .object({
    kind: z.literal('article'),
    summary: z._default(optionalLine(300), ''),
    /** Null: none. Left out while rewriting: the one it has. */
    cover: z.optional(z.nullable(z.object(cover))),
  })
  .register(z.globalRegistry, { id: 'ArticleDraft' })

export const articleDetails = z
  .object({
    kind: z.literal('article'),
    summary: z.string(),
    /** The size is in pixels, for its place on the page. */
    cover: z.nullable(z.object({ fileId: id, alt: z.string(), width: z.int(), height: z.int() })),
    /** Whole minutes at 230 words a minute, rounded up. */
    readingMinutes: z.int(),
  })
  .register(z.globalRegistry, { id: 'ArticleDetails' })
