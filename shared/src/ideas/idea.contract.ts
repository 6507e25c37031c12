import * as z from 'zod/mini'
import { instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

export const ideaState = z.enum(['received', 'studied', 'planned', 'done', 'declined'])
export type IdeaState = z.output<typeof ideaState>
export const ideaStates = ideaState.options

export const ideaDetails = z
  .object({
    kind: z.literal('idea'),
    state: ideaState,
    /** One a person. */
    votes: z.int(),
    /** Whether one of them is mine. */
    voted: z.boolean(),
    /** Each change with its reason, oldest first; empty while it is only received. */
    history: z.array(
      z.object({ state: ideaState, reason: z.string(), by: z.nullable(personRef), at: instant }),
    ),
    can: z.object({ vote: z.boolean(), decide: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'IdeaDetails' })
export type IdeaDetails = z.output<typeof ideaDetails>
