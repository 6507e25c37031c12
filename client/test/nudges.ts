import type { Experiment, Rule, Verdict } from '@osmose/shared/nudges/nudges.contract'
import { anId, aPerson } from './company'

export const helene = aPerson('Hélène Dargent')
export const experimentId = anId()

export const inconclusive: Verdict = {
  code: 'inconclusive',
  treated: { n: 240, successes: 96, rate: 0.4, low: 0.34, high: 0.463 },
  holdout: { n: 60, successes: 18, rate: 0.3, low: 0.199, high: 0.425 },
  difference: { estimate: 0.1, low: -0.038704, high: 0.219098 },
  detectable: 0.185307,
  probabilityBetter: 0.919825,
  sampleRatio: { statistic: 0, p: 1 },
  alwaysValid: { test: 'mixture', p: 0.834229 },
  periods: [
    { key: 'week_1', difference: { n: 120, estimate: 0.12, low: -0.08, high: 0.28 }, complete: true },
    { key: 'weeks_2_4', difference: { n: 180, estimate: 0.09, low: -0.1, high: 0.24 }, complete: false },
  ],
}

/** A test that ended without a verdict: 96 of 240 against 18 of 60. */
export const anExperiment = (fields: Partial<Experiment> = {}): Experiment => ({
  id: experimentId,
  rule: 'complete-profile',
  number: 1,
  unit: 'person',
  state: 'ended',
  startedAt: '2026-08-24T08:00:00.000Z',
  plannedEndAt: '2026-10-19T08:00:00.000Z',
  endedAt: '2026-10-19T08:00:00.000Z',
  verdict: inconclusive,
  plan: {
    hypothesis: 'Un visage aide.',
    expected: 300,
    detectable: 0.185,
    baseline: 0.3,
    holdoutShare: 0.2,
    weeks: 8,
    refusedLimit: 0.05,
    settings: { window: 3 },
    launchedBy: helene,
  },
  triggered: 300,
  observed: 300,
  guardrails: { refused: 0.02, refusedLimit: 0.05, ignored: 0.46, ignoredLimit: 0.6, outsideHours: 0 },
  note: '',
  pausedBecause: null,
  can: { pause: false, resume: false, end: false, note: true },
  ...fields,
})

/** The first nudge as a draft. */
export const aRule = (fields: Partial<Rule> = {}): Rule => ({
  key: 'complete-profile',
  family: 'profile',
  unit: 'person',
  state: 'draft',
  settings: [
    { key: 'waitDays', value: 1, allowed: [1, 2, 3, 5] },
    { key: 'from', value: 510, allowed: [510, 540] },
    { key: 'until', value: 1080, allowed: [1020, 1080] },
    { key: 'perPerson', value: 2, allowed: [1, 2] },
    { key: 'cooldownDays', value: 4, allowed: [4, 7] },
    { key: 'window', value: 3, allowed: [3, 5] },
    { key: 'holdoutShare', value: 20, allowed: [20, 30] },
    { key: 'weeks', value: 8, allowed: [4, 8] },
    { key: 'refusedLimit', value: 5, allowed: [2, 5] },
  ],
  hypothesis: '',
  savedAt: null,
  preview: {
    now: 45,
    perWeek: 4,
    baseline: { rate: 0.1, known: true },
    expected: 73,
    treated: 58,
    holdout: 15,
    detectable: 0.2434,
    byWeek: [
      { week: 1, detectable: 0.31323 },
      { week: 52, detectable: 0.13 },
    ],
    forTenPoints: { units: 442, weeks: 99 },
    threshold: 5,
  },
  current: null,
  past: [],
  can: { edit: true, launch: true },
  ...fields,
})
