import { daysAfter } from '@osmose/shared/core/local-day'
/** How a person stands towards one kind of message. */
export interface Standing {
  readonly refusedAt: Date | null
  readonly ignoredInRow: number
  readonly pauses: number
  readonly pausedUntil: Date | null
}

export const fresh: Standing = { refusedAt: null, ignoredInRow: 0, pauses: 0, pausedUntil: null }

const ignoredBeforePause = 3
const pausesBeforeOff = 2
const pauseDays = 28

/** Refused, or rested twice already: nothing of this kind until the person wants it again. */
export const isOff = (standing: Standing): boolean =>
  standing.refusedAt !== null || standing.pauses >= pausesBeforeOff

export const isWanted = (standing: Standing, now: Date): boolean =>
  !isOff(standing) && (standing.pausedUntil === null || standing.pausedUntil <= now)

/** Three left aside in a row make a rest of 28 days; the second rest does not end. */
export function afterIgnored(standing: Standing, now: Date): Standing {
  const ignoredInRow = standing.ignoredInRow + 1
  if (ignoredInRow < ignoredBeforePause) return { ...standing, ignoredInRow }
  return {
    ...standing,
    ignoredInRow: 0,
    pauses: standing.pauses + 1,
    pausedUntil: daysAfter(now, pauseDays),
  }
}

/** Any answer other than leaving it aside starts the count again. */
export const afterAnswered = (standing: Standing): Standing => ({ ...standing, ignoredInRow: 0 })

export const afterRefused = (standing: Standing, now: Date): Standing => ({
  ...standing,
  refusedAt: standing.refusedAt ?? now,
})
