import { must } from './company.must.js'
import { dayOf, isWorkedBy, minutesOf, wallTime, type DayNumber, type WallTime } from './company.calendar.js'
import type { Month } from './company.participation.js'
import { isEmployedOn, type Employee } from './company.people.js'
import type { Random } from './company.random.js'
import type { PersonKey } from './company.types.js'

export interface ActiveDay {
  readonly day: DayNumber
  readonly at: WallTime
  readonly opened: number
}

/** What a person did, besides reading: writing, answering, reacting, founding a community. */
export interface Act {
  readonly at: WallTime
  readonly weight: number
}

/**
 * The days on which each person opened the network: the days of their acts, and in the months in which they come,
 * more days the more they take part. In a complete month at least one day lies in its last 28.
 */
export function livedDays(
  people: readonly Employee[],
  months: readonly Month[],
  comes: readonly ReadonlySet<PersonKey>[],
  acts: ReadonlyMap<PersonKey, readonly Act[]>,
  random: Random,
): Map<PersonKey, ActiveDay[]> {
  return new Map(
    people.flatMap((person) => {
      const draw = random.fork(person.key)
      const own = acts.get(person.key) ?? []
      const days = months.flatMap((month) =>
        must(comes[month.index]).has(person.key) ? daysIn(month, person, own, draw) : [],
      )
      return days.length > 0 ? [[person.key, days] as const] : []
    }),
  )
}

function daysIn(month: Month, person: Employee, acts: readonly Act[], random: Random): ActiveDay[] {
  const worked: DayNumber[] = []
  for (let day = month.first; day <= month.last; day++)
    if (isWorkedBy(person.hours, day) && isEmployedOn(person, day)) worked.push(day)
  const own = acts.filter((act) => dayOf(act.at) >= month.first && dayOf(act.at) <= month.last)
  const days = new Set(own.map((act) => dayOf(act.at)))
  const weight = own.reduce((sum, act) => sum + act.weight, 0)
  const share = weight >= 12 ? 0.75 : weight >= 3 ? 0.5 : weight > 0 ? 0.3 : 0.04 + 0.28 * random.next() ** 2
  const late = worked.filter((day) => day > month.last - 28)
  for (const day of random.sample(late, 1)) days.add(day)
  for (const day of random.sample(worked, Math.round(share * worked.length))) days.add(day)
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => {
      const first = own
        .filter((act) => dayOf(act.at) === day)
        .reduce((at, act) => Math.min(at, act.at), Infinity)
      return {
        day,
        at: first < Infinity ? first - random.between(4, 9) : readingTime(person, day, random),
        opened: 1 + drawOpened(weight, random),
      }
    })
}

/** Reading happens around the breaks. */
function readingTime(person: Employee, day: DayNumber, random: Random): WallTime {
  const from = minutesOf(person.hours.from)
  const span = minutesOf(person.hours.to) - from
  const around = random.pick([0.06, 0.4, 0.52, 0.9]) * span
  return wallTime(day, from + Math.min(span - 3, Math.max(2, around + random.between(-18, 18))))
}

const drawOpened = (weight: number, random: Random) =>
  Math.floor(-Math.log(1 - random.next()) * (weight > 0 ? 5 : 2.2))
