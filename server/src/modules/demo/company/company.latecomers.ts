import type { ActiveDay } from './company.activity.js'
import { minutesOf, wallTime, workedOnOrBefore, type DayNumber } from './company.calendar.js'
import type { Employee } from './company.people.js'
import type { Random } from './company.random.js'
import type { PersonKey } from './company.types.js'

/** The workshops that received their tablets last. */
const count = 14
/** Days ago of the first visit: newcomers of the network, and still so a few days after the demonstration was made. */
const visit = { from: 3, to: 9 }

/** Long in the company, in the network for a week: nobody knows anything of them yet but their job. */
export function whoComesLast(
  people: readonly Employee[],
  never: ReadonlySet<PersonKey>,
  today: DayNumber,
  random: Random,
): Set<PersonKey> {
  const fits = people.filter(
    ({ key, department, voice, left, joined }) =>
      ['production', 'logistique'].includes(department) &&
      !voice &&
      left === null &&
      joined < today - 100 &&
      !never.has(key),
  )
  return new Set(random.sample(fits, count).map(({ key }) => key))
}

export const withThinProfile = (person: Employee): Employee => ({
  ...person,
  bio: null,
  topics: [],
  languages: [],
})

export function firstVisit(person: Employee, today: DayNumber, random: Random): ActiveDay {
  const day = workedOnOrBefore(person.hours, today - random.between(visit.from, visit.to))
  const at = wallTime(day, minutesOf(person.hours.from) + random.between(20, 300))
  return { day, at, opened: random.between(1, 4) }
}
