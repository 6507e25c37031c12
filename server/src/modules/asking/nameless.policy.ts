import { namelessErrors, namelessLimits } from '@osmose/shared/asking/nameless.contract'

/** What a decision about questions without a name depends on. */
export interface NamelessFacts {
  readonly allowed: boolean
  readonly archived: boolean
  readonly role: 'member' | 'moderator' | 'owner' | null
  readonly members: number
}

export type NamelessVerdict = true | keyof typeof namelessErrors | 'forbidden'

/** In a small place words give their author away, so it is not promised there. Taking it back is always possible. */
export function canAllow({ role, archived, members }: NamelessFacts, allowed: boolean): NamelessVerdict {
  if (role !== 'owner' || archived) return 'forbidden'
  return !allowed || members >= namelessLimits.people ? true : 'asking.too_few_members'
}

export function canDraw({ role, archived, allowed }: NamelessFacts): NamelessVerdict {
  if (role === null || archived) return 'forbidden'
  return allowed ? true : 'asking.nameless_closed'
}

/** `holders`: people who drew tokens of the week; fewer would be a short list of suspects. */
export const canUse = (holders: number): NamelessVerdict =>
  holders >= namelessLimits.people ? true : 'asking.too_few_yet'
