import { DAY_MS } from '@osmose/shared/core/local-day'
import {
  communitiesToJoin,
  type FirstSteps,
  newcomerDays,
  type Step,
  steps,
} from '@osmose/shared/journeys/journeys.contract'

/** What is known of a person without asking: the facts from which every step is computed. */
export interface Facts {
  readonly firstSignedInAt: Date | null
  readonly hoursChosen: boolean
  readonly picture: boolean
  readonly title: boolean
  readonly department: boolean
  readonly bio: boolean
  readonly languages: boolean
  /** Joined by an act of their own; automatic memberships do not count. */
  readonly communities: number
  readonly reacted: boolean
  readonly wrote: boolean
}

/** What was kept: a step done once stays done, a skipped one may be taken up again. */
export interface Kept {
  readonly done: ReadonlySet<Step>
  readonly skipped: ReadonlySet<Step>
  readonly end: 'done' | 'rest' | 'time' | null
}

/** The steps that the facts show, in order. */
export function shownBy(facts: Facts): Step[] {
  const profile = facts.picture && facts.title && facts.department && facts.bio && facts.languages
  const shown: Record<Step, boolean> = {
    hours: facts.hoursChosen,
    profile,
    communities: facts.communities >= communitiesToJoin,
    reaction: facts.reacted,
    introduction: facts.wrote,
  }
  return steps.filter((step) => shown[step])
}

export function stepStates(facts: Facts, kept: Kept): FirstSteps['steps'] {
  const shown = new Set([...shownBy(facts), ...kept.done])
  return steps.map((step) => ({
    step,
    state: shown.has(step) ? 'done' : kept.skipped.has(step) ? 'skipped' : 'todo',
  }))
}

/** 1 on the day of the first sign-in, counted in whole days since. */
export const dayOf = (facts: Facts, now: Date): number =>
  facts.firstSignedInAt === null
    ? 1
    : Math.floor((now.getTime() - facts.firstSignedInAt.getTime()) / DAY_MS) + 1

export function stateOf(facts: Facts, kept: Kept, now: Date): FirstSteps['state'] {
  if (kept.end === 'rest') return 'resting'
  if (stepStates(facts, kept).every(({ state }) => state !== 'todo')) return 'done'
  return dayOf(facts, now) > newcomerDays ? 'over' : 'open'
}
