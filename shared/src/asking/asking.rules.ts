import type { SessionPhase } from './session.contract.js'

export interface SessionTimes {
  readonly opensAt: Date
  readonly closesAt: Date
  readonly answersAt: Date | null
  readonly endedAt: Date | null
}

/**
 * Where a session stands: what was said decides first, then what is left to answer, then the clock. `open`: questions
 * neither answered nor declined; `asked`: all of them.
 */
export function phaseOf(times: SessionTimes, now: Date, asked: number, open: number): SessionPhase {
  if (times.endedAt) return 'done'
  if (now < times.opensAt) return 'coming'
  if (now < times.closesAt) return 'gathering'
  if (asked > 0 && open === 0) return 'done'
  return times.answersAt && now >= times.answersAt ? 'answering' : 'voting'
}

/** Opening, then closing, then answers, within a year. */
export function timesFit(opensAt: Date, closesAt: Date, answersAt: Date | null, now: Date): boolean {
  const year = 366 * 24 * 60 * 60_000
  return (
    closesAt > now &&
    closesAt > opensAt &&
    (answersAt === null || answersAt >= closesAt) &&
    (answersAt ?? closesAt).getTime() - now.getTime() <= year
  )
}
