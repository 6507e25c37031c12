import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Experiment, ExperimentSummary, Verdict } from '@osmose/shared/nudges/nudges.contract'
import type { ExperimentRow } from './nudges.entities.js'
import type { Observed } from './result.rules.js'

const ignoredLimit = 0.6

export function summaryView(experiment: ExperimentRow, verdict: Verdict): ExperimentSummary {
  const { id, rule, number, unit, state, startedAt, plannedEndAt, endedAt } = experiment
  if (startedAt === null || plannedEndAt === null) throw new Error('A draft has no result.')
  return {
    id,
    rule,
    number,
    unit,
    state,
    startedAt: startedAt.toISOString(),
    plannedEndAt: plannedEndAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    verdict,
  }
}

interface Findings {
  readonly observed: Observed & { readonly triggered: number }
  readonly verdict: Verdict
  readonly threshold: number
  readonly sent: {
    readonly delivered: number
    readonly refused: number
    readonly closed: number
    readonly ignored: number
    readonly outsideHours: number
  }
  readonly launchedBy: PersonRef | null
}

export function experimentView(
  experiment: ExperimentRow,
  { observed, verdict, threshold, sent, launchedBy }: Findings,
): Experiment {
  const { hypothesis, holdoutShare, settings, state } = experiment
  const enough = (n: number): number | null => (n < threshold ? null : n)
  return {
    ...summaryView(experiment, verdict),
    plan: {
      hypothesis,
      expected: experiment.expected ?? 0,
      detectable: experiment.detectable,
      baseline: experiment.baseline ?? 0.5,
      holdoutShare,
      weeks: settings.weeks ?? 0,
      refusedLimit: experiment.refusedLimit ?? 0,
      settings,
      launchedBy,
    },
    triggered: enough(observed.triggered),
    observed: enough(observed.treated.n + observed.holdout.n),
    guardrails: {
      refused: enough(sent.delivered) && sent.refused / sent.delivered,
      refusedLimit: experiment.refusedLimit ?? 0,
      ignored: enough(sent.closed) && sent.ignored / sent.closed,
      ignoredLimit,
      outsideHours: sent.outsideHours,
    },
    note: experiment.note,
    pausedBecause: state === 'paused' ? experiment.pausedBecause : null,
    can: { pause: state === 'running', resume: state === 'paused', end: state !== 'ended', note: true },
  }
}
