import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line, optionalLine, pageOf, pageQuery, prose } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'

/** Public: everybody reads. Private: listed, read by members. Secret: not listed, not even for a network-wide manager. */
export const visibility = z.enum(['public', 'private', 'secret'])
export const communityRole = z.enum(['member', 'moderator', 'owner'])

/** What a place is made for; each begins with words of its own. */
export const template = z.enum(['practice', 'project', 'site', 'helpdesk', 'interest', 'field'])
export type Template = z.output<typeof template>

export const communityRef = z
  .object({ id, slug: z.string(), name: z.string(), hue: z.int(), visibility })
  .register(z.globalRegistry, { id: 'CommunityRef' })
export type CommunityRef = z.output<typeof communityRef>

export const communityCard = z
  .extend(communityRef, {
    purpose: z.string(),
    template: z.nullable(template),
    /** Kept by the organisation itself. */
    official: z.boolean(),
    memberCount: z.int(),
    /** Null when I am not a member. */
    myRole: z.nullable(communityRole),
    requested: z.boolean(),
    invited: z.boolean(),
    archived: z.boolean(),
    /** Whether something was published since I last looked; members only. */
    unread: z.boolean(),
    /** Posts of the last 28 days; null where I may not read. */
    recentPosts: z.nullable(z.int()),
  })
  .register(z.globalRegistry, { id: 'CommunityCard' })
export type CommunityCard = z.output<typeof communityCard>

