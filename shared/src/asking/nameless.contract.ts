import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { day, empty, id, line, prose } from '../core/fields.js'
import { limits, postsErrors } from '../posts/posts.contract.js'
import { askingErrors } from './asking.contract.js'
import { sessionLimits } from './session.contract.js'

/** `people`: so many members a place needs, and so many must hold tokens of the week before one is used. */
export const namelessLimits = { people: 10, tokens: 3, text: 4_000 } as const

export const namelessErrors = {
  'asking.too_few_members': { status: 409 },
  'asking.nameless_closed': { status: 409 },
  'asking.week_over': { status: 409 },
  'asking.no_tokens_left': { status: 429 },
  'asking.token_refused': { status: 403 },
  'asking.token_spent': { status: 409 },
  'asking.too_few_yet': { status: 409 },
  'asking.come_without_name': { status: 400 },
  'asking.not_gathering': askingErrors['asking.not_gathering'],
} as const

/** Modulus and exponent, in hexadecimal. */
const publicKey = z.object({ n: z.string(), e: z.string() })
export type PublicKey = z.output<typeof publicKey>

const hex = z.string().check(z.regex(/^[0-9a-f]{512}$/))
const params = z.object({ communityId: id })

export const namelessPlace = z
  .object({
    allowed: z.boolean(),
    /** Enough members to allow it. */
    enough: z.boolean(),
    can: z.object({ allow: z.boolean(), draw: z.boolean() }),
    /** Monday of the week, and the key its tokens are signed with; null where it is not allowed or not mine to use. */
    week: day,
    key: z.nullable(publicKey),
    /** Tokens I may still have signed this week. */
    left: z.int(),
  })
  .register(z.globalRegistry, { id: 'NamelessPlace' })
export type NamelessPlace = z.output<typeof namelessPlace>

export const readNameless = endpoint('asking.read_nameless', {
  route: 'GET /communities/:communityId/nameless',
  access: 'signedIn',
  params,
  reply: namelessPlace,
  summary: 'Whether questions may be asked there without a name, and the key of the week.',
})

export const allowNameless = endpoint('asking.allow_nameless', {
  route: 'PUT /communities/:communityId/nameless',
  access: 'signedIn',
  params,
  body: z.object({ allowed: z.boolean() }),
  reply: namelessPlace,
  errors: namelessErrors,
  summary: 'An owner allows questions without a name, or no longer.',
})

export const drawTokens = endpoint('asking.draw_tokens', {
  route: 'POST /communities/:communityId/nameless/tokens',
  access: 'signedIn',
  params,
  body: z.object({
    week: day,
    blinded: z.array(hex).check(z.minLength(1), z.maxLength(namelessLimits.tokens)),
  }),
  reply: z.object({ signed: z.array(z.string()) }),
  errors: { ...namelessErrors, 'posts.charter_due': postsErrors['posts.charter_due'] },
  creates: true,
  summary:
    'Signs tokens of the week without seeing them (RFC 9474). Who draws is known, what is drawn is not.',
})

export const askNameless = endpoint('asking.ask_nameless', {
  route: 'POST /nameless/questions',
  access: 'public',
  body: z.object({
    communityId: id,
    week: day,
    token: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    signature: hex,
    /** The post of the session it is asked in; left out: it becomes a question of its own. */
    sessionId: z.optional(id),
    title: line(Math.min(limits.title, sessionLimits.question)),
    text: z._default(prose(namelessLimits.text, 0), ''),
  }),
  reply: empty,
  errors: namelessErrors,
  summary: 'A question for a token, from nobody: refused when it comes with a session.',
})
