import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, locale, optionalLine } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { workingHours } from '../organisation/organisation.contract.js'

const email = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(200))
/** A passphrase: at least 12 characters, no rules of composition, no cut at 72 bytes. */
const newPassword = z.string().check(z.minLength(12), z.maxLength(256))
const token = z.string().check(z.regex(/^[\w-]{43}$/))

export const role = z.enum(['communityManager', 'hr', 'admin'])

export const identityErrors = {
  'identity.wrong_email_or_password': { status: 401 },
  'identity.link_not_valid': { status: 404 },
  'identity.password_too_common': { status: 422 },
  'identity.wrong_password': { status: 403 },
  'identity.demo_only': { status: 404 },
} as const

/** The person who is signed in, and what the shell needs. */
export const me = z
  .object({
    person: personRef,
    email: z.nullable(z.string()),
    roles: z.array(role),
    /** Communities this person moderates or owns; empty for most. */
    moderates: z.array(id),
    locale,
    timeZone: z.string(),
    workingHours,
    /** Days since the first sign-in; a newcomer is one for 14 days. */
    newcomer: z.boolean(),
    organisation: z.object({ name: z.string(), kind: z.enum(['demo', 'real']), timeZone: z.string() }),
  })
  .register(z.globalRegistry, { id: 'Me' })
export type Me = z.output<typeof me>

export const session = z
  .object({
    id,
    device: z.string(),
    network: z.string(),
    createdAt: instant,
    seenAt: instant,
    current: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Session' })

/** An invitation is for somebody who never entered; others ask for a new password themselves. */
export const inviteErrors = { 'identity.already_entered': { status: 409 } } as const

export const readMe = endpoint('identity.read_me', {
  route: 'GET /me',
  access: 'signedIn',
  reply: me,
  summary: 'Who I am here and which doors are open to me.',
})

export const signIn = endpoint('identity.sign_in', {
  route: 'POST /sessions',
  access: 'public',
  body: z.object({
    email: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200)),
    password: z.string().check(z.minLength(1), z.maxLength(256)),
  }),
  reply: z.object({ personId: id }),
  errors: identityErrors,
  summary: 'Signs in with e-mail and password; sets the session cookie.',
})

export const enterDemo = endpoint('identity.enter_demo', {
  route: 'POST /sessions/demo',
  access: 'public',
  body: z.object({ key: z.string().check(z.maxLength(60)) }),
  reply: z.object({ personId: id }),
  errors: identityErrors,
  summary: 'Demonstration on loopback only: enters as one of the cast.',
})

export const signOut = endpoint('identity.sign_out', {
  route: 'DELETE /sessions/current',
  access: 'signedIn',
  reply: empty,
  summary: 'Ends this session and clears what the browser kept.',
})

export const listSessions = endpoint('identity.list_sessions', {
  route: 'GET /me/sessions',
  access: 'signedIn',
  reply: z.object({ items: z.array(session) }),
  summary: 'My open sessions.',
})

export const endSession = endpoint('identity.end_session', {
  route: 'DELETE /me/sessions/:sessionId',
  access: 'signedIn',
  params: z.object({ sessionId: id }),
  reply: empty,
  summary: 'Ends one of my sessions, its sockets with it.',
})

export const changePassword = endpoint('identity.change_password', {
  route: 'PUT /me/password',
  access: 'signedIn',
  body: z.object({ current: z.string().check(z.maxLength(256)), next: newPassword }),
  reply: empty,
  errors: identityErrors,
  summary: 'Changes my password and ends my other sessions.',
})

export const askReset = endpoint('identity.ask_reset', {
  route: 'POST /password-resets',
  access: 'public',
  body: z.object({ email }),
  reply: empty,
  summary: 'Sends a link by mail if the address is known; answers the same if it is not.',
})

