/** How long a unit was watched, and whether the event came at that moment (else it is censored there). */
export interface Lifetime {
  readonly time: number
  readonly happened: boolean
}

export interface SurvivalStep {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  /** Probability that the event comes later than `time`. */
  readonly survival: number
}

/**
 * Kaplan–Meier estimate (Kaplan and Meier 1958): S(t) = Π_{tᵢ ≤ t} (1 − dᵢ/nᵢ), one step for each distinct time of an
 * event. A unit censored at the time of an event still counts as at risk there.
 */
export function kaplanMeier(lifetimes: readonly Lifetime[]): SurvivalStep[] {
  const ordered = lifetimes.toSorted((one, other) => one.time - other.time)
  const steps: SurvivalStep[] = []
  let survival = 1
  for (let i = 0; i < ordered.length;) {
    const time = ordered[i]!.time
    const atRisk = ordered.length - i
    let events = 0
    for (; i < ordered.length && ordered[i]!.time === time; i++) if (ordered[i]!.happened) events++
    if (events === 0) continue
    survival *= 1 - events / atRisk
    steps.push({ time, atRisk, events, survival })
  }
  return steps
}

/**
 * First time by which at least `share` have had the event, so that the estimate falls to 1 − `share` or below; `null` when
 * it never does. Without censoring it is the value of rank ⌈share · n⌉.
 */
export function timeUntil(steps: readonly SurvivalStep[], share: number): number | null {
  return steps.find((step) => step.survival <= 1 - share + 1e-12)?.time ?? null
}

/** `null` as long as more than half have not had the event: the median does not exist yet. */
export const medianSurvival = (steps: readonly SurvivalStep[]): number | null => timeUntil(steps, 0.5)
