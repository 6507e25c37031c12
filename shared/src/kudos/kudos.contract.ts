import * as z from 'zod/mini'
import { id } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

export const kudosLimits = { people: 10, values: 12, value: 60, meaning: 200 } as const

const different = (ids: readonly string[]) => new Set(ids).size === ids.length

export const kudosDraft = z
  .object({
    kind: z.literal('kudos'),
    /** Whom one thanks; they can all see the place. */
    personIds: z.array(id).check(z.minLength(1), z.maxLength(kudosLimits.people), z.refine(different)),
    /** In the name of which value of the company; none where it has not written any. */
    valueId: z._default(z.nullable(id), null),
  })
  .register(z.globalRegistry, { id: 'KudosDraft' })

export const kudosDetails = z
  .object({
    kind: z.literal('kudos'),
    people: z.array(personRef),
    value: z.nullable(z.object({ name: z.string(), meaning: z.string() })),
  })
  .register(z.globalRegistry, { id: 'KudosDetails' })
export type KudosDetails = z.output<typeof kudosDetails>
