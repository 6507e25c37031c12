import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line, optionalLine, prose } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'

export const ruleKey = z.enum(['complete-profile', 'unanswered-question'])
export type RuleKey = z.output<typeof ruleKey>
/** Kinds of message that a person refuses or wants as a whole. */
export const family = z.enum(['profile', 'help'])
export type Family = z.output<typeof family>
export const unit = z.enum(['person', 'question'])
export type Unit = z.output<typeof unit>
export const arm = z.enum(['treatment', 'holdout', 'globalHoldout'])
export type Arm = z.output<typeof arm>
export const experimentState = z.enum(['draft', 'running', 'paused', 'ended'])
export type ExperimentState = z.output<typeof experimentState>
export const template = z.enum(['a', 'b'])
export type Template = z.output<typeof template>

export const nudgesErrors = {
  'nudges.out_of_bounds': { status: 422 },
  'nudges.already_running': { status: 409 },
  'nudges.not_possible_now': { status: 409 },
} as const

/** What a rule may be set to: numbers from a short list, each at or below the hard bound. Shares in percent. */
export const settings = z.record(z.string().check(z.maxLength(40)), z.number())
export type Settings = z.output<typeof settings>
const choices = z.array(z.object({ key: z.string(), value: z.number(), allowed: z.array(z.number()) }))

/** Who would be reached: nothing below the threshold, else rounded to five; never a name. */
export const preview = z
  .object({
    /** Units that fit now; null: fewer than may be shown. */
    now: z.nullable(z.int()),
    perWeek: z.number(),
    /** Share that reaches the goal unasked, 0 to 1; `known` false: too little history, one half is assumed. */
    baseline: z.object({ rate: z.number(), known: z.boolean() }),
    /** Until the planned end. */
    expected: z.int(),
    treated: z.int(),
    holdout: z.int(),
    /** Smallest effect found with 80 % power at the planned end, 0 to 1. */
    detectable: z.nullable(z.number()),
    byWeek: z.array(z.object({ week: z.int(), detectable: z.nullable(z.number()) })),
    /** What a difference of ten points would take. */
    forTenPoints: z.object({ units: z.int(), weeks: z.nullable(z.int()) }),
    threshold: z.int(),
  })
  .register(z.globalRegistry, { id: 'NudgePreview' })
export type Preview = z.output<typeof preview>

const interval = { low: z.number(), high: z.number() }
const hidden = z.object({ code: z.enum(['hidden_sample_ratio', 'too_few', 'nothing_yet']) })
const findings = {
  treated: z.object({ n: z.int(), successes: z.int(), rate: z.number(), ...interval }),
  holdout: z.object({ n: z.int(), successes: z.int(), rate: z.number(), ...interval }),
  /** Treated minus holdout, Newcombe 95 %. */
  difference: z.object({ estimate: z.number(), ...interval }),
  detectable: z.nullable(z.number()),
  probabilityBetter: z.number(),
  sampleRatio: z.object({ statistic: z.number(), p: z.number() }),
  alwaysValid: z.object({ test: z.enum(['mixture', 'label']), p: z.number() }),
  /** By the week since launch in which the unit was triggered; null: too few in an arm. */
  periods: z.array(
    z.object({
      key: z.enum(['week_1', 'weeks_2_4', 'weeks_5_8']),
      difference: z.nullable(z.object({ n: z.int(), estimate: z.number(), ...interval })),
      complete: z.boolean(),
    }),
  ),
}
/** What may be said of an experiment. Codes whose numbers are hidden carry none. */
export const verdict = z
  .discriminatedUnion('code', [
    hidden,
    z.object({ code: z.enum(['too_early', 'inconclusive', 'helps', 'harms']), ...findings }),
  ])
  .register(z.globalRegistry, { id: 'NudgeVerdict' })
export type Verdict = z.output<typeof verdict>
export type Findings = Extract<Verdict, { difference: unknown }>

