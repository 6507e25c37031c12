import type {
  communitiesErrors,
  communityRole,
  visibility,
} from '@osmose/shared/communities/communities.contract'
import type * as z from 'zod/mini'

export type Visibility = z.output<typeof visibility>
export type CommunityRole = z.output<typeof communityRole>

/** Where a person stands towards a community they may know of; every right follows from it. */
export interface Standing {
  readonly visibility: Visibility
  readonly archived: boolean
  readonly role: CommunityRole | null
  readonly requested: boolean
  readonly invited: boolean
  /** There was an invitation, and its time has passed. */
  readonly invitationOver?: boolean
  /** Guests see only where they are members. */
  readonly employee: boolean
  /** The network-wide role of community manager. */
  readonly managesNetwork: boolean
  /** The network-wide role of administrator. */
  readonly administers?: boolean
}

export type Verdict = true | keyof typeof communitiesErrors | 'forbidden'

/** Owners, moderators, and network-wide managers, who have no right in a secret place they are not in. */
export const canModerate = ({ role, managesNetwork, visibility }: Standing): boolean =>
  role === 'owner' || role === 'moderator' || (managesNetwork && visibility !== 'secret')

const canGovern = ({ role, managesNetwork, visibility }: Standing): boolean =>
  role === 'owner' || (managesNetwork && visibility !== 'secret')

export const canRead = ({ role, visibility, employee }: Standing): boolean =>
  role !== null || (visibility === 'public' && employee)

/** Who belongs to a closed place is for those inside and those who look after it. */
export const canListMembers = (standing: Standing): boolean => canRead(standing) || canModerate(standing)

export const canPost = ({ role, archived }: Standing): Verdict =>
  archived ? 'communities.archived' : role === null ? 'forbidden' : true

export function canJoin(standing: Standing): Verdict {
  const { role, visibility, archived, invited, invitationOver, employee } = standing
  if (role !== null) return 'communities.already_member'
  if (archived) return 'communities.archived'
  if (invited || (visibility === 'public' && employee)) return true
  return invitationOver ? 'communities.invitation_expired' : 'communities.by_request_only'
}

export function canRequest({ role, visibility, archived, requested, employee }: Standing): Verdict {
  if (role !== null) return 'communities.already_member'
  if (archived) return 'communities.archived'
  if (requested) return 'communities.already_requested'
  return visibility === 'private' && employee ? true : 'forbidden'
}

/** `owners`: how many people who can still act own it. */
export function canLeave({ role }: Pick<Standing, 'role'>, owners: number): Verdict {
  if (role === null) return 'forbidden'
  return role === 'owner' && owners <= 1 ? 'communities.last_owner' : true
}

export function canEdit(standing: Standing): Verdict {
  if (standing.archived) return 'communities.archived'
  return canGovern(standing) ? true : 'forbidden'
}

/**
 * A right apart: what was written for members is not opened by somebody who only looks after the place, nor by its
 * owner to everybody once others wrote there.
 */
export function canChangeVisibility(
  { role, archived }: Standing,
  to: Visibility,
  othersWrote: boolean,
): Verdict {
  if (archived) return 'communities.archived'
  if (role !== 'owner') return 'forbidden'
  return to === 'public' && othersWrote ? 'communities.others_wrote' : true
}

export const canArchive = (standing: Standing): Verdict => (canGovern(standing) ? true : 'forbidden')

/** A public place may be recommended by any member; guests are let in by those who look after it. */
export function canInvite(standing: Standing, invited: { employee: boolean } = { employee: true }): Verdict {
  if (standing.archived) return 'communities.archived'
  return canModerate(standing) ||
    (standing.role !== null && standing.visibility === 'public' && standing.employee && invited.employee)
    ? true
    : 'forbidden'
}

/** The organisation says what is its own; of a secret place it says nothing. */
export function canMakeOfficial({ managesNetwork, administers, visibility, archived }: Standing): Verdict {
  if (archived) return 'communities.archived'
  return (managesNetwork || administers) && visibility !== 'secret' ? true : 'forbidden'
}

/** Rules and lists make members of people who did not ask: for those who answer for the place. */
export const canEnrol = (standing: Standing): Verdict =>
  standing.archived ? 'communities.archived' : canGovern(standing) && standing.employee ? true : 'forbidden'

/**
 * Department and title are what people write of themselves. They may lead into what is open to all anyway, never into
 * what is closed.
 */
export const ruleFits = (visibility: Visibility, rule: { department: boolean; title: boolean }): boolean =>
  visibility === 'public' || (!rule.department && !rule.title)

export function canDecide(standing: Standing): Verdict {
  if (!canModerate(standing)) return 'forbidden'
  return standing.archived ? 'communities.archived' : true
}

/** Moderators remove members; owners and network-wide managers anybody but the last owner. */
export function canRemove(standing: Standing, target: CommunityRole, owners: number): Verdict {
  if (!canGovern(standing) && !(canModerate(standing) && target === 'member')) return 'forbidden'
  return canLeave({ role: target }, owners)
}

export function canSetRole(
  standing: Standing,
  from: CommunityRole,
  to: CommunityRole,
  owners: number,
): Verdict {
  if (!canGovern(standing)) return 'forbidden'
  return to === 'owner' ? true : canLeave({ role: from }, owners)
}

/** So few may be taken in by whoever founded a place, however small the company. */
const MANY = 100

/** Most of a company is told what to belong to by those who look after the network, and by nobody else. */
export const canTakeIn = (actor: { roles: readonly string[] }, people: number, everybody: number): boolean =>
  people <= MANY ||
  people * 2 <= everybody ||
  actor.roles.includes('communityManager') ||
  actor.roles.includes('admin')
