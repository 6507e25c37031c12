import {
  type Bin,
  type Breakdown,
  breakdownKinds,
  type Report,
  type ReportTotal,
  type WhyHidden,
} from '@osmose/shared/analytics/analytics.contract'
import { definitions } from '@osmose/shared/analytics/definitions'
import { dayText } from '@osmose/shared/core/local-day'
import { roundPeople } from '@osmose/shared/core/round-people'
import type { Group, Reveal } from './attacker.rules.js'
import { type Range, bin, binStep, peopleInBin, peopleRoundedTo } from './bins.rules.js'
import { type CountedRelease, changesBetween } from './changes.rules.js'
import { type CountedPerson, grouped, keyOf, type Kind, nowhere, type Place } from './counted.js'
import { rowThatTells } from './crossing.rules.js'
import { type Month, monthBefore, windowOf } from './months.rules.js'
import { isWithheld, movementBetween, provesActivation } from './moved.rules.js'
import {
  type Standing,
  activatedOf,
  activeOf,
  authorsOf,
  groupOf,
  participantsOf,
  revealWithLadder,
  revealWithoutLadder,
} from './standing.rules.js'
import {
  type Protection,
  type Suppression,
  hrProtection,
  sumOf,
  suppressTogether,
} from './suppression.rules.js'

/** A release with the people it counted. */
export interface EarlierRelease {
  readonly month: Month
  readonly report: Report
  readonly people: readonly Place[]
}

export interface Facts {
  readonly month: Month
  readonly computedAt: Date
  readonly k: number
  readonly target: number | null
  /** E(d) on the last day of the month. */
  readonly people: readonly CountedPerson[]
  /** Names of departments and sites by id. */
  readonly names: ReadonlyMap<string, string>
  /** Oldest first. */
  readonly earlier: readonly EarlierRelease[]
  /** Where the people of the month before stood then; read for the changes only. */
  readonly stoodBefore: ReadonlyMap<string, Standing>
}

const idOf = ({ key }: Group): string | null => (key === nowhere ? null : key)

/**
 * The report of a month: everything that leaves the house, and nothing else. Rows are suppressed by headcount, by
 * movement since the month before and by what an attacker could compute (docs/decisions/012-suppression-bins.md).
 * Where the steps of the ladder would cost a row, or the whole report, the ladder is left out.
 */
export function makeReport(facts: Facts): Report {
  const { month, people, k } = facts
  const window = windowOf(month)
  const everybody = groupOf(
    'all',
    people.map(({ standing }) => standing),
  )
  const groups = breakdownKinds.map((kind) => groupsBy(kind, people))
  const [full, plain] = [
    suppressed(facts, groups, revealWithLadder),
    suppressed(facts, groups, revealWithoutLadder),
  ]
  const withLadder = full.shown >= plain.shown
  const { results, moved, totalShown } = withLadder ? full : plain
  const total = totalShown
    ? totalOf(everybody, { withActivated: !provesSomething(everybody, facts), withLadder })
    : null
  const breakdowns = breakdownKinds.map((by, i) => breakdownOf(by, groups[i]!, results[i]!, moved[i]!, facts))
  return {
    month,
    from: dayText(window.from),
    to: dayText(window.to),
    computedAt: facts.computedAt.toISOString(),
    k,
    target: facts.target,
    total,
    breakdowns,
    ...(total ? changesOf(facts, { total, breakdowns }) : { changes: null }),
    definitions: definitions.map(({ id, version }) => ({ id, version })),
  }
}

interface Pattern {
  readonly results: readonly Suppression[]
  /** Groups withheld whatever their size, by breakdown. */
  readonly moved: readonly (readonly string[])[]
  readonly totalShown: boolean
  /** How many rows, and the total, are seen. */
  readonly shown: number
}

const nothing: Suppression = { primary: [], hidden: [], shown: [], totalShown: true }

