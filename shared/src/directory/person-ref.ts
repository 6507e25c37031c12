import * as z from 'zod/mini'
import { id } from '../core/fields.js'

/** A person as shown beside what they wrote. */
export const personRef = z
  .object({
    id,
    name: z.string(),
    title: z.nullable(z.string()),
    department: z.nullable(z.string()),
    site: z.nullable(z.string()),
    /** Version of the photo, or null: initials are drawn. */
    photo: z.nullable(z.int()),
  })
  .register(z.globalRegistry, { id: 'PersonRef' })
export type PersonRef = z.output<typeof personRef>
