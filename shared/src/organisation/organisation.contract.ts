import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, line, locale } from '../core/fields.js'

export const workingHours = z
  .object({
    /** ISO weekdays, Monday is 1. */
    days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7)),
    start: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    end: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  })
  .register(z.globalRegistry, { id: 'WorkingHours' })
export type WorkingHours = z.output<typeof workingHours>

/** What anybody may know before signing in: nothing but what the sign-in page must show. */
export const instance = z
  .object({
    name: z.nullable(z.string()),
    locale,
    /** `new`: the first-run wizard waits. */
    kind: z.enum(['new', 'demo', 'real']),
    version: z.string(),
    mailConfigured: z.boolean(),
    /** Demo data on loopback only: people one may enter as by one click. */
    cast: z.array(
      z.object({
        id,
        key: z.string(),
        name: z.string(),
        role: z.string(),
        title: z.string(),
        department: z.string(),
        site: z.string(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Instance' })
export type Instance = z.output<typeof instance>

export const organisationErrors = {
  'organisation.already_set_up': { status: 409 },
  'organisation.setup_code_wrong': { status: 403 },
} as const

export const readInstance = endpoint('organisation.read_instance', {
  route: 'GET /instance',
  access: 'public',
  reply: instance,
  summary: 'What the sign-in page shows: the name of the organisation and whether this is a demonstration.',
})

/** Printed by the server at its first start: whoever reads its log may set it up. */
const setupCode = z.string().check(z.maxLength(40))

export const checkSetupCode = endpoint('organisation.check_setup_code', {
  route: 'POST /organisation/code',
  access: 'public',
  body: z.object({ setupCode }),
  reply: empty,
  errors: organisationErrors,
  summary: 'First run: whether the code is right, before anything else is asked. Counts as a try.',
})

export const setUp = endpoint('organisation.set_up', {
  route: 'POST /organisation',
  access: 'public',
  body: z.object({
    setupCode,
    organisation: line(120),
    locale,
    timeZone: z.string().check(z.maxLength(60)),
    admin: z.object({
      name: line(120),
      email: z.email().check(z.maxLength(200)),
      password: z.string().check(z.minLength(12), z.maxLength(256)),
    }),
  }),
  reply: z.object({ personId: z.uuid() }),
  errors: organisationErrors,
  summary: 'First run: names the organisation and makes its first administrator, who is signed in.',
})
