import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const visibility = z.enum(['public', 'private', 'secret'])
const role = z.enum(['member', 'moderator', 'owner'])
/** The community and its audience that is not narrowed: enough to know who may hear of it. */
const where = { communityId: id, audienceId: id }
const whose = { communityId: id, personId: id }

export const communityCreated = eventType('communities.created.v1', z.object({ ...where, visibility }))
/** `fields` names what changed, never what to. */
export const communityChangedEvent = eventType(
  'communities.changed.v1',
  z.object({ ...where, fields: z.array(z.string()) }),
)
/** Members are told when what they wrote becomes readable by others, or by fewer. */
export const visibilityChanged = eventType(
  'communities.visibility_changed.v1',
  z.object({ ...where, from: visibility, to: visibility }),
)
export const communityArchived = eventType('communities.archived.v1', z.object(where))
export const communityRevived = eventType('communities.revived.v1', z.object(where))

/** `audienceIds`: what this person follows from now on. */
export const memberJoined = eventType(
  'communities.member_joined.v1',
  z.object({
    ...whose,
    audienceIds: z.array(id),
    via: z.enum(['join', 'request', 'invite', 'rule', 'import', 'founder']),
  }),
)
/** `removed`: by somebody else. */
export const memberLeft = eventType(
  'communities.member_left.v1',
  z.object({ ...whose, removed: z.boolean() }),
)
/** Many at once, by a rule or a list. `audienceIds`: what each follows from now on. */
export const membersEntered = eventType(
  'communities.members_entered.v1',
  z.object({
    communityId: id,
    people: z.array(z.object({ personId: id, audienceIds: z.array(id) })),
    via: z.enum(['rule', 'import']),
  }),
)
/** Whom the rule no longer names. */
export const membersWent = eventType(
  'communities.members_went.v1',
  z.object({ communityId: id, personIds: z.array(id) }),
)
export const memberRoleChanged = eventType(
  'communities.member_role_changed.v1',
  z.object({ ...whose, role, audienceIds: z.array(id) }),
)

/** A part of a community is spoken to for the first time. */
export const audienceMade = eventType('communities.audience_made.v1', z.object(where))

/** What narrows to a department or a site now reaches this person, or no longer. */
export const followedAudiencesChanged = eventType(
  'communities.followed_audiences_changed.v1',
  z.object({ ...whose, audienceIds: z.array(id) }),
)

/**
 * `leaderIds`: the owners and moderators, who decide and are notified. `managerIds`: those who look after the whole
 * network and may decide too; what they have on screen is kept current.
 */
const deciders = { leaderIds: z.array(id), managerIds: z.optional(z.array(id)) }

export const membershipRequested = eventType(
  'communities.membership_requested.v1',
  z.object({ ...whose, requestId: id, ...deciders }),
)
export const requestWithdrawn = eventType(
  'communities.request_withdrawn.v1',
  z.object({ ...whose, requestId: id, ...deciders }),
)
export const requestDecided = eventType(
  'communities.request_decided.v1',
  z.object({ ...whose, requestId: id, accepted: z.boolean(), ...deciders }),
)
export const personInvited = eventType('communities.person_invited.v1', z.object(whose))
export const invitationWithdrawn = eventType('communities.invitation_withdrawn.v1', z.object(whose))
