import { type Group, type Reveal, counted, inBin, intersection } from './attacker.rules.js'
import type { Range } from './bins.rules.js'
import { type LadderLevel, ladderLevels } from './ladder.rules.js'

/**
 * Where a person stands at the end of a month, in one number: 0 never came, 1 came but not in the 28 days, 2 to 5 the
 * steps of the ladder. All figures of a report are counts of this, so they are audited together. Whoever acts has come:
 * an import whose history counts activates too.
 */
export type Standing = 0 | 1 | 2 | 3 | 4 | 5

const standings = 6

export function standingOf(step: LadderLevel, everCame: boolean): Standing {
  return step === 'inactive' ? (everCame ? 1 : 0) : ((ladderLevels.indexOf(step) + 1) as Standing)
}

export const isActive = (standing: Standing): boolean => standing >= 2
export const takesPart = (standing: Standing): boolean => standing >= 3

/** People of one key, counted by standing. */
export function groupOf(key: string, people: Iterable<Standing>): Group {
  const levels = Array<number>(standings).fill(0)
  for (const standing of people) levels[standing]! += 1
  return { key, n: levels.reduce((sum, x) => sum + x, 0), levels }
}

/** How many people of a group stand at `least` or above. */
const atLeast = (levels: readonly number[], least: Standing): number =>
  levels.slice(least).reduce((sum, x) => sum + x, 0)

export const activatedOf = ({ levels }: Pick<Group, 'levels'>): number => atLeast(levels, 1)
export const activeOf = ({ levels }: Pick<Group, 'levels'>): number => atLeast(levels, 2)
export const participantsOf = ({ levels }: Pick<Group, 'levels'>): number => atLeast(levels, 3)

export const authorsOf = ({ levels }: Pick<Group, 'levels'>): number => levels[5] ?? 0

/** The figures that rows publish. */
export const figuresOfRows = [activatedOf, activeOf, participantsOf, authorsOf] as const

/** What the head of a report tells of each of `figuresOfRows`, the steps of the ladder held against each other. */
export function toldOfTotal({ n, levels }: Group, { ofTotal }: Reveal): Range[] {
  const told = ofTotal!(n, levels)
  const [reader, reactor, commenter, authors, activated, active, participants] = told.slice(2) as [
    Range,
    Range,
    Range,
    Range,
    Range,
    Range,
    Range,
  ]
  const steps = [reactor, commenter, authors]
  const sum = {
    low: steps.reduce((least, { low }) => least + low, 0),
    high: steps.reduce((most, { high }) => most + high, 0),
  }
  const beside = { low: active.low - reader.high, high: active.high - reader.low }
  return [activated, active, intersection(intersection(participants, sum), beside), authors]
}

const from = (least: Standing): number => 2 ** standings - 2 ** least

/**
 * What a report tells. Of a row: activated and active people, participation and authors, each with its bin. Of the whole:
 * activated and active people with their number as well, and, with the ladder, each of its steps.
 */
const reveal = (withLadder: boolean): Reveal =>
  Object.assign(
    (n: number, levels: readonly number[]) => {
      const shares = [1, 2, 3].map((least) => inBin(atLeast(levels, least as Standing), n))
      return [...anything(5, n), inBin(levels[5] ?? 0, n), ...shares]
    },
    {
      unions: [from(1), from(2), from(3)],
      silent: withLadder ? [0, 1] : [0, 1, 2, 3, 4],
      ofTotal: (n: number, levels: readonly number[]) => {
        const inactive = withLadder ? inBin(n - atLeast(levels, 2), n) : { low: 0, high: n }
        return [
          ...anything(withLadder ? 2 : 5, n),
          ...levels.slice(withLadder ? 2 : 5).map((x) => inBin(x, n)),
          counted(atLeast(levels, 1), n),
          intersection(counted(atLeast(levels, 2), n), { low: n - inactive.high, high: n - inactive.low }),
          inBin(atLeast(levels, 3), n),
        ]
      },
    },
  )

const anything = (levels: number, n: number) => Array.from({ length: levels }, () => ({ low: 0, high: n }))

export const revealWithLadder = reveal(true)
export const revealWithoutLadder = reveal(false)