export const readLink = endpoint('identity.read_link', {
  route: 'GET /links/:token',
  access: 'public',
  params: z.object({ token }),
  reply: z.object({ purpose: z.enum(['invitation', 'reset']) }),
  errors: identityErrors,
  summary: 'Whether an invitation or reset link is still good; tells nothing about the person.',
})

export const useLink = endpoint('identity.use_link', {
  route: 'POST /links/:token',
  access: 'public',
  params: z.object({ token }),
  body: z.object({ password: newPassword }),
  reply: z.object({ personId: id }),
  errors: identityErrors,
  summary: 'Sets the password by an invitation or reset link (once), ends all other sessions and signs in.',
})

export const invite = endpoint('identity.invite', {
  route: 'POST /people/:personId/invitations',
  access: 'admin',
  params: z.object({ personId: id }),
  reply: z.object({
    /** For the administrator to hand over when there is no mail; shown once. */
    link: z.string(),
    mailed: z.boolean(),
    expiresAt: instant,
  }),
  creates: true,
  errors: inviteErrors,
  summary: 'Makes an invitation link for a person and sends it when mail is set up; earlier ones are void.',
})

/** Whom nobody let in yet: for an administrator who brought in a whole company. */
export const uninvited = z
  .object({
    /** Colleagues with an address who never entered and hold no invitation that is still good. */
    people: z.number(),
    /** The same without an address: only a link that is handed over lets them in. */
    withoutAddress: z.number(),
    /** Without it nobody can be invited but one by one. */
    mailConfigured: z.boolean(),
    /** Invitations are leaving at this moment. */
    sending: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Uninvited' })

export const readUninvited = endpoint('identity.read_uninvited', {
  route: 'GET /invitations/missing',
  access: 'admin',
  reply: uninvited,
  summary: 'How many people were never invited, or whose invitation has lapsed.',
})

export const inviteAll = endpoint('identity.invite_all', {
  route: 'POST /invitations/missing',
  access: 'admin',
  reply: uninvited,
  errors: { 'identity.no_mail': { status: 409 } },
  summary: 'Mails an invitation to each of them, in the background; asking twice sends none twice.',
})

/** An account as administrators see it: enough to let somebody in, give them a role or close the door. */
export const account = z
  .object({
    person: personRef,
    email: z.nullable(z.string()),
    active: z.boolean(),
    entered: z.boolean(),
    roles: z.array(role),
  })
  .register(z.globalRegistry, { id: 'Account' })
export type Account = z.output<typeof account>

export const listAccounts = endpoint('identity.list_accounts', {
  route: 'GET /accounts',
  access: 'admin',
  query: z.object({ q: z.optional(optionalLine(80)), uninvited: z.optional(z.literal('true')) }),
  reply: z.object({ items: z.array(account) }),
  summary:
    'Up to twenty people by name or e-mail, also those who are deactivated; without a word, those who have a role. `uninvited`: only those nobody invited yet.',
})

export const setRoles = endpoint('identity.set_roles', {
  route: 'PUT /people/:personId/roles',
  access: 'admin',
  params: z.object({ personId: id }),
  body: z.object({ roles: z.array(role).check(z.maxLength(3)) }),
  reply: z.object({ roles: z.array(role) }),
  errors: { 'identity.last_admin': { status: 409 } },
  summary: 'Sets the network-wide roles of a person; the next request already has them.',
})

export const deactivate = endpoint('identity.deactivate', {
  route: 'POST /people/:personId/deactivation',
  access: 'admin',
  params: z.object({ personId: id }),
  body: z.object({ leftOn: z.optional(z.iso.date()) }),
  reply: empty,
  errors: { 'identity.last_admin': { status: 409 } },
  summary: 'Ends all sessions, links and sockets of a person within five seconds.',
})

export const reactivate = endpoint('identity.reactivate', {
  route: 'DELETE /people/:personId/deactivation',
  access: 'admin',
  params: z.object({ personId: id }),
  reply: empty,
  summary: 'Lets a deactivated person in again.',
})
