import { type Group, type Reveal, counted, inBin, intersection } from './attacker.rules.js'
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

const from = (least: Standing): number => 2 ** standings - 2 ** least

/**
 * All that a report may tell of a group, whether the whole organisation or a row: each step of the ladder with its bin,
 * activated and active people with bin and number, participation with its bin. A row of a breakdown tells less.
 */
export const revealReport: Reveal = Object.assign(
  (n: number, levels: readonly number[]) => {
    const anything = { low: 0, high: n }
    const [active, activated] = [atLeast(levels, 2), atLeast(levels, 1)]
    const inactive = inBin(n - active, n)
    return [
      anything,
      anything,
      ...[2, 3, 4, 5].map((standing) => inBin(levels[standing] ?? 0, n)),
      counted(activated, n),
      intersection(counted(active, n), { low: n - inactive.high, high: n - inactive.low }),
      inBin(atLeast(levels, 3), n),
    ]
  },
  { unions: [from(1), from(2), from(3)] },
)