/** Null shares: fewer deliveries than may be shown. */
export const guardrails = z.object({
  refused: z.nullable(z.number()),
  refusedLimit: z.number(),
  ignored: z.nullable(z.number()),
  ignoredLimit: z.number(),
  /** Deliveries outside of the person's hours. */
  outsideHours: z.int(),
})

const experimentHead = {
  id,
  rule: ruleKey,
  /** Counts the starts of this rule; each draws afresh. */
  number: z.int(),
  unit,
  state: experimentState,
  startedAt: instant,
  plannedEndAt: instant,
  endedAt: z.nullable(instant),
  verdict,
}

/** Written before launch and never changed after it. */
const plan = z.object({
  hypothesis: z.string(),
  expected: z.int(),
  detectable: z.nullable(z.number()),
  baseline: z.number(),
  holdoutShare: z.number(),
  weeks: z.int(),
  refusedLimit: z.number(),
  settings: settings,
  launchedBy: z.nullable(personRef),
})

export const experiment = z
  .object({
    ...experimentHead,
    plan,
    /** Triggered so far in both arms, and those whose window is over; null below the threshold. */
    triggered: z.nullable(z.int()),
    observed: z.nullable(z.int()),
    guardrails,
    note: z.string(),
    /** Paused by the program because of a guardrail. */
    pausedBecause: z.nullable(z.enum(['refusals'])),
    can: z.object({ pause: z.boolean(), resume: z.boolean(), end: z.boolean(), note: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'Experiment' })
export type Experiment = z.output<typeof experiment>

export const experimentSummary = z
  .object(experimentHead)
  .register(z.globalRegistry, { id: 'ExperimentSummary' })
export type ExperimentSummary = z.output<typeof experimentSummary>

/** Across all rules, for one person; each at most the hard bound. */
export const limits = z
  .object({ perDay: z.int(), perWeek: z.int(), perFourWeeks: z.int() })
  .register(z.globalRegistry, { id: 'NudgeLimits' })
export type Limits = z.output<typeof limits>
export const hardLimits: Limits = { perDay: 1, perWeek: 2, perFourWeeks: 5 }

const tests = {
  /** The experiment that runs or rests. */
  current: z.nullable(experimentSummary),
  /** Every one that ended, the newest first. */
  past: z.array(experimentSummary),
}
const ruleHead = { key: ruleKey, family, unit, state: experimentState }

export const listRules = endpoint('nudges.list', {
  route: 'GET /nudges',
  access: 'communityManager',
  reply: z.object({
    rules: z.array(z.object({ ...ruleHead, ...tests })),
    limits,
  }),
  summary: 'The nudges: which run, and what every test of each says.',
})

export const setLimits = endpoint('nudges.set_limits', {
  route: 'PUT /nudges/limits',
  access: 'communityManager',
  body: z.object({
    perDay: z.int().check(z.minimum(0), z.maximum(hardLimits.perDay)),
    perWeek: z.int().check(z.minimum(0), z.maximum(hardLimits.perWeek)),
    perFourWeeks: z.int().check(z.minimum(0), z.maximum(hardLimits.perFourWeeks)),
  }),
  reply: limits,
  summary: 'Lowers how many nudges one person may get; never above the hard bounds.',
})

export const rule = z
  .object({
    ...ruleHead,
    settings: choices,
    hypothesis: z.string(),
    savedAt: z.nullable(instant),
    preview,
    ...tests,
    can: z.object({ edit: z.boolean(), launch: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'NudgeRule' })
export type Rule = z.output<typeof rule>

const ruleParams = z.object({ key: ruleKey })
export const readRule = endpoint('nudges.read', {
  route: 'GET /nudges/:key',
  access: 'communityManager',
  params: ruleParams,
  reply: rule,
  summary: 'One nudge in words, with who it would reach and what a test could show.',
})

export const saveDraft = endpoint('nudges.save_draft', {
  route: 'PUT /nudges/:key/draft',
  access: 'communityManager',
  params: ruleParams,
  body: z.object({ settings: z.optional(settings), hypothesis: z.optional(optionalLine(280)) }),
  reply: rule,
  errors: nudgesErrors,
  summary: 'Keeps what was chosen for the next launch; absent settings stay.',
})

export const launch = endpoint('nudges.launch', {
  route: 'POST /nudges/:key/experiments',
  access: 'communityManager',
  params: ruleParams,
  body: z.object({ hypothesis: line(280) }),
  reply: experiment,
  creates: true,
  errors: nudgesErrors,
  summary: 'Starts a test with a fresh draw; what was written before is frozen.',
})

const experimentParams = z.object({ experimentId: id })
export const readExperiment = endpoint('nudges.read_experiment', {
  route: 'GET /experiments/:experimentId',
  access: 'communityManager',
  params: experimentParams,
  reply: experiment,
  summary: 'What a test says, how sure it is, and what was promised before it.',
})

export const setExperimentState = endpoint('nudges.set_experiment_state', {
  route: 'PUT /experiments/:experimentId/state',
  access: 'communityManager',
  params: experimentParams,
  body: z.object({ state: z.enum(['running', 'paused', 'ended']), note: z.optional(prose(1000, 0)) }),
  reply: experiment,
  errors: nudgesErrors,
  summary: 'Pauses, resumes with the same draw, or ends a test; the note stays with its result.',
})

/** A message that waits on my home page. */
export const nudge = z
  .object({
    id,
    rule: ruleKey,
    family,
    template,
    deliveredAt: instant,
    holdoutShare: z.number(),
    question: z.nullable(
      z.object({
        postId: id,
        title: z.string(),
        community: communityRef,
        reason: z.enum(['skill', 'answers', 'moderator']),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Nudge' })
export type Nudge = z.output<typeof nudge>

export const readPending = endpoint('nudges.pending', {
  route: 'GET /me/nudges/pending',
  access: 'signedIn',
  reply: z.object({ nudge: z.nullable(nudge) }),
  summary: 'The one nudge that waits for me, if any.',
})

export const answer = z.enum(['acted', 'later', 'refused'])
export const answerNudge = endpoint('nudges.answer', {
  route: 'PUT /me/nudges/:nudgeId/answer',
  access: 'signedIn',
  params: z.object({ nudgeId: id }),
  body: z.object({ answer }),
  reply: empty,
  summary: 'I follow it, put it off until tomorrow, or want no more of its kind.',
})

export const familyState = z
  .object({
    family,
    wanted: z.boolean(),
    /** Rests by itself because three in a row were left aside. */
    pausedUntil: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'NudgeFamily' })
export type FamilyState = z.output<typeof familyState>

export const historyEntry = z
  .object({
    rule: ruleKey,
    number: z.int(),
    unit,
    at: instant,
    /** What the draw gave; for a question, whether help was asked for it. */
    arm,
    role: z.enum(['subject', 'asked', 'author']),
    deliveries: z.array(
      z.object({
        at: instant,
        response: z.nullable(z.enum(['acted', 'later', 'refused', 'ignored', 'goal'])),
      }),
    ),
    goalAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'NudgeHistoryEntry' })
export type HistoryEntry = z.output<typeof historyEntry>

export const readMine = endpoint('nudges.mine', {
  route: 'GET /me/nudges',
  access: 'signedIn',
  reply: z.object({ families: z.array(familyState), history: z.array(historyEntry) }),
  summary: 'Everything that is kept about nudges and me, the draw included.',
})

export const setFamily = endpoint('nudges.set_family', {
  route: 'PUT /me/nudges/families/:family',
  access: 'signedIn',
  params: z.object({ family }),
  body: z.object({ wanted: z.boolean() }),
  reply: familyState,
  summary: 'I want messages of this kind, or not.',
})

/** A nudge arrived for me, or one that waited is no longer needed. */
export const nudgesChanged = socketMessage('nudges.changed', z.object({}))