/** The rule of movement gives way where it would leave a breakdown without a row; what proves something never does. */
function suppressed(facts: Facts, groups: readonly (readonly Group[])[], reveal: Reveal): Pattern {
  const protection: Protection = { ...hrProtection, k: facts.k }
  const moved = breakdownKinds.map((kind, i) => {
    const proving = groups[i]!.filter((group) => provesSomething(group, facts, kind)).map(({ key }) => key)
    const rowsWithout = (withheld: string[]) =>
      suppressTogether([groups[i]!], protection, reveal, [withheld])[0]!.shown.length
    const moving = [...proving, ...movedGroups(kind, facts)]
    return rowsWithout(moving) > 0 ? moving : proving
  })
  const everybody = groupOf(
    'all',
    facts.people.map(({ standing }) => standing),
  )
  const asked = [...breakdownKinds.keys()].filter((i) => groups[i]!.length > 0)
  const given = breakdownKinds.map((): string[] => [])
  for (;;) {
    const withheld = asked.map((i) => [...moved[i]!, ...given[i]!])
    const [whole, ...found] = suppressTogether(
      [[everybody], ...asked.map((i) => groups[i]!)],
      protection,
      reveal,
      [[], ...withheld],
    )
    const results = breakdownKinds.map((_, i) => found[asked.indexOf(i)] ?? nothing)
    const line =
      whole!.totalShown && asked.length === 2 ? rowThatTells(facts, groups, results, reveal) : undefined
    if (!line)
      return {
        results,
        moved,
        totalShown: whole!.totalShown,
        shown: found.reduce((sum, { shown }) => sum + shown.length, whole!.totalShown ? 1 : 0),
      }
    given[line.kind]!.push(line.key)
  }
}

/** One group alone is the whole: no breakdown. */
function groupsBy(kind: Kind, people: readonly CountedPerson[]): Group[] {
  const members = grouped(people, (person) => keyOf(kind, person))
  return members.size > 1
    ? [...members].map(([key, all]) =>
        groupOf(
          key,
          all.map(({ standing }) => standing),
        ),
      )
    : []
}

const membersOf = (people: readonly Place[], kind?: Kind, key?: string): Set<string> =>
  new Set(people.filter((person) => !kind || keyOf(kind, person) === key).map(({ personId }) => personId))

function movedGroups(kind: Kind, { month, people, earlier, k }: Facts): string[] {
  const before = earlier.find((release) => release.month === monthBefore(month))
  if (!before) return []
  const keys = [...new Set(people.map((person) => keyOf(kind, person)))]
  return keys.filter((key) =>
    isWithheld(movementBetween(membersOf(before.people, kind, key), membersOf(people, kind, key)), k),
  )
}

/**
 * Whether this figure, held against any that an earlier release published, proves who ever came among a few people.
 * Groups are compared by their people: a reorganisation gives a department another key, and a site may be what a
 * department was.
 */
function provesSomething(group: Group, { people, earlier, k }: Facts, kind?: Kind): boolean {
  const now = activatedRange(
    kind ? rowShares(group) : totalOf(group, { withActivated: true, withLadder: false }),
    group.n,
  )
  const members = membersOf(people, kind, group.key)
  return earlier.some((release) =>
    publishedBeside(release, members).some(({ range, ...movement }) =>
      provesActivation(range, now, movement, k),
    ),
  )
}

/** How many people of a group that was published ever came, and how many people stand between it and another group. */
interface Published {
  readonly range: Range
  readonly left: number
  readonly came: number
}

/** All that a release published of people who ever came, beside a group of these members: the whole, rows, rows made one. */
function publishedBeside({ report, people }: EarlierRelease, members: ReadonlySet<string>): Published[] {
  const beside = (told: Told, group: readonly Place[]): Published => {
    const stayed = group.filter(({ personId }) => members.has(personId)).length
    return {
      range: activatedRange(told, group.length),
      left: group.length - stayed,
      came: members.size - stayed,
    }
  }
  const rows = report.breakdowns.map(({ by, rows }) => {
    const places = grouped(people, (person) => keyOf(by, person))
    return rows.flatMap(({ key, shares }) => {
      const group = places.get(key ?? nowhere)
      return group ? [beside(shares, group)] : []
    })
  })
  const whole = report.total && people.length > 0 ? [beside(report.total, people)] : []
  return [...whole, ...rows.flat(), ...rows.map((found) => madeOne(found, members.size))]
}

