import { must } from './company.must.js'
import { dayNumber, dayName, type DayNumber } from './company.calendar.js'
import { isEmployedOn, type Employee } from './company.people.js'
import type { Random } from './company.random.js'
import type { DepartmentKey, PersonKey } from './company.types.js'

/** One calendar month of the story; the last one may be incomplete. */
export interface Month {
  readonly index: number
  readonly first: DayNumber
  /** Last day that is told, included. */
  readonly last: DayNumber
  /** Share of those eligible who open the network, wished for. */
  readonly adoption: number
}

const rising = [0.38, 0.43, 0.48, 0.53, 0.585, 0.64, 0.66]
const augustDip = 0.09

/** Six complete months before the month of `today`, and its days before `today` if there are any. */
export function monthsUpTo(today: DayNumber): Month[] {
  const [year, month] = dayName(today).split('-').map(Number) as [number, number]
  const firstOf = (back: number) =>
    dayNumber(new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10))
  return rising
    .map((share, index) => {
      const first = firstOf(6 - index)
      const last = Math.min(firstOf(5 - index), today) - 1
      const august = dayName(first).slice(5, 7) === '08'
      return {
        index,
        first,
        last,
        adoption: (share - (august ? augustDip : 0)) * Math.min(1, (last - first + 1) / 14),
      }
    })
    .filter((each) => each.last >= each.first)
}

export const monthOf = (months: readonly Month[], day: DayNumber): Month =>
  months.find((month) => day <= month.last) ?? must(months.at(-1))

/** How far each department goes; people differ around it. */
const pull: Record<DepartmentKey, number> = {
  production: 0.4,
  logistique: 0.46,
  commerce: 0.62,
  'service-client': 0.74,
  qualite: 0.8,
  'bureau-etudes': 0.68,
  rh: 1.1,
  marketing: 1.1,
  informatique: 0.8,
}

/** Those who have not come a single time; about one in ten, mostly in Production. */
export function whoNeverCame(people: readonly Employee[], random: Random): Set<PersonKey> {
  const shares: Partial<Record<DepartmentKey, number>> = {
    production: 17,
    logistique: 4,
    commerce: 2,
    'bureau-etudes': 1,
  }
  return new Set(
    Object.entries(shares).flatMap(([department, count]) =>
      random
        .sample(
          people.filter(
            (person) => !person.voice && person.left === null && person.department === department,
          ),
          count,
        )
        .map((person) => person.key),
    ),
  )
}

/**
 * Decides who opens the network in which month: first those whom the story needs, then by inclination, until the
 * adoption of the month is reached. Everyone outside `never` has at least one month of curiosity.
 */
export function whoComes(
  people: readonly Employee[],
  months: readonly Month[],
  needed: readonly ReadonlySet<PersonKey>[],
  never: ReadonlySet<PersonKey>,
  random: Random,
): ReadonlySet<PersonKey>[] {
  const inclination = new Map(
    people.map((person) => [person.key, pull[person.department] + (random.next() - 0.5) * 0.9]),
  )
  const complete = months.filter((month) => month.last - month.first > 25)
  const curious = new Map(people.map((person) => [person.key, random.pick(complete).index]))
  const came = new Set(needed.flatMap((keys) => [...keys]))
  return months.map((month) => {
    const present = people.filter((person) => isEmployedOn(person, month.last) && !never.has(person.key))
    const eligible = people.filter((person) => isEmployedOn(person, month.last)).length
    const rank = (person: Employee) =>
      must(inclination.get(person.key)) +
      (random.next() - 0.5) * 0.3 +
      (must(needed[month.index]).has(person.key) ? 100 : 0) +
      (curious.get(person.key) === month.index && !came.has(person.key) ? 10 : 0)
    const chosen = present
      .map((person) => ({ person, rank: rank(person) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, Math.max(Math.round(month.adoption * eligible), must(needed[month.index]).size))
      .map(({ person }) => person.key)
    for (const key of chosen) came.add(key)
    return new Set([...chosen, ...must(needed[month.index])])
  })
}
