import * as z from 'zod/mini'
import { id } from '../core/fields.js'

/** What a question has gathered besides answers; a question that has gathered nothing has no details. */
export const questionDetails = z
  .object({
    kind: z.literal('question'),
    /** People who have the same question. */
    same: z.int(),
    /** Whether I am one of them. */
    mine: z.boolean(),
    /** Why the accepted answer was kept, in one line. */
    reason: z.string(),
    /** The question it was joined with, as far as I may see it. */
    original: z.nullable(z.object({ id, title: z.string() })),
  })
  .register(z.globalRegistry, { id: 'QuestionDetails' })
export type QuestionDetails = z.output<typeof questionDetails>
