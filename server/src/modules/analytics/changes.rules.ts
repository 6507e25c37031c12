import type {
  Breakdown,
  Change,
  Report,
  ReportTotal,
  WhyHidden,
} from '@osmose/shared/analytics/analytics.contract'
import { type Group, intersection } from './attacker.rules.js'
import { type Range, binStep, peopleInBin } from './bins.rules.js'
import { type CountedPerson, type Kind, grouped, keyOf, nowhere } from './counted.js'
import { cellsOf, toldOfFew } from './crossing.rules.js'
import type { Cell } from './margins.rules.js'
import { isFew, movementBetween } from './moved.rules.js'
import { changeBetween } from './noise.rules.js'
import { activeOf, authorsOf, isActive, participantsOf, takesPart } from './standing.rules.js'

/** A release as it is published, with what each person counted in it did. */
export interface CountedRelease {
  readonly k: number
  readonly total: ReportTotal
  readonly breakdowns: readonly Breakdown[]
  readonly people: readonly CountedPerson[]
}

/**
 * Over the people of both releases: who became active or ceased, who began to take part or ceased; or why this is not
 * said. Both totals are published. The change is the figure of the people of both, so beside the totals it leaves
 * active leavers − active newcomers: with one leaver in 201 people, what this one did. Hence step 4 of the suppression:
 * the change is withheld where 1 to k − 1 people left, and also where 1 to k − 1 came, since a crowd that is known, all
 * active for example, would hide nobody beside it. This sees headcounts only: that a change is missing tells nothing.
 * A change also narrows both totals, with what other changes tell of them; but never further than to how many people were
 * active and how many took part, to the last one. So it is said only where even these, beside the rows, would give no
 * group below k away in either month.
 */
export function changesBetween(
  before: CountedRelease,
  now: CountedRelease,
): Pick<Report, 'changes' | 'changesHidden'> {
  const why = whyHidden(before, now)
  if (why) return { changes: null, changesHidden: why }
  const stood = new Map(before.people.map(({ personId, standing }) => [personId, standing]))
  const both = now.people.flatMap(({ personId, standing }) => {
    const then = stood.get(personId)
    return then === undefined ? [] : [{ then, now: standing }]
  })
  const change = (does: typeof isActive): Change => {
    const became = both.filter(({ then, now }) => does(now) && !does(then)).length
    const ceased = both.filter(({ then, now }) => !does(now) && does(then)).length
    const { moreThanNoise, low, high } = changeBetween(both.length, became, ceased)!
    return { moreThanNoise, low: points(low, both.length), high: points(high, both.length) }
  }
  return { changes: { adoption: change(isActive), participation: change(takesPart) } }
}

function whyHidden(before: CountedRelease, now: CountedRelease): WhyHidden | undefined {
  const { left, came } = movementBetween(idsOf(before), idsOf(now))
  if (isFew(left, now.k) || isFew(came, now.k)) return 'moved'
  if (now.people.length - came < now.k) return 'small'
  return [before, now].some(givesAway) ? 'neighbour' : undefined
}

const idsOf = ({ people }: CountedRelease) => new Set(people.map(({ personId }) => personId))

/** Whether the rows of a release, and as totals all that changes may ever tell of it, give fewer than k people away. */
function givesAway({ k, total, breakdowns, people }: CountedRelease): boolean {
  const told = (figure: Figure, of: (group: Group) => number, totalOf: (x: number) => Range): boolean => {
    const cells = cellsOf(people, of)
    const [rows, columns] = [
      toldBy(breakdowns, 'department', figure, people),
      toldBy(breakdowns, 'site', figure, people),
    ]
    // What was corrected since a release was made no longer fits it, and nothing can be said then.
    if (!fits(rows, 'row', cells) || !fits(columns, 'column', cells)) return true
    const margins = { rows, columns, total: totalOf(sumOfCells(cells)) }
    return toldOfFew(cells, margins, k) !== undefined
  }
  const exactly = (x: number): Range => ({ low: x, high: x })
  const participants = sumOfCells(cellsOf(people, participantsOf))
  return (
    told('adoption', activeOf, exactly) ||
    told('participation', participantsOf, exactly) ||
    told('authors', authorsOf, () => authorsTold(total, people.length, participants))
  )
}

type Figure = 'adoption' | 'participation' | 'authors'

const sumOfCells = (cells: readonly Cell[]) => cells.reduce((sum, { x }) => sum + x, 0)

/** How many authors there are for a reader who knows exactly how many take part: what the steps below leave. */
function authorsTold({ authors, ladder }: ReportTotal, n: number, participants: number): Range {
  const told = peopleInBin(authors, n)
  if (!ladder) return told
  const [reactors, commenters] = [peopleInBin(ladder[2]!, n), peopleInBin(ladder[3]!, n)]
  return intersection(told, {
    low: participants - reactors.high - commenters.high,
    high: participants - reactors.low - commenters.low,
  })
}

function toldBy(
  breakdowns: readonly Breakdown[],
  by: Kind,
  figure: Figure,
  people: readonly CountedPerson[],
): Map<string, Range> {
  const members = grouped(people, (person) => keyOf(by, person))
  const rows = breakdowns.find((breakdown) => breakdown.by === by)?.rows ?? []
  return new Map(
    rows.map(({ key, shares }) => {
      const own = key ?? nowhere
      return [own, peopleInBin(shares[figure], members.get(own)?.length ?? 0)]
    }),
  )
}

function fits(told: ReadonlyMap<string, Range>, line: 'row' | 'column', cells: readonly Cell[]): boolean {
  return [...told].every(([key, { low, high }]) => {
    const x = sumOfCells(cells.filter((cell) => cell[line] === key))
    return low <= x && x <= high
  })
}

/** In whole points, no finer than the shares of so many people. */
const points = (ratio: number, n: number): number => Math.round((100 * ratio) / binStep(n)) * binStep(n) || 0
