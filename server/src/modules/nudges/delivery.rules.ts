import { instantOf, localDay } from '@osmose/shared/core/local-day'
import { isWorkingInstant, nextWorkingInstant, type WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Limits } from '@osmose/shared/nudges/nudges.contract'
import { hasRoom } from './attention.rules.js'
import { isWanted, type Standing } from './family.rules.js'
import type { DropReason } from './nudges.entities.js'

/** A message in the queue and all that its fate depends on. */
export interface Waiting {
  readonly expiresAt: Date
  readonly experimentState: 'running' | 'paused' | 'ended'
  readonly goalReached: boolean
  /** The person can still act, and what it is about is still there for them. */
  readonly reachable: boolean
  readonly standing: Standing
  /** Null: the person never works in the hours in which a nudge may be sent. */
  readonly hours: WorkingCalendar | null
  /** When the person got nudges before. */
  readonly delivered: readonly Date[]
}

export type Fate = { readonly drop: DropReason } | { readonly waitUntil: Date } | { readonly deliver: true }

/** What happens now to a message in the queue. Dropping never removes anybody from the analysis. */
export function fateOf(waiting: Waiting, now: Date, limits: Limits): Fate {
  const { hours, expiresAt } = waiting
  if (waiting.experimentState === 'ended') return { drop: 'ended' }
  if (waiting.goalReached) return { drop: 'goal' }
  if (!waiting.reachable) return { drop: 'unreachable' }
  if (!isWanted(waiting.standing, now)) return { drop: 'unwanted' }
  if (hours === null) return { drop: 'no_hours' }
  if (expiresAt <= now) return { drop: 'expired' }
  const wait = (until: Date | null): Fate => ({
    waitUntil: until === null || until > expiresAt ? expiresAt : until,
  })
  if (waiting.experimentState === 'paused') return wait(expiresAt)
  if (!isWorkingInstant(now, hours)) return wait(nextWorkingInstant(now, hours))
  if (!hasRoom(waiting.delivered, now, hours.timeZone, limits))
    return wait(nextWorkingInstant(tomorrow(now, hours.timeZone), hours))
  return { deliver: true }
}

/** The next midnight of a time zone. */
export function tomorrow(now: Date, timeZone: string): Date {
  return new Date(instantOf(localDay(now.getTime(), timeZone) + 1, 0, timeZone))
}
