import * as z from 'zod/mini'
import { id, optionalLine } from '../core/fields.js'

/** An article: a title, a summary that stands for it in lists, and a text to sit down with. */
export const articleDraft = z
  .object({ kind: z.literal('article'), summary: z._default(optionalLine(300), '') })
  .register(z.globalRegistry, { id: 'ArticleDraft' })

export const articleDetails = z
  .object({
    kind: z.literal('article'),
    summary: z.string(),
    /** File of the picture at its head. */
    cover: z.nullable(id),
    /** Whole minutes at 230 words a minute, rounded up. */
    readingMinutes: z.int(),
  })
  .register(z.globalRegistry, { id: 'ArticleDetails' })
