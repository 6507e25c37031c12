import type { Locale } from '../core/fields.js'
import { de } from '../core/messages.js'
import type { GroupKind } from '../text/document.js'

/** How many people one word may call: more is what announcements are for. */
export const mostCalled = 250
/** Whoever looks after a place calls all of it; anybody else only where it is this small. */
export const freelyCalled = 50

export function mayCall(kind: GroupKind, recipients: number, moderates: boolean): boolean {
  if (recipients === 0 || recipients > mostCalled) return false
  return kind === 'moderators' || moderates || recipients <= freelyCalled
}

/** How a group is called in a text. */
export function groupLabel(kind: GroupKind, community: string, locale: Locale): string {
  if (kind === 'members') return community
  return locale === 'fr' ? `Animation ${de(community)}` : `Moderators of ${community}`
}
