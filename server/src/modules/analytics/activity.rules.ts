/** Who was active in which period; periods are whole numbers that follow each other: days, or weeks. */
export type Activity = ReadonlyMap<number, ReadonlySet<string>>

/** A(from … to): the people active at least once in these periods, both included. */
export function activeWithin(activity: Activity, from: number, to: number): Set<string> {
  const people = new Set<string>()
  for (let period = from; period <= to; period++)
    for (const person of activity.get(period) ?? []) people.add(person)
  return people
}

/** DAU, WAU and MAU28 of a day: people active on it, in the 7 days and in the 28 days that end with it. */
export function activeCounts(days: Activity, day: number): { dau: number; wau: number; mau28: number } {
  const since = (length: number): number => activeWithin(days, day - length + 1, day).size
  return { dau: since(1), wau: since(7), mau28: since(28) }
}

/** L28: for each person active in the 28 days that end with `day`, the number of days; Σ DAU = Σ L28. */
export function activeDays(days: Activity, day: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let other = day - 27; other <= day; other++)
    for (const person of days.get(other) ?? []) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}

/** Mean DAU over the working days of the 28, divided by MAU28; `null` without activity or without a working day. */
export function stickiness(
  days: Activity,
  day: number,
  isWorkingDay: (day: number) => boolean = () => true,
): number | null {
  const { mau28 } = activeCounts(days, day)
  const working = Array.from({ length: 28 }, (_, i) => day - i).filter(isWorkingDay)
  if (mau28 === 0 || working.length === 0) return null
  const sum = working.reduce((total, other) => total + (days.get(other)?.size ?? 0), 0)
  return sum / working.length / mau28
}

export interface Cohort {
  /** Period of first activity. */
  readonly period: number
  readonly size: number
  /** People active in the k-th period after, from k = 0. */
  readonly bounded: readonly number[]
  /** People active in the k-th period after or in any later one; grows while data arrive. */
  readonly unbounded: readonly number[]
}

/** Retention by calendar periods, one cohort for each period of first activity, for k = 0 … while k periods exist. */
export function retention(activity: Activity, length: number): Cohort[] {
  const spans = [...spansOf(activity)]
  const last = Math.max(...activity.keys())
  const periods = [...new Set(spans.map(([, { first }]) => first))].toSorted((one, other) => one - other)
  return periods.map((period) => {
    const people = spans.filter(([, { first }]) => first === period)
    const cells = Array.from({ length: Math.min(length, last - period + 1) }, (_, k) => period + k)
    return {
      period,
      size: people.length,
      bounded: cells.map((cell) => people.filter(([person]) => activity.get(cell)?.has(person)).length),
      unbounded: cells.map((cell) => people.filter(([, span]) => span.last >= cell).length),
    }
  })
}

function spansOf(activity: Activity): Map<string, { first: number; last: number }> {
  const spans = new Map<string, { first: number; last: number }>()
  for (const [period, people] of activity)
    for (const person of people) {
      const { first, last } = spans.get(person) ?? { first: period, last: period }
      spans.set(person, { first: Math.min(first, period), last: Math.max(last, period) })
    }
  return spans
}

/**
 * Retention by each person's own clock: period k is [t₀ + kΔ, t₀ + (k + 1)Δ) from the first event t₀. Only people whose
 * period k is over at `end` are eligible. `instants` are each person's events, in the unit of `unit` and `end`.
 */
export function rollingRetention(
  instants: ReadonlyMap<string, readonly number[]>,
  k: number,
  { unit, end }: { unit: number; end: number },
): { eligible: number; bounded: number; unbounded: number } {
  let [eligible, bounded, unbounded] = [0, 0, 0]
  for (const events of instants.values()) {
    const start = events.reduce((least, event) => Math.min(least, event), Infinity)
    const [from, to] = [start + k * unit, start + (k + 1) * unit]
    if (to > end) continue
    eligible++
    if (events.some((event) => event >= from && event < to)) bounded++
    if (events.some((event) => event >= from)) unbounded++
  }
  return { eligible, bounded, unbounded }
}

export interface Growth {
  readonly period: number
  readonly active: number
  readonly new: number
  readonly retained: number
  readonly resurrected: number
  readonly churned: number
  /** (new + resurrected) / churned; `null` when nobody churned, shown as ∞. */
  readonly quickRatio: number | null
}

/**
 * Growth accounting of consecutive periods, from the second on (Social Capital / Tribe): new = never active before,
 * retained = active in the period before, resurrected = active earlier but not then, churned = active then, not now.
 */
export function growth(activity: Activity): Growth[] {
  const first = Math.min(...activity.keys())
  const last = Math.max(...activity.keys())
  const ever = new Set(activity.get(first))
  const rows: Growth[] = []
  for (let period = first + 1; period <= last; period++) {
    const [before, now] = [
      activity.get(period - 1) ?? new Set<string>(),
      activity.get(period) ?? new Set<string>(),
    ]
    const retained = [...now].filter((person) => before.has(person)).length
    const fresh = [...now].filter((person) => !ever.has(person)).length
    const [resurrected, churned] = [now.size - retained - fresh, before.size - retained]
    const quickRatio = churned === 0 ? null : (fresh + resurrected) / churned
    rows.push({ period, active: now.size, new: fresh, retained, resurrected, churned, quickRatio })
    for (const person of now) ever.add(person)
  }
  return rows
}