/** The groups of a breakdown that went mostly into one of so many people, taken together. */
function madeOne(groups: readonly Published[], size: number): Published {
  const parts = groups.filter(({ left, came }) => size - came > left)
  const sum = (of: (part: Published) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    range: { low: sum(({ range }) => range.low), high: sum(({ range }) => range.high) },
    left: sum(({ left }) => left),
    came: size - sum(({ came }) => size - came),
  }
}

/** The row of a group in a report; `null` is the key of the people without a department or site. */
export const rowOf = (report: Report, kind: Kind, key: string | null) =>
  report.breakdowns.find(({ by }) => by === kind)?.rows.find((row) => row.key === key)

type Told = Pick<ReportTotal, 'adoption' | 'activated'> | ReturnType<typeof rowShares>

/** How many people of a published group ever came, for a reader who knows its headcount. */
function activatedRange(told: Told, n: number): Range {
  const { low: active } = peopleInBin(told.adoption, n)
  const { activated } = told
  if (!activated) return { low: active, high: n }
  const share = peopleInBin('share' in activated ? activated.share : activated, n)
  const number = 'share' in activated ? peopleRoundedTo(activated.people) : { low: 0, high: n }
  return { low: Math.max(active, share.low, number.low), high: Math.min(share.high, number.high) }
}

function breakdownOf(
  by: Kind,
  groups: readonly Group[],
  { hidden, shown }: Suppression,
  moved: readonly string[],
  { k, names }: Facts,
): Breakdown {
  const named = (group: Group) => ({ key: idOf(group), name: names.get(group.key) ?? null })
  const why = ({ key, n }: Group): WhyHidden =>
    n < k ? 'small' : moved.includes(key) ? 'moved' : 'neighbour'
  const sorted = groups.toSorted(
    (one, other) => other.n - one.n || ((names.get(one.key) ?? '') < (names.get(other.key) ?? '') ? -1 : 1),
  )
  const rest = sorted.filter(({ key }) => !shown.includes(key))
  return {
    by,
    rows: sorted
      .filter(({ key }) => shown.includes(key))
      .map((group) => ({
        ...named(group),
        people: roundPeople(group.n),
        step: binStep(group.n),
        shares: rowShares(group),
      })),
    others:
      rest.length === 0
        ? null
        : {
            people: roundPeople(sumOf(rest).n),
            groups: rest.map((group) => ({
              ...named(group),
              why: hidden.includes(group.key) ? why(group) : 'neighbour',
            })),
          },
  }
}

const share = (x: number, n: number): Bin => bin(x, n) ?? { kind: 'atMost', percent: 0 }

function rowShares(group: Group) {
  const { n } = group
  return {
    activated: share(activatedOf(group), n),
    adoption: share(activeOf(group), n),
    participation: share(participantsOf(group), n),
    authors: share(authorsOf(group), n),
  }
}

function totalOf(
  group: Group,
  { withActivated, withLadder }: { withActivated: boolean; withLadder: boolean },
): ReportTotal {
  const { n, levels } = group
  const { activated, ...shares } = rowShares(group)
  return {
    people: roundPeople(n),
    step: binStep(n),
    activePeople: roundPeople(activeOf(group)),
    activated: withActivated ? { people: roundPeople(activatedOf(group)), share: activated } : null,
    ...shares,
    ladder: withLadder ? [n - activeOf(group), ...levels.slice(2)].map((x) => share(x, n)) : null,
  }
}

/** Against the release of the month before, where both have a total. */
function changesOf(
  { month, people, earlier, stoodBefore, k }: Facts,
  now: Pick<CountedRelease, 'total' | 'breakdowns'>,
): Pick<Report, 'changes' | 'changesHidden'> {
  const before = earlier.find((release) => release.month === monthBefore(month))
  if (!before?.report.total) return { changes: null }
  const stood = before.people.map((place) => ({ ...place, standing: stoodBefore.get(place.personId) ?? 0 }))
  return changesBetween(
    { ...before.report, total: before.report.total, people: stood },
    { ...now, k, people },
  )
}