export const community = z
  .extend(communityCard, {
    audienceId: id,
    problem: z.string(),
    signs: z.array(z.string()),
    createdAt: instant,
    leaders: z.array(personRef),
    openRequests: z.int(),
    /** Until when I am invited; null when I am not. */
    invitedUntil: z.nullable(instant),
    can: z.object({
      read: z.boolean(),
      join: z.boolean(),
      request: z.boolean(),
      leave: z.boolean(),
      post: z.boolean(),
      edit: z.boolean(),
      invite: z.boolean(),
      moderate: z.boolean(),
      archive: z.boolean(),
      makeOfficial: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'Community' })
export type Community = z.output<typeof community>

export const communitiesErrors = {
  'communities.archived': { status: 409 },
  'communities.last_owner': { status: 409 },
  'communities.already_member': { status: 409 },
  'communities.already_requested': { status: 409 },
  'communities.by_request_only': { status: 403 },
  'communities.already_decided': { status: 409 },
  'communities.invitation_expired': { status: 409 },
  'communities.others_wrote': { status: 409 },
} as const

const params = z.object({ communityId: id })
const identityFields = {
  name: line(80),
  /** What for. */
  purpose: prose(280),
  /** The problem it serves. */
  problem: prose(500),
  /** By which one will know that it works. */
  signs: z.array(line(160)).check(z.minLength(1), z.maxLength(3)),
}

export const listCommunities = endpoint('communities.list', {
  route: 'GET /communities',
  access: 'signedIn',
  query: z.object({
    ...pageQuery,
    q: z.optional(optionalLine(80)),
    mine: z.optional(z.literal('true')),
    archived: z.optional(z.literal('true')),
    template: z.optional(template),
  }),
  reply: pageOf(communityCard),
  summary: 'Communities I may know of, by name.',
})

export const readCommunity = endpoint('communities.read', {
  /** By id or by slug. */
  route: 'GET /communities/:key',
  access: 'signedIn',
  params: z.object({ key: z.string().check(z.maxLength(120)) }),
  reply: community,
  summary: 'One community: what for, who leads it, what I may do.',
})

export const createCommunity = endpoint('communities.create', {
  route: 'POST /communities',
  access: 'signedIn',
  body: z.object({ ...identityFields, visibility, template: z.optional(template) }),
  reply: community,
  creates: true,
  summary: 'Founds a community; the founder owns it.',
})

export const editCommunity = endpoint('communities.edit', {
  route: 'PATCH /communities/:communityId',
  access: 'signedIn',
  params,
  body: z.object({
    name: z.optional(identityFields.name),
    purpose: z.optional(identityFields.purpose),
    problem: z.optional(identityFields.problem),
    signs: z.optional(identityFields.signs),
    visibility: z.optional(visibility),
    template: z.optional(z.nullable(template)),
  }),
  reply: community,
  errors: communitiesErrors,
  summary: 'Owners change what a community says of itself.',
})

export const joinCommunity = endpoint('communities.join', {
  route: 'PUT /communities/:communityId/membership',
  access: 'signedIn',
  params,
  reply: community,
  errors: communitiesErrors,
  summary: 'Joins a public community, or one I am invited to.',
})
export const leaveCommunity = endpoint('communities.leave', {
  route: 'DELETE /communities/:communityId/membership',
  access: 'signedIn',
  params,
  reply: empty,
  errors: communitiesErrors,
  summary: 'Leaves; the last owner first names another.',
})

export const requestMembership = endpoint('communities.request', {
  route: 'POST /communities/:communityId/requests',
  access: 'signedIn',
  params,
  body: z.object({ message: z._default(optionalLine(280), '') }),
  reply: community,
  creates: true,
  errors: communitiesErrors,
  summary: 'Asks to join a private community.',
})
export const withdrawRequest = endpoint('communities.withdraw_request', {
  route: 'DELETE /communities/:communityId/requests/mine',
  access: 'signedIn',
  params,
  reply: community,
  summary: 'Takes my request back.',
})

export const membershipRequest = z
  .object({ id, person: personRef, message: z.string(), askedAt: instant })
  .register(z.globalRegistry, { id: 'MembershipRequest' })
export const listRequests = endpoint('communities.list_requests', {
  route: 'GET /communities/:communityId/requests',
  access: 'signedIn',
  params,
  reply: z.object({ items: z.array(membershipRequest) }),
  summary: 'Open requests, oldest first; for owners and moderators.',
})
export const decideRequest = endpoint('communities.decide_request', {
  route: 'PUT /communities/:communityId/requests/:requestId',
  access: 'signedIn',
  params: z.object({ communityId: id, requestId: id }),
  body: z.object({ accept: z.boolean() }),
  reply: empty,
  errors: communitiesErrors,
  summary: 'Accepts or declines a request; twice the same is fine.',
})

export const inviteToCommunity = endpoint('communities.invite', {
  route: 'PUT /communities/:communityId/invitations/:personId',
  access: 'signedIn',
  params: z.object({ communityId: id, personId: id }),
  reply: empty,
  errors: communitiesErrors,
  summary: 'Invites a colleague; they decide.',
})

export const member = z
  .extend(personRef, { role: communityRole, joinedAt: instant })
  .register(z.globalRegistry, { id: 'Member' })
export const listMembers = endpoint('communities.list_members', {
  route: 'GET /communities/:communityId/members',
  access: 'signedIn',
  params,
  query: z.object(pageQuery),
  reply: pageOf(member),
  summary: 'Members, owners and moderators first.',
})
export const setMemberRole = endpoint('communities.set_member_role', {
  route: 'PUT /communities/:communityId/members/:personId/role',
  access: 'signedIn',
  params: z.object({ communityId: id, personId: id }),
  body: z.object({ role: communityRole }),
  reply: empty,
  errors: communitiesErrors,
  summary: 'Owners name moderators and owners.',
})
export const removeMember = endpoint('communities.remove_member', {
  route: 'DELETE /communities/:communityId/members/:personId',
  access: 'signedIn',
  params: z.object({ communityId: id, personId: id }),
  reply: empty,
  errors: communitiesErrors,
  summary: 'Owners and moderators remove a member, who hears nothing more within two seconds.',
})

export const archiveCommunity = endpoint('communities.archive', {
  route: 'PUT /communities/:communityId/archive',
  access: 'signedIn',
  params,
  reply: community,
  summary: 'Closes a community for writing; everything stays readable.',
})
export const reviveCommunity = endpoint('communities.revive', {
  route: 'DELETE /communities/:communityId/archive',
  access: 'signedIn',
  params,
  reply: community,
  summary: 'Opens an archived community again.',
})

export const makeOfficial = endpoint('communities.make_official', {
  route: 'PUT /communities/:communityId/official',
  access: 'signedIn',
  params,
  body: z.object({ official: z.boolean() }),
  reply: community,
  errors: communitiesErrors,
  summary:
    'Marks a community as kept by the organisation, or no longer; for its administrators and network-wide managers.',
})

export const suggestCommunities = endpoint('communities.suggest', {
  route: 'GET /communities/suggestions',
  access: 'signedIn',
  reply: z.object({
    items: z.array(
      z.extend(communityCard, {
        /** Of five people at least, never said how many. */
        reason: z.object({
          kind: z.enum(['department', 'site', 'newcomers', 'skill', 'lively']),
          value: z.string(),
        }),
      }),
    ),
  }),
  summary: 'Up to three communities for me, each with its reason.',
})

/** The communities I am in, or what I may see of one, changed. */
export const communityChanged = socketMessage('communities.changed', z.object({ communityId: id }))
