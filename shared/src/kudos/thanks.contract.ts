import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, line, optionalLine, pageOf, pageQuery } from '../core/fields.js'
import { post } from '../posts/posts.contract.js'
import { kudosLimits } from './kudos.contract.js'

export const kudosErrors = {
  'kudos.to_oneself': { status: 422 },
  /** `data.names`: who could not read it, as far as the writer may know them. */
  'kudos.out_of_sight': { status: 422 },
  'kudos.value_unknown': { status: 422 },
  'kudos.people_fixed': { status: 422 },
} as const

export const companyValue = z
  .object({ id, name: z.string(), meaning: z.string() })
  .register(z.globalRegistry, { id: 'CompanyValue' })
export type CompanyValue = z.output<typeof companyValue>

export const listValues = endpoint('kudos.list_values', {
  route: 'GET /values',
  access: 'signedIn',
  reply: z.object({ items: z.array(companyValue) }),
  summary: 'The values of the company, in the order it chose.',
})

export const writeValues = endpoint('kudos.write_values', {
  route: 'PUT /values',
  access: 'admin',
  /** The whole list in its order. A value that is left out stays on the thanks that carry it and is no longer offered. */
  body: z.object({
    items: z
      .array(
        z.object({
          id: z.optional(id),
          name: line(kudosLimits.value),
          meaning: z._default(optionalLine(kudosLimits.meaning), ''),
        }),
      )
      .check(z.maxLength(kudosLimits.values)),
  }),
  reply: z.object({ items: z.array(companyValue) }),
  errors: kudosErrors,
  summary: 'Writes the values of the company.',
})

export const listThanks = endpoint('kudos.list_of_person', {
  route: 'GET /people/:personId/kudos',
  access: 'signedIn',
  params: z.object({ personId: id }),
  query: z.object(pageQuery),
  /** `shown`: whether this person shows them to others; only they themselves ever read false with items. */
  reply: z.object({ ...pageOf(post).shape, shown: z.boolean() }),
  summary: 'What a person was thanked for, as far as I may see it and they show it. Never a number.',
})

export const showThanks = endpoint('kudos.show', {
  route: 'PUT /me/kudos/shown',
  access: 'signedIn',
  body: z.object({ shown: z.boolean() }),
  reply: empty,
  summary: 'Whether others find on my page what I was thanked for.',
})
