import type { announcementsErrors } from '@osmose/shared/announcements/announcements.contract'
import { roundedPeople } from './announcements.rules.js'

/** What a decision about an announcement depends on. Whoever asks can already see the post. */
export interface AnnouncementFacts {
  readonly mine: boolean
  readonly moderates: boolean
  /** May react to the post: the place is not archived, the post not hidden. */
  readonly open: boolean
  readonly mustRead: boolean
  /** It speaks to this person, and did so while it was asking. */
  readonly addressed: boolean
  /** The last version that must be read again by everybody. */
  readonly askedVersion: number
  /** The version this person said they had read, or null. */
  readonly acknowledged: number | null
}
type Verdict = true | keyof typeof announcementsErrors | 'forbidden'

/** To all at once speak those who lead the place, and those who look after the whole network. */
export const canAnnounce = ({ leads }: { leads: boolean }): Verdict =>
  leads ? true : 'announcements.leaders_only'

/** A version that changed since in a way that matters must be read again. */
export const isStale = ({
  acknowledged,
  askedVersion,
}: Pick<AnnouncementFacts, 'acknowledged' | 'askedVersion'>): boolean =>
  acknowledged !== null && acknowledged < askedVersion

export function canAcknowledge(facts: AnnouncementFacts): Verdict {
  if (!facts.open) return 'forbidden'
  return facts.mustRead && facts.addressed && !facts.mine ? true : 'announcements.not_asked'
}

/** Asked, and has not said so of the version that counts. */
export const isDue = (facts: AnnouncementFacts): boolean =>
  canAcknowledge(facts) === true && (facts.acknowledged === null || isStale(facts))

/** How many have read it, never who. */
export const canReadProgress = ({
  mine,
  moderates,
  mustRead,
}: Pick<AnnouncementFacts, 'mine' | 'moderates' | 'mustRead'>): boolean => mustRead && (mine || moderates)

/** How many have read it, of about how many: never a number that would tell how many exactly it speaks to. */
export function shownProgress({ acknowledged, addressed }: { acknowledged: number; addressed: number }) {
  const people = roundedPeople(addressed)
  if (people === null) return { acknowledged: null, addressed: null, all: false }
  const all = acknowledged >= addressed
  return { acknowledged: all ? people : Math.min(acknowledged, people), addressed: people, all }
}
